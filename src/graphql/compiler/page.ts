import { createHash } from "node:crypto";
import type { EdgeType, NodeType, Property } from "../../model/graph-model.ts";
import { seesIdentifiers } from "../../access/viewer.ts";
import { edgeSortValue, sortValue, sortable } from "../assembly/names.ts";
import { apiError } from "../errors.ts";
import { typedParameter } from "./filter.ts";
import { type Compilation, comparable } from "./read-scope.ts";

/** One key of a total order over a list. */
export interface SortKey {
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

/** The total order of a list: the keys asked for, then the id of the node, then that of the relationship. */
export function sortKeys(
  c: Compilation,
  name: string,
  type: NodeType,
  edge: { name: string; type: EdgeType } | null,
  sort: PageArguments["sort"],
): SortKey[] {
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
    return { property, expression, descending: direction === "DESC" };
  });
  const id = (owner: string): SortKey => ({ property: ID, expression: `${owner}.id`, descending: false });
  return edge ? [...keys, id(name), id(edge.name)] : [...keys, id(name)];
}

export function orderBy(keys: readonly SortKey[]): string {
  return keys.map(({ expression, descending }) => (descending ? `${expression} DESC` : expression)).join(", ");
}

/** The fingerprint of a list's order, so that a cursor of another list is told apart. */
export function orderSignature(owner: string, keys: readonly SortKey[]): string {
  const words = keys.map(({ property, descending }) => property.stored + (descending ? "-" : "+")).join(",");
  return createHash("sha256").update(`${owner}:${words}`).digest("base64url").slice(0, 8);
}

export function encodeCursor(signature: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([signature, ...values.map(cursorValue)])).toString("base64url");
}

function cursorValue(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value as string | number | bigint);
}

/** The condition that a row comes after the cursor. Missing values come last upwards and first downwards, as in Cypher. */
export function afterCursor(c: Compilation, signature: string, keys: readonly SortKey[], cursor: string): string {
  const values = decodeCursor(signature, keys.length, cursor);
  let condition = "false";
  for (let index = keys.length - 1; index >= 0; index--) {
    const current = keys[index];
    if (!current) continue;
    const { expression, descending, property } = current;
    const value = values[index] ?? null;
    if (value === null) {
      condition = `(${expression} IS NULL AND ${condition})${descending ? ` OR ${expression} IS NOT NULL` : ""}`;
      continue;
    }
    const operand = typedParameter(c, property, property.type === "float" ? Number(value) : value);
    const later = descending || property.required ? "" : ` OR ${expression} IS NULL`;
    condition = `${expression} ${descending ? "<" : ">"} ${operand}${later} OR (${expression} = ${operand} AND (${condition}))`;
  }
  return `(${condition})`;
}

function decodeCursor(signature: string, length: number, cursor: string): readonly (string | null)[] {
  const fault = (): Error =>
    apiError(
      "BAD_USER_INPUT",
      `"${cursor.slice(0, 40)}" is not a cursor of this list in this order; take "endCursor" of its last page, or leave "after" out.`,
    );
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw fault();
  }
  if (!Array.isArray(parts) || parts[0] !== signature || parts.length !== length + 1) throw fault();
  const values = parts.slice(1) as unknown[];
  if (!values.every((value) => value === null || typeof value === "string")) throw fault();
  return values as (string | null)[];
}
