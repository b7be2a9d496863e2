import type { RegisterCommand } from "./command.ts";

export interface OwnershipOptions {
  readonly graph: string;
  readonly asOf?: string;
  readonly target?: readonly string[];
}

const HELP = `
The file: {"nodes":[{"id":"…","type":"person|entity|unspecified"}],
"edges":[{"id":"…","owner":"…","owned":"…","share":"0.51","votes":"0.6","from":"2024-01-01","to":"2025-01-01"}]}.
A share is a decimal or a fraction such as "1/3"; in its place "min" and "max" give a range. Of id, votes, from and to each can
be left out. docs/ownership.md tells how it is computed.`;

/** `powertrail ownership`: who owns and controls the entities of a file. */
export const registerOwnership: RegisterCommand = (program, context) => {
  program
    .command("ownership")
    .description("tell who ultimately owns and controls the entities of a JSON file; needs no database")
    .requiredOption("--graph <file>", "the file of parties and holdings")
    .option("--as-of <day>", "the day, where holdings are dated")
    .option("--target <id...>", "the entities to tell of; all when left out")
    .addHelpText("after", HELP)
    .action(async (options: OwnershipOptions) => {
      const { tellOwnership } = await import("./ownership-of-file.ts");
      tellOwnership(context, options);
    });
};
