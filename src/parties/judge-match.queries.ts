import { createHash } from "node:crypto";
import { z } from "zod";
import type { GraphModel } from "../model/graph-model.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { writeIn, type WriteTransaction } from "../platform/neo4j/statements.ts";
import { type ChangeRequest, envelopeOf, reused } from "../record/change-request.ts";
import { convertTellings } from "../record/convert-tellings.ts";
import { IdempotencyKeyReused, inCommit, type OpenEnvelope } from "../record/envelope.ts";
import { lockEntities } from "../record/record.queries.ts";
import { tellIn } from "../record/tell.ts";
import type { EdgeTelling } from "../record/telling.ts";
import { decideJudgement, type JudgementAsked, type Refusal } from "./decide-judgement.ts";
import { pairToJudge } from "./parties.queries.ts";

/** The source of every judgement: whoever judges, a later judgement replaces an earlier one of the same pair. */
const SOURCE = "powertrail:source:judgements";

const refusalShape = z.object({
  code: z.enum(["BAD_USER_INPUT", "NOT_FOUND", "CONFLICT"]),
  field: z.string().nullable(),
  message: z.string(),
});
const outcomeShape = z.object({ asked: z.string(), refusal: refusalShape.nullable() });

/** What the one who judges may see, and the day. */
export interface JudgingScope {
  readonly asOf: string;
  readonly knownAt: string;
  readonly cases: readonly string[];
}

/**
 * Judges two parties, or undoes what was judged, in one commit: the pair is read and decided under a lock, then told like
 * anything else. Null where it was done, else why not. Sent again with its key, it answers the same.
 */
export async function judgeMatch(
  db: Database,
  model: GraphModel,
  request: ChangeRequest,
  scope: JudgingScope,
  asked: JudgementAsked,
): Promise<Refusal | null> {
  const hash = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
  try {
    const { outcome } = await inCommit(db, envelopeOf(request), outcomeShape, async (tx, open) => ({
      asked: hash,
      refusal: await judgeIn(tx, model, open, request, scope, asked),
    }));
    return outcome.asked === hash ? outcome.refusal : reused(request);
  } catch (error) {
    if (error instanceof IdempotencyKeyReused) return reused(request);
    throw error;
  }
}

async function judgeIn(
  tx: WriteTransaction,
  model: GraphModel,
  open: OpenEnvelope,
  { viewer, now }: ChangeRequest,
  scope: JudgingScope,
  asked: JudgementAsked,
): Promise<Refusal | null> {
  const [a, b] = asked.parties;
  await writeIn(tx, lockEntities, { ids: [...asked.parties] });
  const [pair] = await writeIn(tx, pairToJudge, { given: { ...scope, cases: [...scope.cases], a, b } });
  const decided = decideJudgement(asked, pair ?? null, { by: viewer.name ?? viewer.subject, at: now });
  if ("code" in decided) return decided;
  const restrictedTo = [...new Set(pair?.restrictedTo)].sort();
  const telling: EdgeTelling = { ...decided, ...(restrictedTo.length === 0 ? {} : { restrictedTo }) };
  const converted = convertTellings(model, { nodes: [], edges: [{ sourceId: SOURCE, telling }] });
  const { refused } = await tellIn(tx, model, open, converted);
  const [fault] = refused;
  if (fault) throw new Error(`A judgement was refused by the record: ${fault.field} ${fault.reason}`);
  return null;
}
