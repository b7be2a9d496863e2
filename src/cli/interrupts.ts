/** The program was asked to end. */
export class Interrupted extends Error {
  constructor() {
    super("Powertrail was told to stop.");
    this.name = "Interrupted";
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const exitCodeOfSecond = 130;
// npm hands on the Ctrl-C that the terminal has already sent.
const sameKeystrokeMs = 400;

/**
 * Hears Ctrl-C and the signals to end. The first aborts `signal`, so that the program stops in order; a second ends it at
 * once, and a managed Neo4j then stops by itself.
 */
export class Interrupts {
  readonly #controller = new AbortController();
  #heardAt: number | undefined;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  listen(): void {
    for (const name of signals) process.on(name, this.#hear);
  }

  ignore(): void {
    for (const name of signals) process.off(name, this.#hear);
  }

  /** Fulfilled when the first signal has come. */
  async heard(): Promise<void> {
    if (this.signal.aborted) return;
    await new Promise<void>((resolve) => {
      this.signal.addEventListener("abort", () => {
        resolve();
      });
    });
  }

  /** The work's outcome, or a rejection with Interrupted as soon as a signal comes. */
  async unlessHeard<T>(work: Promise<T>): Promise<T> {
    const interrupted = this.heard().then(() => {
      throw new Interrupted();
    });
    return Promise.race([work, interrupted]);
  }

  readonly #hear = (): void => {
    const now = performance.now();
    if (this.#heardAt === undefined) {
      this.#heardAt = now;
      this.#controller.abort(new Interrupted());
    } else if (now - this.#heardAt > sameKeystrokeMs) {
      process.exit(exitCodeOfSecond);
    }
  };
}
