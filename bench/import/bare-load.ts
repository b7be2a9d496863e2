import { batches } from "../../src/intake/batches.ts";
import type { ImportPlan } from "../../src/intake/import-file.ts";
import type { GraphModel } from "../../src/model/graph-model.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { inWriteTransaction, writeRawIn } from "../../src/platform/neo4j/statements.ts";
import { convertTellings } from "../../src/record/convert-tellings.ts";
import { instantOf } from "../../src/record/temporals.ts";

/** The rows of one statement of the bare loader, as maps of what is stored. */
export interface BareRows {
  readonly text: string;
  readonly rows: readonly Record<string, unknown>[];
}

/** Reads a plan once and prepares every row as the bare loader sends it: reading and converting are not its cost. */
export async function bareRows(model: GraphModel, plan: ImportPlan): Promise<readonly BareRows[]> {
  const byText = new Map<string, Record<string, unknown>[]>();
  const add = (text: string, row: Record<string, unknown>): void => {
    const rows = byText.get(text);
    if (rows) rows.push(row);
    else byText.set(text, [row]);
  };
  const recordedAt = instantOf(new Date().toISOString());
  for (const file of plan.files)
    for await (const batch of batches(file, () => undefined)) {
      const { nodes, edges } = convertTellings(model, batch);
      for (const { node } of nodes) {
        const { id, sourceKey, hash, sourceId, properties } = node;
        const stored = { ...properties, sourceKey, hash, recordedAt, sourceIds: [sourceId] };
        add(nodeText(node.labels), { id, stored });
      }
      for (const [type, placed] of edges)
        for (const { edge } of placed) {
          const { from, to, key, hash, sourceId, properties } = edge;
          add(edgeText(type), { from, to, key, stored: { ...properties, hash, recordedAt, sourceIds: [sourceId] } });
        }
    }
  return [...byText].map(([text, rows]) => ({ text, rows }));
}

/** Sends the rows, a transaction a batch; nothing is checked, counted or kept of it. */
export async function loadBare(db: Database, all: readonly BareRows[], batch: number): Promise<void> {
  for (const { text, rows } of all)
    for (let start = 0; start < rows.length; start += batch)
      await inWriteTransaction(db, { operation: "bench", timeoutMs: 120_000 }, (tx) =>
        writeRawIn(tx, { name: "bare", text, params: { rows: rows.slice(start, start + batch) } }),
      );
}

function nodeText(labels: readonly string[]): string {
  const own = labels.filter((label) => label !== "Entity").map((label) => `n:${label}`);
  return `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ON CREATE SET n += row.stored, ${own.join(", ")}`;
}

function edgeText(type: string): string {
  return `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
    MERGE (a)-[r:${type} {id: row.key}]->(b) ON CREATE SET r += row.stored`;
}
