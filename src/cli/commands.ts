import type { RegisterCommand } from "./command.ts";

/** Every command, in the order of the help text. A new command adds one import and one line here. */
export const commands: readonly RegisterCommand[] = [];
