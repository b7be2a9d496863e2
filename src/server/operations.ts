import { setMaxListeners } from "node:events";
import type { FastifyReply } from "fastify";
import { setTimeout as sleep } from "node:timers/promises";
import { OperationTimeout } from "../graphql/errors.ts";

/** The caller went away before the answer; the reason of its aborted signal. */
class CallerGone extends Error {
  constructor() {
    super("The caller closed the connection before the answer.");
    this.name = "CallerGone";
  }
}

/** The server stops; the reason of the aborted signals of what still ran. */
class ServerStopping extends Error {
  constructor() {
    super("The server is stopping. Send the operation again when it is back.");
    this.name = "ServerStopping";
  }
}

/** The operations that run, each with the signal that ends it. */
export class RunningOperations {
  readonly #running = new Set<AbortController>();

  /** A signal that is aborted when the time is up, the caller is gone, or everything is to end; `done` lets it go. */
  begin(reply: FastifyReply, timeoutMs: number): { readonly signal: AbortSignal; readonly done: () => void } {
    const controller = new AbortController();
    // Every statement of the operation listens to it.
    setMaxListeners(0, controller.signal);
    const timer = setTimeout(() => {
      controller.abort(new OperationTimeout(timeoutMs));
    }, timeoutMs);
    reply.raw.once("close", () => {
      if (!reply.raw.writableFinished) controller.abort(new CallerGone());
      done();
    });
    const done = (): void => {
      clearTimeout(timer);
      this.#running.delete(controller);
    };
    this.#running.add(controller);
    return { signal: controller.signal, done };
  }

  abortAll(): void {
    for (const controller of this.#running) controller.abort(new ServerStopping());
  }
}

/** Resolvers get this long to answer after their signal was aborted. */
const graceMs = 1_000;

/** The work's answer, or a rejection with the signal's reason when it does not end soon after it was aborted. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort: (() => void) | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      void sleep(graceMs, undefined, { ref: false }).then(() => {
        reject(signal.reason instanceof Error ? signal.reason : new Error("The operation was given up."));
      });
    };
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    if (onAbort) signal.removeEventListener("abort", onAbort);
    work.catch(() => undefined);
  }
}
