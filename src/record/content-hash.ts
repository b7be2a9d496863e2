import { hash } from "node:crypto";

/** A hash of what was told: the same content gives the same hash, whatever the order of its properties. 128 bits, base64url. */
export function contentHash(parts: ReadonlyMap<string, string>): string {
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  return hash("sha256", JSON.stringify(sorted), "base64url").slice(0, 22);
}
