import type { Viewer } from "../access/viewer.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import type { Limits } from "./limits.ts";

/** What every resolver gets. There is one for each request; nothing in it outlives the request. */
export interface RequestContext {
  readonly db: Database;
  readonly model: GraphModel;
  readonly viewer: Viewer;
  /** When the request came, ISO 8601 in UTC: the present of every read in it. */
  readonly now: string;
  readonly requestId: string;
  /** The Idempotency-Key header: a change sent again under it is made once and answered as the first time. */
  readonly idempotencyKey: string | null;
  readonly operationName: string | null;
  /** Aborted when the caller goes away or the operation's time is up. Pass it to every statement. */
  readonly signal: AbortSignal;
  readonly limits: Limits;
  /** Long work that goes on when the request is over. */
  readonly jobs: JobQueue;
  /** Loaders and memoized answers of this request. */
  readonly loaders: RequestCache;
  /** The ids of the cases whose restricted things the viewer may see, sorted; asked of the database once a request. */
  readonly visibleCases: () => Promise<readonly string[]>;
}

/** A typed key of a RequestCache. Two keys are the same only if they are the same object. */
export class CacheKey<Value> {
  readonly name: string;
  /** Keeps keys of different values apart for the compiler. */
  declare protected readonly value: Value;

  constructor(name: string) {
    this.name = name;
  }
}

/** Values made once a request: `cache.get(entityLoader, () => new DataLoader(…))`. */
export class RequestCache {
  readonly #values = new Map<unknown, unknown>();

  /** The value under a key, made on first use. */
  get<Value>(key: CacheKey<Value>, make: () => Value): Value {
    if (!this.#values.has(key)) this.#values.set(key, make());
    return this.#values.get(key) as Value;
  }
}
