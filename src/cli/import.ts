import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { GraphModel } from "../model/graph-model.ts";
import type { ImportPlan } from "../intake/import-file.ts";
import type { ImportProgress } from "../intake/import-run.ts";
import type { ImportReport } from "../intake/report.ts";
import type { CommandContext, RegisterCommand } from "./command.ts";
import { CommandFailure, usageFailure } from "./failure.ts";

interface ImportOptions {
  readonly format?: string;
  readonly namespace?: string;
  readonly source?: string;
  readonly template?: string;
}

const FORMATS = ["powertrail", "finbench"] as const;
type Format = (typeof FORMATS)[number];

/** `powertrail import`: loads files into the graph, or writes empty ones to fill. */
export const registerImport: RegisterCommand = (program, context) => {
  program
    .command("import")
    .description(
      "load a folder of files into the graph; a row that does not fit is refused with its reason, the rest goes in",
    )
    .argument("[path]", "the folder to load")
    .option("--format <format>", `how the files are written: ${FORMATS.join(", ")}`)
    .option(
      "--namespace <namespace>",
      "the first part of the ids that are made of the files' keys (default: the format's name)",
    )
    .option("--source <source>", "the source, by key or id, of rows that name none")
    .option("--template <folder>", "write empty files and a README into this folder instead of loading anything")
    .action(async (path: string | undefined, options: ImportOptions, command: Command) => {
      if (options.template !== undefined) await writeTemplate(options.template, context);
      else if (path === undefined)
        throw usageFailure(`Name the folder to load. "powertrail ${command.name()} --help" tells more.`);
      else await load(path, options, context);
    });
};

async function load(path: string, options: ImportOptions, { env, output }: CommandContext): Promise<void> {
  const format = formatOf(options.format);
  const namespace = options.namespace ?? format;
  const { isNamespace } = await import("../intake/ids.ts");
  if (!isNamespace(namespace))
    throw usageFailure(
      `"${namespace}" is no namespace: it must begin with a small letter and hold small letters, digits and hyphens only.`,
    );
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw usageFailure(`"${path}" is no folder. Name the folder that holds the files.`);
  const { readSettings } = await import("./settings.ts");
  const { openGraph, loadModel } = await import("./graph.ts");
  const { createLogger } = await import("../platform/log.ts");
  const { runImport, ReconciliationFault } = await import("../intake/import-run.ts");
  const settings = readSettings(env);
  const plan = await planOf(format, path, loadModel(), { namespace, source: options.source });
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
    output.data(report, asText);
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
  options: { namespace: string; source: string | undefined },
): Promise<ImportPlan> {
  if (format === "finbench") return (await import("../intake/finbench-format.ts")).planFinbench(path, options);
  return (await import("../intake/powertrail-format.ts")).planPowertrail(model, path, options);
}

function formatOf(text: string | undefined): Format {
  const found = FORMATS.find((format) => format === text);
  if (found) return found;
  throw usageFailure(
    `${text === undefined ? "Name the format of the files with --format" : `There is no format "${text}"`}. Choose from: ${FORMATS.join(", ")}.`,
  );
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

function asText({ kinds, refused, warnings }: ImportReport): string {
  const header = ["kind", "read", "created", "updated", "unchanged", "refused"];
  const table = [
    header,
    ...Object.entries(kinds).map(([kind, c]) => [
      kind,
      ...[c.read, c.created, c.updated, c.unchanged, c.refused].map(String),
    ]),
  ];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
  const refusals = refused.map(({ file, line, field, value, reason, remedy }) => {
    const where = `${file}${line === null ? "" : `:${String(line)}`}${field === "" ? "" : ` ${field}`}`;
    return `refused ${where}${value === "" ? "" : ` "${value}"`}: ${reason} ${remedy}`;
  });
  const notes = warnings.map(
    ({ file, line, message }) => `warning ${file}${line === undefined ? "" : `:${String(line)}`}: ${message}`,
  );
  return [
    ...lines,
    ...(refusals.length > 0 ? ["", ...refusals] : []),
    ...(notes.length > 0 ? ["", ...notes] : []),
  ].join("\n");
}
