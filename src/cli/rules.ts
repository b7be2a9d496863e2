import type { CommandContext, RegisterCommand } from "./command.ts";

interface PackOptions {
  readonly jurisdiction: string;
  readonly on?: string;
}

export interface CheckOptions extends PackOptions {
  readonly of?: string;
  readonly utility?: string;
  readonly knownAt?: string;
  readonly as?: string;
  readonly facts?: string;
}

const HELP = `
Without --of, every supply at a mine, every purchase on the platform and every miner is judged. Supplies and miners are judged
on one day; a purchase always on the day of its delivery hour, up to that day. What is found is the answer: the exit code is 0.
--facts judges a JSON file and needs no database; docs/law.md tells how it is written.
A verdict is a lead: a lawyer decides.`;

/** `powertrail rules list`, `show` and `check`: the rules of law/, and what they say. */
export const registerRules: RegisterCommand = (program, context) => {
  const rules = program.command("rules").description("list the rules of law, and judge supplies by them");
  rules
    .command("list")
    .description("list the rules of a jurisdiction; needs no database")
    .option("--jurisdiction <code>", "whose rules, ISO 3166", "KZ")
    .option("--on <day>", "those that hold on this day; all when left out")
    .action(async (options: PackOptions) => {
      const { listRules } = await import("./rules-list.ts");
      listRules(context, options);
    });
  rules
    .command("show <code>")
    .description("show a rule with its text, grounds and values; needs no database")
    .option("--jurisdiction <code>", "whose rules, ISO 3166", "KZ")
    .option("--on <day>", "with the values of this day; all when left out")
    .action(async (code: string, options: PackOptions) => {
      const { showRule } = await import("./rules-list.ts");
      showRule(context, code, options);
    });
  rules
    .command("check")
    .description("judge everything in the graph, one thing, or a file of facts")
    .option("--of <id>", "a contract, purchase, mining firm, farm, delivery point or meter; everything when left out")
    .option("--on <day>", "the day to judge; today when left out")
    .option("--utility <id>", "the supplies and sales of this utility alone")
    .option("--jurisdiction <code>", "whose rules to apply, ISO 3166", "KZ")
    .option("--known-at <instant>", "the instant by which things must have been recorded; now when left out")
    .option("--as <subject>", "see what the officer with this subject sees; all cases when left out")
    .option("--facts <file>", "judge the facts of a JSON file instead of the graph")
    .addHelpText("after", HELP)
    .action(async (options: CheckOptions) => {
      await check(context, options);
    });
};

async function check(context: CommandContext, options: CheckOptions): Promise<void> {
  const { checkFacts, checkGraph } = await import("./rules-check.ts");
  if (options.facts === undefined) await checkGraph(context, options);
  else checkFacts(context, options.facts, options);
}
