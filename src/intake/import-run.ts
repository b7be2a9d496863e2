import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import type { GraphModel } from "../model/graph-model.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import type { ImportedRows } from "../platform/neo4j/observation.ts";
import { readMany } from "../platform/neo4j/statements.ts";
import { edgeStatements } from "../record/edge-statements.ts";
import type { Envelope } from "../record/envelope.ts";
import { tellingOutcome, type TellingOutcome } from "../record/outcome.ts";
import { type ConvertedTellings, convertTellings } from "../record/convert-tellings.ts";
import { tell, tellConverted } from "../record/tell.ts";
import { type Batch, batches, countedAs } from "./batches.ts";
import type { ImportFile, ImportPlan, SettledBatch } from "./import-file.ts";
import { commitsOfRun, thingsFound } from "./intake.queries.ts";
import { type ImportReport, ReportTally } from "./report.ts";

/** How far an import is: bytes of its files read. */
export interface ImportProgress {
  readonly bytes: number;
  readonly of: number;
  readonly file: string;
}

export interface ImportOptions {
  readonly recordedAt: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/** After the import the graph does not hold what the report says. */
export class ReconciliationFault extends Error {
  readonly code = "INTERNAL";
  readonly exitCode = 1;
  readonly report: ImportReport;
  constructor(range: string, told: number, found: number, report: ImportReport) {
    super(
      `The graph holds ${String(found)} of the ${String(told)} rows told by ${range}; import again, and report this fault if it stays.`,
    );
    this.name = "ReconciliationFault";
    this.report = report;
  }
}

// Part of every key: another reading of the same files is another import.
const READING = "2";
const actor = "powertrail import";
const readOptions = { operation: "import", timeoutMs: 60_000, fetchSize: 20_000 };

/**
 * Loads the files of a plan: every batch is one commit, whose key is made of the content of the files and its range. After
 * a break the same files go on where they were; loaded to the end before, they are told again, which changes nothing.
 * After every batch its things and relationships are counted in the graph. Throws ReconciliationFault where they differ.
 */
export async function runImport(
  db: Database,
  model: GraphModel,
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportReport> {
  const tally = new ReportTally();
  for (const warning of plan.warnings) tally.warn(warning);
  const of = plan.files.reduce((sum, { path }) => sum + statSync(path).size, 0);
  const key = await keyOf(plan);
  const ended = await readMany(db, commitsOfRun, { prefix: `${key}:end:` }, readOptions);
  const run = ended.length + 1;
  const done = new Map(
    (await readMany(db, commitsOfRun, { prefix: `${key}:${String(run)}:` }, readOptions)).map((row) => [
      row.key,
      row.outcome,
    ]),
  );
  const envelope = (name: string): Envelope => ({
    actor,
    operation: "import",
    idempotencyKey: `${key}:${name}`,
    recordedAt: options.recordedAt,
  });

  await tellSource(db, model, plan, envelope(`${String(run)}:source`));
  let bytes = 0;
  for (const file of plan.files) {
    const onBytes = (count: number): void => {
      bytes += count;
      options.onProgress?.({ bytes, of, file: file.name });
    };
    for (const kind of file.kinds ?? [file.kind]) tally.of(kind);
    const notes = new Map<string, number>();
    let reconciled = Promise.resolve();
    try {
      for await (const read of readAhead(convertedBatches(model, file, onBytes))) {
        options.signal?.throwIfAborted();
        const settled = await settle(db, model, file, read);
        const { batch, converted } = settled;
        for (const [note, times] of Object.entries(settled.notes)) notes.set(note, (notes.get(note) ?? 0) + times);
        const { idempotencyKey, ...rest } = envelope(`${String(run)}:${batch.range}`);
        const known = done.get(idempotencyKey);
        const outcome =
          known === undefined
            ? await tellConverted(db, model, { idempotencyKey, ...rest }, converted)
            : tellingOutcome.parse(JSON.parse(known));
        const rows = count(tally, model, batch, outcome);
        if (known === undefined) db.observer?.rowsImported?.(rows);
        // The graph is counted while the next batch is written.
        await reconciled;
        reconciled = reconcile(db, model, batch, outcome, tally);
        reconciled.catch(() => undefined); // awaited in the next turn
      }
      await reconciled;
    } finally {
      await reconciled.catch(() => undefined);
    }
    for (const [note, times] of notes)
      if (times > 0) tally.warn({ file: file.name, message: `${note} (${String(times)}).`, count: times });
  }
  await tell(db, model, envelope(`end:${String(run)}`), { source: plan.source.id, nodes: [], edges: [] });
  return tally.report();
}

interface ConvertedBatch {
  readonly batch: Batch;
  readonly converted: ConvertedTellings;
}

async function* convertedBatches(
  model: GraphModel,
  file: ImportFile,
  onBytes: (count: number) => void,
): AsyncGenerator<ConvertedBatch> {
  for await (const batch of batches(file, onBytes)) yield { batch, converted: convertTellings(model, batch) };
}

/** What a file settles by what the graph holds already; most files settle nothing. */
async function settle(
  db: Database,
  model: GraphModel,
  file: ImportFile,
  read: ConvertedBatch,
): Promise<ConvertedBatch & Pick<SettledBatch, "notes">> {
  const settled = await file.settle?.(db, model, read.batch);
  if (settled === undefined) return { ...read, notes: {} };
  const { batch, notes } = settled;
  return { batch, converted: batch === read.batch ? read.converted : convertTellings(model, batch), notes };
}

/** Counts a batch into the report; what became of its tellings. */
function count(tally: ReportTally, model: GraphModel, batch: Batch, outcome: TellingOutcome): ImportedRows {
  const became = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  const refuse = (kind: string, refused: number): void => {
    tally.of(kind).refused += refused;
    became.refused += refused;
  };
  for (const [kind, { read, refused }] of batch.counts) {
    tally.of(kind).read += read;
    refuse(kind, refused);
  }
  for (const [told, counted] of Object.entries(outcome.kinds)) {
    const kind = countedAs(batch.file, told);
    const counts = tally.of(kind);
    for (const what of ["created", "updated", "unchanged"] as const) {
      counts[what] += counted[what];
      became[what] += counted[what];
    }
    refuse(kind, counted.refused);
  }
  for (const refused of batch.refused) tally.refuse(refused);
  for (const { kind, place, field, value, reason, remedy } of outcome.refused) {
    const lines = model.edges.has(kind) ? batch.edgeLines : batch.nodeLines;
    tally.refuse({ file: batch.file.name, line: lines[place] ?? null, field, value, reason, remedy });
  }
  for (const warning of batch.warnings) tally.warn(warning);
  return became;
}

async function reconcile(
  db: Database,
  model: GraphModel,
  batch: Batch,
  outcome: TellingOutcome,
  tally: ReportTally,
): Promise<void> {
  const placesOf = (edges: boolean): ReadonlySet<number> =>
    new Set(outcome.refused.filter(({ kind }) => model.edges.has(kind) === edges).map(({ place }) => place));
  const [refusedNodes, refusedEdges] = [placesOf(false), placesOf(true)];
  const told = batch.nodes.filter((_, place) => !refusedNodes.has(place));
  const ids = [...new Set(told.map(({ telling }) => telling.id))];
  const byType = new Map<string, Set<string>>();
  for (const [place, { telling }] of batch.edges.entries()) {
    if (refusedEdges.has(place)) continue;
    const keys = byType.get(telling.type) ?? new Set();
    byType.set(telling.type, keys.add(telling.key));
  }
  const [things] = ids.length === 0 ? [] : await readMany(db, thingsFound, { given: { ids } }, readOptions);
  let found = Number(things?.found ?? 0n);
  let expected = ids.length;
  for (const [type, keys] of byType) {
    const [edges] = await readMany(db, edgeStatements(model, type).found, { given: { keys: [...keys] } }, readOptions);
    found += Number(edges?.found ?? 0n);
    expected += keys.size;
  }
  if (found !== expected) throw new ReconciliationFault(batch.range, expected, found, tally.report());
}

// The next batch is read while the database works on this one.
async function* readAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const result = await next;
      if (result.done === true) return;
      next = source.next();
      next.catch(() => undefined); // awaited in the next turn
      yield result.value;
    }
  } finally {
    await next.catch(() => undefined);
    await source.return(undefined);
  }
}

async function tellSource(db: Database, model: GraphModel, plan: ImportPlan, envelope: Envelope): Promise<void> {
  const { id, title, publisher, grade } = plan.source;
  if (plan.sourceIsTold) return;
  const [known] = await readMany(db, thingsFound, { given: { ids: [id] } }, readOptions);
  if (known?.found === 1n && grade === undefined) return;
  const properties = { title, ...(publisher === undefined ? {} : { publisher }), ...grade };
  await tell(db, model, envelope, {
    source: id,
    nodes: [{ kind: "source", id, sourceKey: id.split(":").slice(2).join(":"), properties }],
    edges: [],
  });
}

async function keyOf({ format, namespace, source, files, reading = [] }: ImportPlan): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([READING, format, namespace, source.id, ...reading]));
  for (const { name, path } of files) {
    const content = createHash("sha256");
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) content.update(chunk as Buffer);
    hash.update(JSON.stringify([name, content.digest("hex")]));
  }
  return `import:${hash.digest("hex").slice(0, 32)}`;
}
