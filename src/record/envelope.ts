import neo4j from "neo4j-driver";
import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import type { Database } from "../platform/neo4j/driver.ts";
import { inWriteTransaction, writeIn, type WriteTransaction } from "../platform/neo4j/statements.ts";
import { claimCommit, finishCommit } from "./record.queries.ts";
import { instantOf } from "./temporals.ts";

/** Who writes, what for, and under which key, so that a repeated write is not done twice. */
export interface Envelope {
  readonly actor: string;
  readonly operation: string;
  /** Unique to the actor and the operation; a repeated key returns the first outcome. */
  readonly idempotencyKey: string;
  /** The instant from which the write is known, ISO 8601 with an offset. */
  readonly recordedAt: string;
  /** The day for which views are resolved, `YYYY-MM-DD`; today in UTC when left out. */
  readonly today?: string;
}

/** An envelope as the work inside a transaction uses it. */
export interface OpenEnvelope {
  readonly recordedAt: string;
  readonly today: string;
}

export interface Committed<T> {
  /** The number of the commit; a later commit has a greater one. */
  readonly commit: number;
  /** Whether the key was used before: then nothing was written and the outcome is the first one's. */
  readonly repeated: boolean;
  readonly outcome: T;
}

/** An idempotency key came again for another operation or from another actor. */
export class IdempotencyKeyReused extends Error {
  readonly code = "CONFLICT";
  readonly exitCode = 1;
  readonly key: string;
  constructor(key: string) {
    super(`The idempotency key "${key}" was used before for another operation or by someone else; choose a new one.`);
    this.name = "IdempotencyKeyReused";
    this.key = key;
  }
}

const constraintFailed = "Neo.ClientError.Schema.ConstraintValidationFailed";
const maxAttempts = 8;

/**
 * Does a piece of writing in one transaction under one envelope: all of it or nothing. The outcome is kept on the commit
 * as JSON and checked against `shape` when the key comes again. The work is done anew when it meets a concurrent writer of
 * the same ids, so it must do the same each time.
 */
export async function inCommit<Shape extends z.ZodType>(
  db: Database,
  envelope: Envelope,
  shape: Shape,
  work: (tx: WriteTransaction, open: OpenEnvelope) => Promise<z.output<Shape>>,
  timeoutMs = 120_000,
): Promise<Committed<z.output<Shape>>> {
  const open = openEnvelope(envelope);
  const options = { operation: envelope.operation, user: envelope.actor, timeoutMs };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const committed = await inWriteTransaction(db, options, (tx) => commitIn(tx, envelope, open, shape, work));
      db.observer?.committed?.({ operation: envelope.operation, repeated: committed.repeated });
      return committed;
    } catch (error) {
      const met = error instanceof neo4j.Neo4jError && error.code === constraintFailed;
      if (!met || attempt >= maxAttempts) throw error;
      await sleep(10 * attempt * Math.random());
    }
  }
}

async function commitIn<Shape extends z.ZodType>(
  tx: WriteTransaction,
  envelope: Envelope,
  open: OpenEnvelope,
  shape: Shape,
  work: (tx: WriteTransaction, open: OpenEnvelope) => Promise<z.output<Shape>>,
): Promise<Committed<z.output<Shape>>> {
  const { actor, operation, idempotencyKey: key } = envelope;
  const [claimed] = await writeIn(tx, claimCommit, { key, actor, operation, recordedAt: instantOf(open.recordedAt) });
  if (!claimed) throw new Error(`The commit "${key}" could not be claimed.`);
  if (claimed.actor !== actor || claimed.operation !== operation) throw new IdempotencyKeyReused(key);
  if (claimed.number !== null && claimed.outcome !== null) {
    return { commit: Number(claimed.number), repeated: true, outcome: shape.parse(JSON.parse(claimed.outcome)) };
  }
  const outcome = await work(tx, open);
  const [finished] = await writeIn(tx, finishCommit, { key, outcome: JSON.stringify(outcome) });
  if (!finished) throw new Error("The graph lacks its commit counter; apply the migrations first.");
  return { commit: Number(finished.number), repeated: false, outcome };
}

function openEnvelope({ recordedAt, today }: Envelope): OpenEnvelope {
  const instant = new Date(recordedAt);
  if (Number.isNaN(instant.getTime())) throw new Error(`The instant "${recordedAt}" of the envelope is not ISO 8601.`);
  return { recordedAt: instant.toISOString(), today: today ?? new Date().toISOString().slice(0, 10) };
}
