import { Option } from "commander";
import type { RegisterCommand } from "./command.ts";
import { METHODS, type Method } from "../money/tracing/method.ts";

export interface TraceCommandOptions {
  readonly ledger: string;
  readonly method: Method;
  readonly missingFunds: "ERROR" | "ASSUME_CLEAN";
  readonly retained?: readonly string[];
  readonly backward?: true;
}

const HELP = `
The file: {"accounts":[{"id","opening"?,"overdraft"?}],"events":[{"id","ts","seq","kind":"in|pay|out|reval",…}]}; docs/tracing.md
tells each kind, each method with its authority, and what the answer means. Amounts are integers of minor units.
The method is a parameter, not a truth: trace by several, show all, and name the one that is used.`;

/** `powertrail trace`: follows tainted money through the ledger of a file; needs no database. */
export const registerTrace: RegisterCommand = (program, context) => {
  program
    .command("trace")
    .description("follow tainted money through the ledger of a file; needs no database")
    .requiredOption("--ledger <file>", "a JSON file of accounts and events")
    .addOption(new Option("--method <method>", "which money a debit takes").choices(METHODS).makeOptionMandatory())
    .addOption(
      new Option("--missing-funds <policy>", "what to do where an account pays more than the ledger shows it to have")
        .choices(["ERROR", "ASSUME_CLEAN"])
        .default("ERROR"),
    )
    .option("--retained <sinks...>", "OATWAY: the sinks whose worth is left; into others clean money goes first")
    .option("--backward", "trace what repays an overdraft into what the overdraft bought")
    .addHelpText("after", HELP)
    .action(async (options: TraceCommandOptions) => {
      const { traceFile } = await import("./trace-file.ts");
      traceFile(context, options);
    });
};
