import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { ROLES, type Viewer } from "../access/viewer.ts";
import { visibleCases } from "../access/visible-cases.queries.ts";
import type { Clock } from "../platform/clock.ts";
import type { Logger } from "../platform/log.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { inWriteTransaction, writeIn } from "../platform/neo4j/statements.ts";
import { StatementTimeout, StoreUnavailable } from "../platform/neo4j/store-errors.ts";
import { instantOf } from "../record/temporals.ts";
import { JobFault, type Progress, type UserError } from "./job.ts";
import type { JobKind } from "./job-kind.ts";
import { type ClaimedJob, finishJob, noteProgress } from "./jobs.queries.ts";

/** How often jobs are looked after, milliseconds. */
export interface Pace {
  /** The progress is written down at most this often. */
  readonly tickMs: number;
  /** A job whose runner has not renewed its lease for so long is taken for abandoned. */
  readonly leaseMs: number;
  readonly renewMs: number;
  /** How long a stop waits for work that does not heed it. */
  readonly graceMs: number;
  /** How long a stop takes at most. */
  readonly stopMs: number;
  readonly retryMs: number;
}

export const DEFAULT_PACE: Pace = {
  tickMs: 500,
  leaseMs: 60_000,
  renewMs: 15_000,
  graceMs: 300,
  stopMs: 800,
  retryMs: 5_000,
};

/** The program stops; the job is given back. */
export class RunnerStopping extends Error {
  override readonly name = "RunnerStopping";
}

/** The job was cancelled, or another runner has it. */
class JobTaken extends Error {
  override readonly name = "JobTaken";
}

interface Surroundings {
  readonly db: Database;
  readonly kinds: readonly JobKind[];
  readonly log: Logger;
  readonly clock: Clock;
  readonly runner: string;
  readonly pace: Pace;
}

type Outcome = { readonly result: unknown } | { readonly error: unknown };

const options = { operation: "jobs", timeoutMs: 30_000 };

/** One job while it runs here. */
export class RunningJob {
  readonly id: string;
  readonly #around: Surroundings;
  readonly #claimed: ClaimedJob;
  readonly #controller = new AbortController();
  #cases: readonly string[] = [];
  #progress: Progress | null = null;
  #written: Progress | null = null;

