import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dropIndex, indexesInGraph, NAMES_INDEX, outdatedIndexes, schemaStatements } from "../model/constraints.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { projectRoot } from "../platform/files.ts";
import { inWriteTransaction, readMany, readRaw, writeIn, writeRawIn } from "../platform/neo4j/statements.ts";
import { appliedMigrations, awaitIndex, noteMigration } from "./record.queries.ts";
import { FOLDED_AS, refold } from "./refold.ts";

/** A migration differs from what was applied under its name. */
class MigrationChanged extends Error {
  readonly code = "MIGRATION_CHANGED";
  readonly exitCode = 3;
  readonly migration: string;
  constructor(migration: string) {
    super(
      `The migration "${migration}" was changed after this graph had it; restore the file and add a new one instead.`,
    );
    this.name = "MigrationChanged";
    this.migration = migration;
  }
}

const options = { operation: "migrate", timeoutMs: 120_000 };
const folder = "cypher/migrations";
const texts = z.array(z.string()).nullable(); // null for the look-up indexes of Neo4j
const indexRow = z.object({ name: z.string(), labels: texts, properties: texts });

/**
 * Brings a graph to the present schema: the constraints and indexes of the model, then each file of cypher/migrations
 * that it has not had, in the order of their numbers, then names and identifiers folded as this program folds them. Doing
 * it again does nothing. Returns the names newly applied.
 */
export async function migrate(db: Database, model: GraphModel): Promise<readonly string[]> {
  await applySchema(db, model);
  const had = new Map((await readMany(db, appliedMigrations, {}, options)).map(({ name, sha256 }) => [name, sha256]));
  const applied: string[] = [];
  for (const file of readdirSync(join(projectRoot(), folder))
    .filter((name) => /^\d{3}-.*\.cypher$/u.test(name))
    .sort()) {
    const name = file.replace(/\.cypher$/u, "");
    const text = readFileSync(join(projectRoot(), folder, file), "utf8");
    const sha256 = createHash("sha256").update(text).digest("hex");
    const before = had.get(name);
    if (before !== undefined && before !== sha256) throw new MigrationChanged(name);
    if (before !== undefined) continue;
    // Apart, because Neo4j takes schema and data in one transaction apart; a migration must bear to be run twice.
    await inWriteTransaction(db, options, (tx) => writeRawIn(tx, { name, text, params: {} }));
    await inWriteTransaction(db, options, (tx) => writeIn(tx, noteMigration, { name, sha256 }));
    applied.push(name);
  }
  if (!had.has(FOLDED_AS)) {
    await refold(db, model);
    await inWriteTransaction(db, options, (tx) => writeIn(tx, noteMigration, { name: FOLDED_AS, sha256: "" }));
    applied.push(FOLDED_AS);
  }
  return applied;
}

async function applySchema(db: Database, model: GraphModel): Promise<void> {
  const found = (await readRaw(db, { name: "indexes", text: indexesInGraph, params: {} }, options)).map((row) =>
    indexRow.parse(row),
  );
  const there = new Set(found.map(({ name }) => name));
  const names = found.find(({ name }) => name === NAMES_INDEX.name);
  const stale = names !== undefined && !coversTheSame(names);
  if (stale) there.delete(NAMES_INDEX.name);
  const missing = schemaStatements(model).filter(({ name }) => !there.has(name));
  const outdated = outdatedIndexes(model).filter((name) => there.has(name));
  if (stale) outdated.push(NAMES_INDEX.name);
  if (missing.length === 0 && outdated.length === 0) return;
  await inWriteTransaction(db, options, async (tx) => {
    for (const name of outdated) await writeRawIn(tx, { name: "drop-index", text: dropIndex(name), params: {} });
    for (const { name, text } of missing) await writeRawIn(tx, { name, text, params: {} });
  });
  // Until it holds what the graph had, searching it fails.
  if (!there.has(NAMES_INDEX.name)) await readMany(db, awaitIndex, { name: NAMES_INDEX.name }, options);
}

function coversTheSame(found: z.infer<typeof indexRow>): boolean {
  const sorted = [[...(found.labels ?? [])].sort(), [...(found.properties ?? [])].sort()];
  return JSON.stringify(sorted) === JSON.stringify([NAMES_INDEX.labels, NAMES_INDEX.properties]);
}
