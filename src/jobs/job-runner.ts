import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../platform/clock.ts";
import type { Logger } from "../platform/log.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { inWriteTransaction, readMany, writeIn } from "../platform/neo4j/statements.ts";
import { instantOf } from "../record/temporals.ts";
import type { UserError } from "./job.ts";
import type { JobKind } from "./job-kind.ts";
import type { JobQueue } from "./job-queue.ts";
import { claimNextJob, type ClaimedJob, nextLeaseEnd, releaseJobs } from "./jobs.queries.ts";
import { DEFAULT_PACE, type Pace, RunnerStopping, RunningJob } from "./running-job.ts";

export interface RunnerParts {
  readonly db: Database;
  readonly kinds: readonly JobKind[];
  readonly log: Logger;
  readonly clock: Clock;
  readonly pace?: Partial<Pace>;
}

const options = { operation: "jobs", timeoutMs: 30_000 };
const mostAttempts = 3;

const stopped: UserError = {
  code: "UNAVAILABLE",
  field: null,
  message:
    "Powertrail stopped while this job ran, and it cannot go on from there. Start it again, with a new Idempotency-Key.",
};

/**
 * Runs queued jobs in this process, one at a time, the oldest first. Jobs outlive the program: what a runner had that died
 * is queued again after its lease, where that is safe, and fails otherwise. Several programs may run jobs of one graph.
 */
export class JobRunner implements JobQueue {
  readonly #parts: RunnerParts;
  readonly #pace: Pace;
  readonly #runner = randomUUID();
  readonly #stopping = new AbortController();
  #current: RunningJob | undefined;
  #woken = false;
  #ring: (() => void) | undefined;
  #loop: Promise<void> | undefined;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
    this.#pace = { ...DEFAULT_PACE, ...parts.pace };
  }

  /** Begins to run jobs, those left by an earlier program first. */
  start(): void {
    this.#loop ??= this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#ring?.();
  }

  cancelled(id: string): void {
    if (this.#current?.id === id) this.#current.cancel();
  }

  /**
   * Stops the running job and gives it back, so that the next start goes on with it. Takes no new one. Where the database does
   * not answer in time, the job is left to its lease.
   */
  async stop(): Promise<void> {
    this.#stopping.abort(new RunnerStopping());
    this.#current?.stop();
    this.wake();
    await Promise.race([this.#end(), sleep(this.#pace.stopMs, undefined, { ref: false })]);
  }

  async #end(): Promise<void> {
    if (!this.#loop) return;
    await this.#loop;
    await this.#release(this.#runner).catch((error: unknown) => {
      this.#parts.log.warn({ err: error }, "The running job could not be given back; it will be when its lease ends.");
    });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        this.#woken = false;
        await this.#release(null);
        const job = await this.#claim();
        if (job) await this.#work(job);
        else await this.#untilWoken();
      } catch (error) {
        this.#parts.log.warn({ err: error }, "Jobs cannot be run at the moment; they will be tried again.");
        await sleep(this.#pace.retryMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }

  async #claim(): Promise<ClaimedJob | undefined> {
    const now = this.#parts.clock();
    const given = {
      runner: this.#runner,
      now: instantOf(now.toISOString()),
      leaseUntil: instantOf(new Date(now.getTime() + this.#pace.leaseMs).toISOString()),
    };
    const [claimed] = await inWriteTransaction(this.#parts.db, options, (tx) => writeIn(tx, claimNextJob, { given }));
    return claimed;
  }

  async #work(claimed: ClaimedJob): Promise<void> {
    const job = new RunningJob({ ...this.#parts, runner: this.#runner, pace: this.#pace }, claimed);
    this.#current = job;
    if (this.#stopping.signal.aborted) job.stop();
    try {
      await job.run();
    } finally {
      this.#current = undefined;
    }
  }

  /** Lets go of what a runner of this name had, and of everything whose lease is over. */
  async #release(runner: string | null): Promise<void> {
    const { kinds, db, clock, log } = this.#parts;
    const given = {
      runner,
      now: instantOf(clock().toISOString()),
      resumable: kinds.filter(({ resumable }) => resumable).map(({ kind }) => kind),
      most: BigInt(mostAttempts),
      userErrors: JSON.stringify([stopped]),
    };
    const released = await inWriteTransaction(db, options, (tx) => writeIn(tx, releaseJobs, { given }));
    for (const { id, status } of released) log.info({ job: id, status }, "A job whose program stopped was let go.");
  }

  /** Waits for a new job, for the end of another runner's lease, or for the end. */
  async #untilWoken(): Promise<void> {
    const { db, clock } = this.#parts;
    const [lease] = await readMany(db, nextLeaseEnd, {}, options);
    const until = lease?.until ?? null;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#ring = resolve;
      if (this.#woken) resolve();
      if (until === null) return;
      timer = setTimeout(resolve, Math.max(this.#pace.tickMs, Date.parse(until) - clock().getTime()));
      timer.unref();
    });
    clearTimeout(timer);
    this.#ring = undefined;
  }
}
