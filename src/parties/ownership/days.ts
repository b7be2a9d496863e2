import { byId, type OwnershipEdge, type OwnershipGraph, OwnershipRefused } from "./graph.ts";

interface Dated {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether something holds on a day: from its first day on, no longer on the day on which it ends. */
export function holdsOn({ from, to }: Dated, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/**
 * The statements of a day. Without a day all of them, and then none may be dated: throws OwnershipRefused with
 * AS_OF_REQUIRED.
 */
export function edgesOn({ edges }: OwnershipGraph, day: string | null): readonly OwnershipEdge[] {
  if (day !== null) return edges.filter((edge) => holdsOn(edge, day));
  const dated = edges.filter(({ from, to }) => from !== null || to !== null);
  if (dated.length === 0) return edges;
  throw new OwnershipRefused(
    "AS_OF_REQUIRED",
    [...new Set(dated.map(({ owned }) => owned))].sort(byId),
    `${dated.length === 1 ? "One statement holds" : `${String(dated.length)} statements hold`} between days only; name the day that is asked for.`,
  );
}

/** The days on which something begins or ends, in order, each once. */
export function changeDays(statements: readonly Dated[]): readonly string[] {
  const days = new Set(statements.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null));
  return [...days].sort(byId);
}
