import type { Viewer } from "./viewer.ts";

/** What every read takes: the day in the world, the instant of knowledge, and who asks. */
export interface ReadScope {
  /** The day on which things must be valid, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The instant by which they must have been recorded, ISO 8601; null: now. */
  readonly knownAt: string | null;
  /** Whether the caller named a day or an instant: then past tellings decide, not the resolved view. */
  readonly historical: boolean;
  /** The present day: who is on a case is decided by it, also when the past is read. */
  readonly today: string;
  readonly viewer: Viewer;
}
