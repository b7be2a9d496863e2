import type { Command } from "commander";
import type { Output } from "./output.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command gets: the environment (handed down by src/main.ts) and where its data and words go. */
export interface CommandContext {
  readonly env: Environment;
  readonly output: Output;
}

/**
 * What a file of this folder exports: it adds one command to the program. Its action throws to fail; see failure.ts for
 * how an error becomes an exit code. Import what is slow to load inside the action.
 */
export type RegisterCommand = (program: Command, context: CommandContext) => void;
