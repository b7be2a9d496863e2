import type { GraphModel, NodeType } from "../model/graph-model.ts";
import { thingKind, thingKinds } from "../model/kinds.ts";
import type { NetworkReader } from "./network.queries.ts";
import { nearestValue, scoreOf } from "./search-match.ts";
import { SEARCH_STEPS, type SearchHow, searchQuery } from "./search-queries.ts";
import { faultOfText, takeApart } from "./searched-text.ts";
import { nameOf } from "./shown-things.ts";

export interface SearchRequest {
  readonly text: string;
  readonly kinds: readonly string[] | null;
  readonly first: number;
}

/** How many tellings one step of a search looks at. */
const TELLINGS_A_STEP = 2_000;

interface Hit {
  readonly id: string;
  readonly type: NodeType;
  readonly how: SearchHow;
  readonly field: string;
  readonly value: string;
  readonly score: number;
}

/** What is wrong with a search, as a whole sentence; null when nothing is. */
export function faultOfSearch({ text, kinds, first }: SearchRequest, pageSize: number): string | null {
  if (first < 1 || first > pageSize) return `"first" is ${String(first)}; it must be from 1 to ${String(pageSize)}.`;
  if (kinds?.length === 0) return `"kinds" is empty, so nothing would be found; name a kind, or leave it out.`;
  return faultOfText(text);
}

/**
 * The things that a text finds. Each step looks for less exact matches than the one before and is made only while there is
 * room; a thing counts for the surest step that finds it.
 */
export async function findThings(
  reader: NetworkReader,
  model: GraphModel,
  { text, kinds, first }: SearchRequest,
  seesIdentifiers: boolean,
) {
  const searched = takeApart(text);
  const named = thingKinds(model);
  const labels = [...new Set((kinds ?? []).flatMap((kind) => named.get(kind)?.label ?? []))];
  const fields = searchedFields(model);
  const hits = new Map((await byId(reader, text.trim(), labels)).map((hit) => [hit.id, hit]));
  const notes: string[] = [];
  for (const how of SEARCH_STEPS) {
    const query = hits.size < first ? searchQuery(how, searched, seesIdentifiers) : null;
    if (query === null) continue;
    const found = await reader.found(query, labels, fields, TELLINGS_A_STEP);
    if (found.length === TELLINGS_A_STEP)
      notes.push(
        `More than ${TELLINGS_A_STEP.toLocaleString("en")} names match; not all were compared. Give another word, or name the kinds to find.`,
      );
    const before = new Set(hits.keys());
    for (const { id, type, told } of found) {
      const best = before.has(id) ? null : nearestValue(type, told, how, searched, seesIdentifiers);
      if (!best) continue;
      const hit = { id, type, how, field: best.field, value: best.value, score: scoreOf(how, best.nearness) };
      if (hit.score > (hits.get(id)?.score ?? 0)) hits.set(id, hit);
    }
  }
  const best = [...hits.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, first);
  if (hits.size > first)
    notes.push(
      `The best ${String(first)} of ${hits.size.toLocaleString("en")} things are shown; ask with a higher "first", more words or kinds.`,
    );
  if (!seesIdentifiers)
    notes.push("Identifiers that your role sees masked (IIN, BIN, phones, accounts, wallets) were not searched.");
  const things = await reader.shown(best.map(({ id }) => id));
  return {
    hits: best.map(({ id, type, how, field, value, score }) => ({
      node: id,
      kind: thingKind(type),
      label: nameOf(things.get(id), id, seesIdentifiers),
      matched: { field, value, how },
      score,
    })),
    notes,
  };
}

/** The thing of which the text is the id. */
async function byId(reader: NetworkReader, text: string, labels: readonly string[]): Promise<readonly Hit[]> {
  if (text.split(":").length < 3) return [];
  const found = (await reader.shown([text])).get(text);
  if (!found || (labels.length > 0 && !labels.some((label) => found.labels.includes(label)))) return [];
  return [{ id: text, type: found.type, how: "EXACT", field: "id", value: text, score: 1 }];
}

/** The stored properties that a search looks into. */
function searchedFields(model: GraphModel): readonly string[] {
  const properties = [...model.nodes.values()].flatMap((type) => type.properties);
  const searched = properties.filter(({ fulltext, identifier }) => fulltext || identifier === true);
  return [...new Set(searched.map(({ stored }) => stored))];
}
