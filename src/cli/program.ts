import { Command, CommanderError } from "commander";
import type { CommandContext, RegisterCommand } from "./command.ts";
import { type ExitCode, toFailure, usageFailure } from "./failure.ts";

/** The program with its commands; it throws where commander alone would end the process. */
function createProgram(context: CommandContext, commands: readonly RegisterCommand[], version: string): Command {
  const program = new Command("powertrail")
    .description(
      "Finds and proves the diversion of electricity: who diverted power, to whom, what it was worth, where the money went.",
    )
    .version(version, "-V, --version", "print the version")
    .option("--json", "print one JSON value to stdout")
    .helpCommand(true)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.output.print(text),
      outputError: () => undefined, // the failure is told once, by runCommandLine
      writeErr: (text) => {
        if (!context.output.json) context.output.say(text.trimEnd());
      },
    });
  for (const register of commands) register(program, context);
  return program;
}

/** Runs one command line (without node and the script) and returns its exit code; it never throws. */
export async function runCommandLine(
  argv: readonly string[],
  context: CommandContext,
  commands: readonly RegisterCommand[],
  version: string,
): Promise<ExitCode> {
  try {
    await createProgram(context, commands, version).parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0; // help or version, already printed
      context.output.fail(
        usageFailure(error.code === "commander.help" ? "Name a command." : asSentence(error.message)),
      );
    } else {
      context.output.fail(toFailure(error));
    }
  }
  return context.output.exitCode;
}

function asSentence(commanderMessage: string): string {
  const text = commanderMessage.replace(/^error: /, "").replace("\n", " ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.)?]$/.test(text) ? "" : "."} "powertrail --help" tells what is possible.`;
}
