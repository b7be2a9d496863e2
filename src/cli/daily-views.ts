import type { Clock } from "../platform/clock.ts";
import type { Logger } from "../platform/log.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { resolveDue } from "../record/resolve-due.ts";

const lookEveryMs = 10 * 60_000;

/**
 * Keeps resolved views in step with the calendar: resolves what is due now, and what a new day brings. Returns how to stop.
 * A fault on a later day is logged and tried again at the next look.
 */
export async function keepViewsDaily(db: Database, log: Logger, clock: Clock): Promise<() => void> {
  let through = "";
  const look = async (): Promise<void> => {
    const today = clock().toISOString().slice(0, 10);
    if (today === through) return;
    await resolveDue(db, today);
    through = today;
  };
  await look();
  const timer = setInterval(() => {
    look().catch((error: unknown) => {
      log.warn({ err: error }, "The views of the new day could not be resolved; they will be tried again.");
    });
  }, lookEveryMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
