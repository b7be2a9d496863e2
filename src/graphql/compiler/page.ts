import type { EdgeType, NodeType, Property } from "../../model/graph-model.ts";
import { seesIdentifiers } from "../../access/viewer.ts";
import { edgeSortValue, sortValue, sortable } from "../assembly/names.ts";
import { apiError } from "../errors.ts";
import { decodeCursor } from "./cursor.ts";
import { typedParameter } from "./filter.ts";
import type { Compilation } from "./read-scope.ts";
import { comparable } from "./values.ts";

/** One key of a total order over a list. */
export interface SortKey {
  /** As a list's fingerprint names it. */
  readonly name: string;
  readonly property: Property;
  readonly expression: string;
  readonly descending: boolean;
}

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly edgeFilter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly { by: string; direction: "ASC" | "DESC" }[] | null;
}

const ID: Property = {
  name: "id",
  type: "id",
  stored: "id",
  list: false,
  required: true,
  indexed: true,
  fulltext: false,
  masked: false,
  description: "",
};
const EDGE_SORTS: Readonly<Record<string, Property>> = {
  EDGE_VALID_FROM: { ...ID, name: "validFrom", stored: "validFrom", type: "date" },
  EDGE_RECORDED_AT: { ...ID, name: "recordedAt", stored: "recordedAt", type: "datetime" },
};

/** Refuses a page size outside 1..cap and counts the rows that the page can bring. */
export function checkedFirst(c: Compilation, field: string, first: number, multiplier: number): number {
  if (first < 1 || first > c.pageCap)
    throw apiError(
      "BAD_USER_INPUT",
      `"first" of "${field}" is ${String(first)}; it must be from 1 to ${String(c.pageCap)}.`,
    );
  c.text.countRows(first * multiplier);
  if (c.text.rows > c.rowCap)
    throw apiError(
      "LIMIT_EXCEEDED",
      `The nested pages of this operation multiply to more than ${String(c.rowCap)} rows; ask for smaller pages at "${field}".`,
    );
  return first;
}

/** Planning an order takes longer with every key; nobody reads a list that is told apart by more. */
const SORT_KEYS = 10;

/** The total order of a list: the keys asked for, then the id of the node, then that of the relationship. */
export function sortKeys(
  c: Compilation,
  name: string,
  type: NodeType,
  edge: { name: string; type: EdgeType } | null,
  sort: PageArguments["sort"],
): SortKey[] {
  if (sort && sort.length > SORT_KEYS)
    throw apiError(
      "LIMIT_EXCEEDED",
      `"sort" names ${String(sort.length)} keys, and the cap is ${String(SORT_KEYS)}. Leave out the later ones.`,
    );
  const keys = (sort ?? []).map(({ by, direction }): SortKey => {
    const own = sortable(type.properties).find((property) => sortValue(property) === by);
    const onEdge =
      EDGE_SORTS[by] ?? sortable(edge?.type.properties ?? []).find((property) => edgeSortValue(property) === by);
    const property = own ?? onEdge;
    if (!property) throw apiError("BAD_USER_INPUT", `"${by}" is not a key to sort by here.`);
    if (property.masked && !seesIdentifiers(c.scope.viewer))
      throw apiError(
        "FORBIDDEN",
        `You may not sort by "${property.name}": it is an identifier that your role sees masked.`,
      );
    const expression = own || !edge ? comparable(c, name, property, false) : comparable(c, edge.name, property, true);
    return { name: `${by} ${direction}`, property, expression, descending: direction === "DESC" };
  });
  const id = (owner: string): SortKey => ({ name: "id", property: ID, expression: `${owner}.id`, descending: false });
  return edge ? [...keys, id(name), id(edge.name)] : [...keys, id(name)];
}

export function orderBy(keys: readonly SortKey[]): string {
  return keys.map(({ expression, descending }) => (descending ? `${expression} DESC` : expression)).join(", ");
}

/** The condition that a row comes after the cursor. Missing values come last upwards and first downwards, as in Cypher. */
export function afterCursor(c: Compilation, signature: string, keys: readonly SortKey[], cursor: string): string {
  const types = keys.map(({ property }) => property.type);
  const values = decodeCursor(signature, types, cursor);
  let condition = "false";
  for (let index = keys.length - 1; index >= 0; index--) {
    const current = keys[index];
    if (!current) continue;
    const { expression, descending, property } = current;
    const value = values[index] ?? null;
    if (value === null) {
      condition = `(${expression} IS NULL AND (${condition}))${descending ? ` OR ${expression} IS NOT NULL` : ""}`;
      continue;
    }
    const operand = typedParameter(c, property, property.type === "float" ? Number(value) : value);
    const later = descending || property.required ? "" : ` OR ${expression} IS NULL`;
    condition = `${expression} ${descending ? "<" : ">"} ${operand}${later} OR (${expression} = ${operand} AND (${condition}))`;
  }
  return `(${condition})`;
}
