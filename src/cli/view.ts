import type { CommandContext, RegisterCommand } from "./command.ts";

interface RunOptions {
  readonly param: readonly string[];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly first: string;
  readonly as?: string;
  readonly csv?: true;
}

/** `powertrail view list` and `powertrail view run`: the saved views of cypher/views. */
export const registerView: RegisterCommand = (program, context) => {
  const view = program.command("view").description("list and run the saved views of cypher/views");
  view
    .command("list")
    .description("list the views with their parameters and columns; needs no database")
    .action(async () => {
      await list(context);
    });
  view
    .command("run <id>")
    .description("run a view on the graph")
    .option("--param <name=value>", "a parameter; again for another, or for more values of a list", collect, [])
    .option("--as-of <day>", "the day on which things must be valid; today when left out")
    .option("--known-at <instant>", "the instant by which things must have been recorded; now when left out")
    .option("--first <rows>", "how many rows at most, 1 to 1000", "100")
    .option("--as <subject>", "see what the officer with this subject sees; all cases when left out")
    .option("--csv", "print CSV")
    .action(async (id: string, options: RunOptions) => {
      await run(context, id, options);
    });
};

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

async function list({ output }: CommandContext): Promise<void> {
  const { loadModel } = await import("./graph.ts");
  const { loadViews } = await import("../views/load-views.ts");
  const { presentView } = await import("../views/present.ts");
  const { listOf } = await import("./view-text.ts");
  const { projectRoot } = await import("../platform/files.ts");
  const views = [...loadViews(projectRoot(), loadModel()).values()].map(presentView);
  output.data({ views }, (data) => listOf(data.views));
}

async function run(context: CommandContext, id: string, options: RunOptions): Promise<void> {
  const { runLocally } = await import("./view-run.ts");
  const { csvOf } = await import("../views/csv.ts");
  const { answerOf } = await import("./view-text.ts");
  const { usageFailure } = await import("./failure.ts");
  const { output } = context;
  if (options.csv && output.json) throw usageFailure("--json and --csv exclude each other; give one of them.");
  const answer = await runLocally(context, id, options);
  if (answer.truncated)
    output.say("Rows were left out: ask for more with --first (at most 1000), or narrow the question.");
  if (options.csv) output.print(csvOf(answer));
  else {
    const { view, ...rest } = answer;
    output.data({ view: view.id, title: view.title, ...rest }, answerOf);
  }
}
