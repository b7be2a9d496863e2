import type { CommandFailure, ExitCode } from "./failure.ts";

/** The part of a stream that output needs. */
export interface TextSink {
  write(text: string): unknown;
}

/** Data to stdout, words to stderr. With `json`, stdout is exactly one JSON value: the command's data or its failure. */
export class Output {
  readonly json: boolean;
  readonly #stdout: TextSink;
  readonly #stderr: TextSink;
  #exitCode: ExitCode = 0;
  #told = false;

  constructor(stdout: TextSink, stderr: TextSink, json: boolean) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.json = json;
  }

  get exitCode(): ExitCode {
    return this.#exitCode;
  }

  /** Ends the command with this exit code without a failure message, when its data already say what is at fault. */
  endWith(exitCode: ExitCode): void {
    this.#exitCode = exitCode;
  }

  /** One line of words for the person at the terminal. */
  say(words: string): void {
    this.#stderr.write(`${words}\n`);
  }

  /** The command's data: as JSON with --json, else as the text that `asText` makes of them (default: indented JSON). */
  data<Data>(data: Data, asText: (data: Data) => string = readable): void {
    this.#told = true;
    this.#stdout.write(`${this.json ? JSON.stringify(data, bigintAsText) : asText(data)}\n`);
  }

  /** Text as it stands to stdout: help, the version, a finished document. */
  print(text: string): void {
    this.#told = true;
    this.#stdout.write(text);
  }

  /** A failure: the message to stderr, and with --json the error object to stdout unless the data are there already. */
  fail(failure: CommandFailure): void {
    this.#exitCode = failure.exitCode;
    this.say(`powertrail: ${failure.message}`);
    if (!this.json || this.#told) return;
    this.data({ error: failure.code, message: failure.message, ...failure.details });
  }
}

function readable(data: unknown): string {
  return JSON.stringify(data, bigintAsText, 2);
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
