import { AsyncLocalStorage } from "node:async_hooks";
import type { RequestRecord } from "./request-record.ts";

/** The request in whose course code runs, for what is called without its context: observers and the masking of errors. */
export class RequestScope {
  readonly #storage = new AsyncLocalStorage<RequestRecord>();

  run<T>(record: RequestRecord | null, work: () => T): T {
    return record ? this.#storage.run(record, work) : work();
  }

  /** Undefined for what the program does of its own accord. */
  current(): RequestRecord | undefined {
    return this.#storage.getStore();
  }

  readonly requestId = (): string => this.current()?.id ?? "unknown";
}
