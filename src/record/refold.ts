import { FOLDING_VERSION } from "../model/folded-text.ts";
import { type GraphModel, type NodeType, possibleTypes } from "../model/graph-model.ts";
import { SEARCH_PROPERTIES, searchTerms } from "../model/search-terms.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { inWriteTransaction, writeIn } from "../platform/neo4j/statements.ts";
import { lockEntities, entityStates, setPropertiesOfRecords, thingsToFold, updateEntities } from "./record.queries.ts";

/** The mark of a graph whose names and identifiers are folded as this program folds them. */
export const FOLDED_AS = `search-terms-${String(FOLDING_VERSION)}`;

const options = { operation: "fold names and identifiers", timeoutMs: 120_000 };
const thingsAtOnce = 2_000;

/**
 * Folds every name and identifier of a graph anew, of things and of each telling of them: what was told before there was
 * search, or folded otherwise, is then found like what is told now. It may be broken off and done again, or begin beyond an id.
 */
export async function refold(db: Database, model: GraphModel, beyond = ""): Promise<void> {
  const types = possibleTypes(model, "Node");
  const labels = types.filter(isSearched).map((type) => type.label);
  for (let after: string | undefined = beyond; after !== undefined;) after = await refoldSome(db, types, labels, after);
}

/** Folds some things after an id and returns the id of the last; undefined when there was none. */
function refoldSome(
  db: Database,
  types: readonly NodeType[],
  labels: string[],
  after: string,
): Promise<string | undefined> {
  return inWriteTransaction(db, options, async (tx) => {
    const ids = (await writeIn(tx, thingsToFold, { after, labels, limit: BigInt(thingsAtOnce) })).map(({ id }) => id);
    if (ids.length === 0) return undefined;
    await writeIn(tx, lockEntities, { ids });
    const states = (await writeIn(tx, entityStates, { ids })).flatMap((state) => {
      const type = types.find(({ label }) => state.labels.includes(label));
      return type ? [{ ...state, type }] : [];
    });
    await writeIn(tx, updateEntities, {
      rows: states.map(({ id, type, properties }) => ({ id, labels: [], properties: termsToSet(type, properties) })),
    });
    const records = states.flatMap(({ type, records: told }) =>
      told.map((record) => ({ id: String(record["id"]), properties: termsToSet(type, record) })),
    );
    if (records.length > 0) await writeIn(tx, setPropertiesOfRecords, { rows: records });
    return ids.at(-1);
  });
}

function isSearched(type: NodeType): boolean {
  return type.properties.some((property) => property.fulltext || property.identifier === true);
}

/** The search properties to set; those that there are none for are taken away. */
function termsToSet(type: NodeType, properties: Readonly<Record<string, unknown>>): Record<string, string | null> {
  const terms = searchTerms(type, properties);
  return Object.fromEntries(SEARCH_PROPERTIES.map((name) => [name, terms[name] ?? null]));
}