  constructor(around: Surroundings, claimed: ClaimedJob) {
    this.id = claimed.id;
    this.#around = around;
    this.#claimed = claimed;
    // Every statement of the job listens to it.
    setMaxListeners(0, this.#controller.signal);
  }

  cancel(): void {
    this.#controller.abort(new JobTaken());
  }

  stop(): void {
    this.#controller.abort(new RunnerStopping());
  }

  /**
   * Does the work and writes down its outcome, unless it was cancelled or stopped. Throws StoreUnavailable, with the job left as
   * it is, where the store went away and the work may be done again.
   */
  async run(): Promise<void> {
    const { log } = this.#around;
    const { kind, subject: sub } = this.#claimed;
    log.info({ job: this.id, kind, sub }, "A job begins.");
    const outcome = await this.#whileLeased(this.#work());
    const { signal } = this.#controller;
    if (signal.aborted) {
      log.info({ job: this.id, kind, why: String(signal.reason) }, "A job was given up.");
      return;
    }
    // Left to its lease, and then done again: the store that went away comes back.
    if ("error" in outcome && outcome.error instanceof StoreUnavailable && this.#mayBeDoneAgain) throw outcome.error;
    if ("error" in outcome && !(outcome.error instanceof JobFault))
      log.error({ job: this.id, kind, err: outcome.error }, "A job failed.");
    await this.#finish(outcome);
  }

  async #work(): Promise<Outcome> {
    const { db, kinds, clock } = this.#around;
    const { kind, input, createdAt } = this.#claimed;
    const { signal } = this.#controller;
    try {
      const found = kinds.find((known) => known.kind === kind);
      if (!found) throw new JobFault("UNAVAILABLE", null, `This Powertrail has no jobs of the kind "${kind}".`);
      const viewer = this.#viewer();
      const today = clock().toISOString().slice(0, 10);
      this.#cases = await visibleCases(db, viewer, today, { user: viewer.subject, signal });
      // Before anything is counted, so that nobody sees counts of what they may not see.
      await this.#note();
      const progress = (told: Progress): void => {
        this.#progress = told;
      };
      const run = { id: this.id, db, viewer, cases: this.#cases, knownAt: createdAt, signal, progress };
      return { result: found.result.parse(await found.run(JSON.parse(input), run)) };
    } catch (error) {
      return { error };
    }
  }

  get #mayBeDoneAgain(): boolean {
    return this.#around.kinds.some(({ kind, resumable }) => resumable && kind === this.#claimed.kind);
  }

  #viewer(): Viewer {
    const { subject, name, agency } = this.#claimed;
    return { subject, name, agency, roles: new Set(ROLES.filter((role) => this.#claimed.roles.includes(role))) };
  }

  /** The outcome; meanwhile writes down the progress and renews the lease. */
  async #whileLeased(work: Promise<Outcome>): Promise<Outcome> {
    const { pace, clock, log } = this.#around;
    const { signal } = this.#controller;
    const ended = new AbortController();
    const outcome = Promise.race([work, this.#stoppedInVain()]).finally(() => ended.abort());
    const over = (): boolean => ended.signal.aborted;
    let renewed = clock().getTime();
    while (!over()) {
      await sleep(pace.tickMs, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
      const due = this.#progress !== this.#written || clock().getTime() - renewed >= pace.renewMs;
      if (over() || signal.aborted || !due) continue;
      try {
        await this.#note();
        renewed = clock().getTime();
      } catch (error) {
        log.warn({ job: this.id, err: error }, "The progress of a job could not be written down.");
      }
    }
    return outcome;
  }

  /** Ends some time after the program was told to stop, for work that does not heed it. */
  async #stoppedInVain(): Promise<Outcome> {
    const { signal } = this.#controller;
    await new Promise<void>((resolve) => {
      const stopped = (): void => {
        if (signal.reason instanceof RunnerStopping) resolve();
      };
      signal.addEventListener("abort", stopped, { once: true });
      if (signal.aborted) stopped();
    });
    await sleep(this.#around.pace.graceMs, undefined, { ref: false });
    return { error: signal.reason };
  }

  async #note(): Promise<void> {
    const { db, pace, clock } = this.#around;
    this.#written = this.#progress;
    const leaseUntil = instantOf(new Date(clock().getTime() + pace.leaseMs).toISOString());
    const given = { ...this.#held(), leaseUntil };
    const kept = await inWriteTransaction(db, options, (tx) => writeIn(tx, noteProgress, { given }));
    if (kept.length === 0) this.cancel();
  }

  async #finish(outcome: Outcome): Promise<void> {
    const { db, clock, log } = this.#around;
    const faults: readonly UserError[] = "error" in outcome ? [this.#told(outcome.error)] : [];
    const given = {
      ...this.#held(),
      status: "error" in outcome ? ("FAILED" as const) : ("DONE" as const),
      finishedAt: instantOf(clock().toISOString()),
      result: "error" in outcome ? null : JSON.stringify(outcome.result),
      userErrors: JSON.stringify(faults),
    };
    const kept = await inWriteTransaction(db, options, (tx) => writeIn(tx, finishJob, { given }));
    log.info({ job: this.id, status: given.status, kept: kept.length > 0 }, "A job ended.");
  }

  #told(error: unknown): UserError {
    if (error instanceof JobFault) return error.userError;
    if (error instanceof StoreUnavailable) return { code: "UNAVAILABLE", field: null, message: error.message };
    if (error instanceof StatementTimeout) {
      const message =
        "A statement of this job ran longer than it may. Ask for less, or have the operator look at the graph store.";
      return { code: "TIMEOUT", field: null, message };
    }
    const message = `Powertrail failed to do this; the cause is in its log under the job "${this.id}". Start it again; if it fails again, tell the operator.`;
    return { code: "INTERNAL", field: null, message };
  }

  #held() {
    const { done = null, total = null, unit = null, message = null } = this.#progress ?? {};
    return {
      id: this.id,
      runner: this.#around.runner,
      cases: [...this.#cases],
      done: done === null ? null : BigInt(done),
      total: total === null ? null : BigInt(total),
      unit,
      message,
    };
  }
}
