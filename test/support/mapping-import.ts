import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSdl } from "../../src/graphql/assembly/load-sdl.ts";
import { type Batch, batches } from "../../src/intake/batches.ts";
import type { ImportPlan } from "../../src/intake/import-file.ts";
import { planMapping } from "../../src/intake/mapping/mapping-format.ts";
import type { ImportWarning, RefusedRow } from "../../src/intake/report.ts";
import { readModel } from "../../src/model/read-model.ts";
import { projectRoot } from "../../src/platform/files.ts";
import type { EdgeTelling, NodeTelling } from "../../src/record/telling.ts";

export const model = readModel(loadSdl(join(projectRoot(), "schema")));

/** What an import by a mapping would tell, without a graph. */
export interface ReadByMapping {
  readonly plan: ImportPlan;
  readonly nodes: readonly NodeTelling[];
  readonly edges: readonly EdgeTelling[];
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly ImportWarning[];
}

/** Reads a file or folder by the mapping of a file, to the end. */
export async function readPath(path: string, mapping?: string, namespace = "ns"): Promise<ReadByMapping> {
  const plan = await planMapping(model, path, { mapping, namespace });
  const read: Batch[] = [];
  for (const file of plan.files) for await (const batch of batches(file, () => undefined)) read.push(batch);
  return {
    plan,
    nodes: read.flatMap(({ nodes }) => nodes.map(({ telling }) => telling)),
    edges: read.flatMap(({ edges }) => edges.map(({ telling }) => telling)),
    refused: read.flatMap(({ refused }) => refused),
    warnings: [...plan.warnings, ...read.flatMap(({ warnings }) => warnings)],
  };
}

/** Reads a table that is given as content, by the text of a mapping. */
export async function readTable(
  content: string | Uint8Array,
  mapping: string,
  name = "table.csv",
): Promise<ReadByMapping> {
  const folder = mkdtempSync(join(tmpdir(), "powertrail-mapping-"));
  try {
    writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, "mapping.yaml"), `version: 1\n${mapping}`);
    return await readPath(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
