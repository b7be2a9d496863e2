import { type Command, Option } from "commander";
import type { DemoScale } from "../../seed/demo-region.ts";
import type { CommandContext, RegisterCommand } from "./command.ts";
import type { Region, RegionLoaded } from "./demo-load.ts";
import { usageFailure } from "./failure.ts";

interface SeedOptions {
  readonly scale: DemoScale;
  readonly seed: string;
  readonly out?: string;
  readonly load?: true;
}

const SCALES: readonly DemoScale[] = ["demo", "100k", "1m"];

const HELP = `
The region is the same for the same scale and seed; the founding case in it is of the same size in all.

--out writes one CSV file a kind and type of relationship, as "powertrail import" reads them, and truth.json beside them:
what really happened, which no import reads. Load them with
  powertrail import FOLDER --format powertrail --namespace ek
The namespace ek gives the ids that --load gives. What is imported was recorded at the instant of the import; what --load
tells was recorded when each source of the demo told it, in 2025: only there does knownAt reach back before the load.
A cell that a spreadsheet would run as a formula has an apostrophe in front, which the import takes off.

--load goes on where the same load was broken off, and does nothing where it was done.`;

/** `powertrail seed`: generates the demo region, as files or straight into the graph. */
export const registerSeed: RegisterCommand = (program, context) => {
  program
    .command("seed")
    .description("generate the demo region as files to import, or load it into an empty graph")
    .addOption(
      new Option("--scale <scale>", "about ten thousand, a hundred thousand or a million things")
        .choices(SCALES)
        .default("demo"),
    )
    .option("--seed <number>", "which of the regions of that scale", "1")
    .option("--out <folder>", "write files into this folder, new or empty")
    .option("--load", "load into the graph, which must be empty")
    .addHelpText("after", HELP)
    .action(async ({ scale, seed, out, load }: SeedOptions, command: Command) => {
      if ((out === undefined) === (load === undefined))
        throw usageFailure(`Give either --out or --load. "powertrail ${command.name()} --help" tells more.`);
      const region = { scale, seed: seedOf(seed) };
      if (out === undefined) await loadIntoGraph(region, context);
      else await writeFiles(region, out, context);
    });
};

function seedOf(text: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw usageFailure(`"${text}" is no seed: it must be a whole number from 0 to 999999999.`);
}

async function writeFiles(region: Region, folder: string, { output }: CommandContext): Promise<void> {
  const { demoRegion } = await import("../../seed/demo-region.ts");
  const { RegionTally } = await import("./demo-load.ts");
  const { loadModel } = await import("./graph.ts");
  const { FolderWriter } = await import("../intake/write-folder.ts");
  const writer = inFolder(folder, () => new FolderWriter(loadModel(), folder, "ek"));
  try {
    const tally = new RegionTally();
    inFolder(folder, () => {
      const batches = demoRegion(region);
      let step = batches.next();
      for (; step.done !== true; step = batches.next()) {
        writer.write(step.value);
        tally.add(step.value);
      }
      writer.writeBeside("truth.json", `${JSON.stringify(step.value, null, 2)}\n`);
      writer.close();
    });
    const { nodes, edges, kinds } = tally;
    output.data({ folder, ...region, nodes, edges, kinds }, () =>
      [
        `Wrote ${tally.told.toLocaleString("en")} rows in ${String(Object.keys(kinds).length)} files, and truth.json, to ${folder}.`,
        `Load them with "powertrail import ${folder} --format powertrail --namespace ek".`,
      ].join("\n"),
    );
  } catch (error) {
    writer.discard();
    throw error;
  }
}

function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const coded = typeof error === "object" && error !== null && "code" in error;
    const reason = coded ? REASONS[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    throw usageFailure(
      `"${folder}" cannot be written: ${reason}. Name a folder with room in it, in which you may write.`,
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "it is read-only",
  ENOTDIR: "it is no folder",
  EEXIST: "something of that name is there",
  ENOSPC: "no room is left",
  EDQUOT: "no room is left to you",
};

async function loadIntoGraph(region: Region, { env, output }: CommandContext): Promise<void> {
  const { readSettings } = await import("./settings.ts");
  const { openGraph } = await import("./graph.ts");
  const { createLogger } = await import("../platform/log.ts");
  const { loadRegion } = await import("./demo-load.ts");
  const say = (words: string): void => {
    output.say(words);
  };
  const graph = await openGraph(readSettings(env), env, createLogger("warn"), say);
  try {
    const loaded = await loadRegion(graph, region, say, new AbortController().signal);
    output.data({ ...region, loaded: loaded !== undefined, ...countsOf(loaded) }, ({ nodes, edges }) =>
      loaded === undefined
        ? "This region was loaded before; nothing was done."
        : `Loaded ${nodes.toLocaleString("en")} things and ${edges.toLocaleString("en")} relationships.`,
    );
  } finally {
    await graph.close();
  }
}

function countsOf(loaded: RegionLoaded | undefined): RegionLoaded {
  return { nodes: loaded?.nodes ?? 0, edges: loaded?.edges ?? 0, kinds: loaded?.kinds ?? {} };
}
