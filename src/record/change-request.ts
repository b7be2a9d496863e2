import { randomUUID } from "node:crypto";
import type { Viewer } from "../access/viewer.ts";
import type { Envelope } from "./envelope.ts";

/** A change that somebody asks for over the API. */
export interface ChangeRequest {
  readonly viewer: Viewer;
  /** The root field of the mutation. */
  readonly operation: string;
  /** The Idempotency-Key header; without one the change is made anew each time. */
  readonly idempotencyKey: string | null;
  /** When the request came, ISO 8601. */
  readonly now: string;
}

/** The envelope of a change asked for over the API. A key is the caller's own: two people may choose the same. */
export function envelopeOf({ viewer, operation, idempotencyKey, now }: ChangeRequest): Envelope {
  const key = `api:${viewer.subject}:${idempotencyKey ?? randomUUID()}`;
  return { actor: viewer.subject, operation, idempotencyKey: key, recordedAt: now };
}

/** A key that came with another change before. */
interface ReusedKey {
  readonly code: "CONFLICT";
  readonly field: null;
  readonly message: string;
}

/** The refusal of a key that came with another change before. */
export function reused({ idempotencyKey, operation }: ChangeRequest): ReusedKey {
  const message = `The Idempotency-Key "${idempotencyKey ?? ""}" was used before for another change than this "${operation}". Send a new key for a new change.`;
  return { code: "CONFLICT", field: null, message };
}
