import { ServiceFault } from "../platform/neo4j/faults.ts";

/** 0 done, 1 the data are at fault, 2 wrong usage, 3 a service is missing. */
export type ExitCode = 0 | 1 | 2 | 3;

/**
 * A refusal that the user can act on. `message` is a whole sentence that names what is at fault and what to do; `details`
 * stand beside it in the JSON form.
 */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, exitCode: ExitCode = 1, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.exitCode = exitCode;
    this.details = details;
  }
}

/** Wrong usage: a bad option, a missing argument. Exit code 2. */
export function usageFailure(message: string): CommandFailure {
  return new CommandFailure("BAD_USER_INPUT", message, 2);
}

/**
 * What to tell of any error. A missing service tells its remedy; errors of other layers that carry `code` and
 * `exitCode` keep them; any other error is a fault of Powertrail: INTERNAL.
 */
export function toFailure(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (error instanceof ServiceFault) {
    return new CommandFailure(error.code, `${error.message} ${error.remedy}`, 3, { remedy: error.remedy });
  }
  if (!(error instanceof Error)) return new CommandFailure("INTERNAL", String(error));
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const exitCode = "exitCode" in error ? toExitCode(error.exitCode) : undefined;
  if (code === undefined || exitCode === undefined) return new CommandFailure("INTERNAL", error.stack ?? error.message);
  return new CommandFailure(code, error.message, exitCode);
}

function toExitCode(value: unknown): ExitCode | undefined {
  return value === 1 || value === 2 || value === 3 ? value : undefined;
}
