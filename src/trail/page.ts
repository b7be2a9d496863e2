import { type ApiError, apiError } from "../graphql/errors.ts";

export interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

/** A page of a list that is already here: its cursor is the key of its last entry. Throws BAD_USER_INPUT. */
export function pageOf<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  request: PageRequest,
  field: string,
  cap: number,
) {
  const { first } = request;
  if (first < 1 || first > cap)
    throw apiError("BAD_USER_INPUT", `"first" of "${field}" is ${String(first)}; it must be from 1 to ${String(cap)}.`);
  const after = request.after ?? null;
  const keys = entries.map(keyOf);
  const start = after === null ? 0 : keys.indexOf(keyIn(after, field)) + 1;
  if (after !== null && start === 0) throw foreignCursor(after, field);
  const nodes = entries.slice(start, start + first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(keyOf(node), field), node }));
  return {
    edges,
    nodes,
    totalCount: entries.length,
    pageInfo: {
      hasNextPage: start + first < entries.length,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const cursorOf = (key: string, field: string): string =>
  Buffer.from(JSON.stringify([field, key])).toString("base64url");

function keyIn(cursor: string, field: string): string {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(parts) && parts.length === 2 && parts[0] === field && typeof parts[1] === "string")
      return parts[1];
  } catch {
    // Told below.
  }
  throw foreignCursor(cursor, field);
}

function foreignCursor(cursor: string, field: string): ApiError {
  return apiError(
    "BAD_USER_INPUT",
    `"${cursor.slice(0, 40)}" is not a cursor of "${field}"; take "endCursor" of its last page, or leave "after" out.`,
  );
}
