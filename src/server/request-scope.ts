import { AsyncLocalStorage } from "node:async_hooks";

/** The request in whose course code runs, for what is called without its context: the masking of errors. */
export class RequestScope {
  readonly #storage = new AsyncLocalStorage<string>();

  run<T>(requestId: string, work: () => T): T {
    return this.#storage.run(requestId, work);
  }

  readonly requestId = (): string => this.#storage.getStore() ?? "unknown";
}
