import { z } from "zod";
import type { Database } from "../platform/neo4j/driver.ts";
import { writeIn } from "../platform/neo4j/statements.ts";
import { type Envelope, inCommit } from "./envelope.ts";
import { dueMark, entitiesDue, setDueMark } from "./record.queries.ts";
import { reresolve } from "./reresolve.ts";
import { toDate } from "./temporals.ts";

const outcomeShape = z.object({ resolved: z.number() });
const beginning = "0001-01-01";

/**
 * Resolves anew the things of which a telling began or ended to be valid since the last call, up to and with the day.
 * To be called at the start and after midnight; calling it more often does no harm. Returns how many it resolved.
 */
export async function resolveDue(db: Database, day: string): Promise<number> {
  const through = toDate(day);
  const epoch = toDate(beginning);
  if (!through || !epoch) throw new Error(`"${day}" is not a day of the form YYYY-MM-DD.`);
  const envelope: Envelope = {
    actor: "powertrail",
    operation: "resolve due views",
    idempotencyKey: `resolve-due:${day}`,
    recordedAt: new Date().toISOString(),
    today: day,
  };
  const { repeated, outcome } = await inCommit(db, envelope, outcomeShape, async (tx) => {
    const [mark] = await writeIn(tx, dueMark, {});
    const due = await writeIn(tx, entitiesDue, { after: mark?.through ?? epoch, through });
    await reresolve(
      tx,
      due.map(({ id }) => id),
      day,
    );
    await writeIn(tx, setDueMark, { through });
    return { resolved: due.length };
  });
  return repeated ? 0 : outcome.resolved;
}
