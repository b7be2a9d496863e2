import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { GraphModel } from "../model/graph-model.ts";
import type { ImportPlan } from "../intake/import-file.ts";
import type { ImportProgress } from "../intake/import-run.ts";
import type { CommandContext, RegisterCommand } from "./command.ts";
import { CommandFailure, usageFailure } from "./failure.ts";
import { checkedText, reportText } from "./import-text.ts";

interface ImportOptions {
  readonly format?: string;
  readonly namespace?: string;
  readonly source?: string;
  readonly mapping?: string;
  readonly template?: string;
  readonly suggest?: string;
  readonly dryRun?: true;
}

const FORMATS = ["powertrail", "finbench", "mapping"] as const;
type Format = (typeof FORMATS)[number];

/** `powertrail import`: loads files into the graph, or writes empty ones to fill. */
export const registerImport: RegisterCommand = (program, context) => {
  program
    .command("import")
    .description("load files into the graph; a row that does not fit is refused with its reason, the rest goes in")
    .argument("[path]", "the folder to load; with --format mapping also one file")
    .option("--format <format>", `how the files are written: ${FORMATS.join(", ")}`)
    .option(
      "--namespace <namespace>",
      "the first part of the ids that are made of the files' keys (default: the format's name)",
    )
    .option("--source <source>", "the source, by key or id, of rows that name none")
    .option("--mapping <file>", "how the columns of the files become things (default: mapping.yaml in the folder)")
    .option("--dry-run", "read and check every row, write nothing; needs no database")
    .option(
      "--suggest <file>",
      "print a mapping for this file, to be looked through and saved, instead of loading anything",
    )
    .option("--template <folder>", "write empty files and a README into this folder instead of loading anything")
    .action(async (path: string | undefined, options: ImportOptions, command: Command) => {
      if (options.template !== undefined) await writeTemplate(options.template, context);
      else if (options.suggest !== undefined) await suggest(options.suggest, context);
      else if (path === undefined)
        throw usageFailure(`Name the folder or file to load. "powertrail ${command.name()} --help" tells more.`);
      else await load(path, options, context);
    });
};

async function load(path: string, options: ImportOptions, { env, output }: CommandContext): Promise<void> {
  const format = formatOf(options.format);
  if (!existsSync(path)) throw usageFailure(`"${path}" is not there. Name what is to be loaded.`);
  if (format !== "mapping" && !statSync(path).isDirectory())
    throw usageFailure(`"${path}" is no folder. Name the folder that holds the files.`);
  if (format !== "mapping" && options.mapping !== undefined)
    throw usageFailure(`--mapping belongs to --format mapping, and the format is "${format}".`);
  const { readSettings } = await import("./settings.ts");
  const { openGraph, loadModel } = await import("./graph.ts");
  const { createLogger } = await import("../platform/log.ts");
  const { runImport, ReconciliationFault } = await import("../intake/import-run.ts");
  const { isNamespace } = await import("../intake/ids.ts");
  if (options.namespace !== undefined && !isNamespace(options.namespace))
    throw usageFailure(
      `"${options.namespace}" is no namespace: it must begin with a small letter and hold small letters, digits and hyphens only.`,
    );
  const settings = readSettings(env);
  const plan = await planOf(format, path, loadModel(), options);
  if (options.dryRun) {
    const { checkImport } = await import("../intake/dry-run.ts");
    const checked = await checkImport(plan);
    output.data(checked, checkedText);
    if (checked.refused.length > 0) output.endWith(1);
    return;
  }
  const graph = await openGraph(settings, env, createLogger("warn"), (line) => {
    output.say(line);
  });
  const bar = await progressBar();
  try {
    const report = await runImport(graph.db, graph.model, plan, {
      recordedAt: new Date().toISOString(),
      onProgress: bar.update,
    });
    bar.stop();
    output.data(report, reportText);
    if (Object.values(report.kinds).some(({ refused }) => refused > 0)) output.endWith(1);
  } catch (error) {
    bar.stop();
    if (error instanceof ReconciliationFault)
      throw new CommandFailure(error.code, error.message, 1, { ...error.report });
    throw error;
  } finally {
    await graph.close();
  }
}

async function planOf(
  format: Format,
  path: string,
  model: GraphModel,
  { namespace = format, source, ...options }: ImportOptions,
): Promise<ImportPlan> {
  switch (format) {
    case "finbench":
      return (await import("../intake/finbench-format.ts")).planFinbench(path, { namespace, source });
    case "powertrail":
      return (await import("../intake/powertrail-format.ts")).planPowertrail(model, path, { namespace, source });
    case "mapping":
      return (await import("../intake/mapping/mapping-format.ts")).planMapping(model, path, {
        mapping: options.mapping,
        namespace: namespace === format ? undefined : namespace,
        source,
      });
  }
}

function formatOf(text: string | undefined): Format {
  const found = FORMATS.find((format) => format === text);
  if (found) return found;
  throw usageFailure(
    `${text === undefined ? "Name the format of the files with --format" : `There is no format "${text}"`}. Choose from: ${FORMATS.join(", ")}.`,
  );
}

async function suggest(file: string, { output }: CommandContext): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile())
    throw usageFailure(`"${file}" is no file. Name one file of those to be loaded.`);
  const { suggestMapping } = await import("../intake/suggest/suggest-mapping.ts");
  output.data(await suggestMapping(file), ({ mapping }) => mapping.trimEnd());
}

async function progressBar(): Promise<{ update: (progress: ImportProgress) => void; stop: () => void }> {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar(
    { stream: process.stderr, format: "{bar} {percentage} % {file}", hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    update: ({ bytes, of, file }) => {
      if (!started) bar.start(of, 0, { file });
      started = true;
      bar.update(bytes, { file });
    },
    stop: () => {
      bar.stop();
    },
  };
}

async function writeTemplate(folder: string, { output }: CommandContext): Promise<void> {
  const { templateFiles, templateReadme } = await import("../model/template.ts");
  const { loadModel } = await import("./graph.ts");
  const files = templateFiles(loadModel());
  mkdirSync(folder, { recursive: true });
  const taken = files.find(({ name }) => existsSync(join(folder, `${name}.csv`)));
  if (taken)
    throw usageFailure(
      `"${join(folder, `${taken.name}.csv`)}" is there already. Name an empty folder, so that nothing is overwritten.`,
    );
  for (const { name, columns } of files)
    writeFileSync(join(folder, `${name}.csv`), `${columns.map((column) => column.name).join(",")}\n`);
  writeFileSync(join(folder, "README.md"), templateReadme(files));
  output.data(
    { folder, files: files.map(({ name }) => `${name}.csv`) },
    ({ files: names }) => `Wrote README.md and ${String(names.length)} empty files to ${folder}.`,
  );
}
