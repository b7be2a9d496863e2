import type { NetworkReader, ShownThing } from "./network.queries.ts";
import { labelOf } from "./thing-labels.ts";

/** How much of an id a message quotes. */
const LONGEST = 120;

/** Things that were asked for and do not exist for the caller. */
export class NotThere extends Error {
  constructor(ids: readonly string[]) {
    const named = ids.map((id) => `"${id.length > LONGEST ? `${id.slice(0, LONGEST)}…` : id}"`).join(", ");
    super(`There is nothing with the id ${named} that you may see; check the ids, or ask to be put on the case.`);
  }
}

/** Those of some things that exist for the caller, by id. Throws NotThere where one does not. */
export async function shownOrThrow(
  reader: NetworkReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ShownThing>> {
  const shown = await reader.shown(ids);
  const missing = ids.filter((id) => !shown.has(id));
  if (missing.length > 0) throw new NotThere(missing);
  return shown;
}

export function nameOf(thing: ShownThing | undefined, id: string, seesIdentifiers: boolean): string {
  return thing ? labelOf(thing.type, thing.values, seesIdentifiers) : id;
}
