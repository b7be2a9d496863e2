import type { Detection } from "../grid/detection/detect.ts";
import type { CommandContext, RegisterCommand } from "./command.ts";
import { usageFailure } from "./failure.ts";

interface DetectOptions {
  readonly input?: string;
  readonly billsOnly?: true;
  readonly from?: string;
  readonly to?: string;
}

const HELP = `
The folder holds meters.csv, transformers.csv and bills.csv; beside them, unless --bills-only is given, temperature.csv,
readings.parquet and transformer_readings.parquet (or .csv). docs/detection.md tells their columns and what each detector looks at.
A score is a sum of log-odds, each with its value, threshold and sentence. It is a lead for an inspection: it proves nothing.
Rows that do not fit are left out and named.`;

/** `powertrail detect`: ranks meters, transformers and employees by how much speaks for a diversion; needs no database. */
export const registerDetect: RegisterCommand = (program, context) => {
  program
    .command("detect")
    .description("rank meters, transformers and employees by what speaks for a diversion; needs no database")
    .option("--input <folder>", "the folder of meters, bills and readings")
    .option("--bills-only", "look at monthly bills alone, where there are no interval readings")
    .option("--from <day>", "the first day to look at; that of the first reading when left out")
    .option("--to <day>", "the day after the last; after the last reading when left out")
    .addHelpText("after", HELP)
    .action(async (options: DetectOptions) => {
      await run(options, context);
    });
};

async function run(options: DetectOptions, { output }: CommandContext): Promise<void> {
  if (options.input === undefined) throw usageFailure("Name the folder of meters, bills and readings with --input.");
  const period = { from: dayOf("--from", options.from), to: dayOf("--to", options.to) };
  if (options.billsOnly && (period.from ?? period.to) !== undefined)
    throw usageFailure("--from and --to choose interval readings; leave them out with --bills-only.");
  const { detectFolder } = await import("../grid/detection/detect-folder.queries.ts");
  const detection = await detectFolder({ folder: options.input, billsOnly: options.billsOnly ?? false, period });
  for (const { sentence } of detection.warnings) output.say(sentence);
  output.data(detection, rankedText);
}

function dayOf(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
    return text;
  throw usageFailure(`"${text}" of ${option} is no day; write it like 2024-10-01.`);
}

const SHOWN = 20;

function rankedText({ meters, transformers, employees, topology }: Detection): string {
  return [
    "Leads for an inspection, the strongest first. A score is a sum of log-odds and proves nothing.",
    ...ranked("Meters", meters, ({ meter_id }) => meter_id),
    ...ranked("Transformers", transformers, ({ transformer_id }) => transformer_id),
    ...ranked("Employees", employees, ({ employee_id }) => employee_id),
    "",
    `Register: ${String(topology.length)} meters hang on another transformer, as it seems.`,
    ...topology
      .slice(0, SHOWN)
      .map(
        ({ meter_id, registered, proposed, confidence }) =>
          `  ${meter_id}: registered at ${registered}, fits ${proposed} (confidence ${confidence.toFixed(2)})`,
      ),
  ].join("\n");
}

type Scored = Pick<Detection["meters"][number], "score" | "terms">;

function ranked<T extends Scored>(title: string, all: readonly T[], idOf: (one: T) => string): readonly string[] {
  const leads = all.filter(({ score }) => score > 0);
  return [
    "",
    `${title}: ${String(leads.length)} of ${String(all.length)} more likely than not`,
    ...leads.slice(0, SHOWN).map((one) => {
      const speaking = one.terms.filter(({ detector, logOdds }) => detector !== "PRIOR" && logOdds > 0);
      const reasons = [...speaking].sort((a, b) => b.logOdds - a.logOdds).slice(0, 2);
      return `  ${idOf(one)}  ${one.score.toFixed(1)}  ${reasons.map(({ detector, sentence }) => `${detector}: ${sentence}`).join(" ")}`;
    }),
  ];
}
