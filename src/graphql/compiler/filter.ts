import { seesIdentifiers } from "../../access/viewer.ts";
import { AmountFault, minorUnits } from "../../money/currency.ts";
import { type NodeType, type Property, edgeType, nodeType } from "../../model/graph-model.ts";
import { apiError } from "../errors.ts";
import { isStorable } from "./cursor.ts";
import { step } from "./pattern.ts";
import { type Compilation, edgeLive, gatherRecords, nodeLive } from "./read-scope.ts";
import { comparable, propertyValue } from "./values.ts";

type Filter = Readonly<Record<string, unknown>>;

const COMPARISONS: Readonly<Record<string, string>> = {
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
  contains: "CONTAINS",
  startsWith: "STARTS WITH",
};

/** How many relations the filters of one statement may test: the time to plan them grows with their square. */
const RELATION_TESTS = 20;

/** The condition that a node fulfils a filter. */
export function nodeFilter(c: Compilation, name: string, type: NodeType, filter: Filter): string {
  const parts = Object.entries(filter).flatMap(([field, condition]): string[] => {
    const combined = combine(field, condition, (part) => nodeFilter(c, name, type, part));
    if (combined !== null) return [combined];
    const relation = type.relations.find((candidate) => candidate.name === field);
    if (relation) return isFilter(condition) ? [relationFilter(c, name, relation, condition)] : [];
    const property = type.properties.find((candidate) => candidate.name === field);
    return property && isFilter(condition) ? [propertyFilter(c, name, property, condition, false)] : [];
  });
  return conjunction(parts);
}

const edgeSystem = (name: string, type: "id" | "date" | "datetime"): Property => ({
  name,
  type,
  stored: name,
  list: false,
  required: false,
  indexed: false,
  fulltext: false,
  masked: false,
  description: "",
});
const EDGE_SYSTEM = [
  edgeSystem("id", "id"),
  edgeSystem("validFrom", "date"),
  edgeSystem("validTo", "date"),
  edgeSystem("recordedAt", "datetime"),
];

/** The condition that a relationship fulfils a filter of its properties. */
export function edgeFilter(c: Compilation, name: string, properties: readonly Property[], filter: Filter): string {
  const parts = Object.entries(filter).flatMap(([field, condition]): string[] => {
    const combined = combine(field, condition, (part) => edgeFilter(c, name, properties, part));
    if (combined !== null) return [combined];
    const property = [...EDGE_SYSTEM, ...properties].find((candidate) => candidate.name === field);
    return property && isFilter(condition) ? [propertyFilter(c, name, property, condition, true)] : [];
  });
  return conjunction(parts);
}

function combine(field: string, condition: unknown, compile: (part: Filter) => string): string | null {
  if (field !== "and" && field !== "or" && field !== "not") return null;
  if (field === "not") return isFilter(condition) ? `NOT coalesce(${compile(condition)}, false)` : "true";
  if (!Array.isArray(condition)) return "true";
  const parts = condition.filter(isFilter).map((part) => `(${compile(part)})`);
  return field === "and" ? conjunction(parts) : parts.length === 0 ? "false" : `(${parts.join(" OR ")})`;
}

function relationFilter(c: Compilation, from: string, relation: NodeType["relations"][number], filter: Filter): string {
  const target = nodeType(c.model, relation.target);
  const edge = edgeType(c.model, relation.type);
  const exists = (condition: (name: string) => string): string => {
    if (c.text.countRelationTest() > RELATION_TESTS)
      throw apiError(
        "LIMIT_EXCEEDED",
        `The filters here test more than ${String(RELATION_TESTS)} relations, "${relation.name}" among them; ask in several operations.`,
      );
    const r = c.text.variable("r");
    const m = c.text.variable("m");
    const edges = isFilter(filter["edge"]) ? ` AND ${edgeFilter(c, r, edge.properties, filter["edge"])}` : "";
    const gathered = gatherRecords(c, m);
    return `EXISTS { MATCH ${step(from, r, relation, m, target)}
      WHERE ${edgeLive(c, r)} AND ${nodeLive(c, m)}${edges}
      ${gathered === "" ? "" : gathered} AND (${condition(m)}) ${gathered === "" ? "" : "RETURN 1 AS found"} }`;
  };
  const parts: string[] = [];
  const { some, none, every } = filter;
  if (isFilter(filter["edge"]) && ![some, none, every].some(isFilter))
    throw apiError(
      "BAD_USER_INPUT",
      `In the filter by "${relation.name}", "edge" says which relationships are meant, and nothing says what of them: add some, none or every, such as {some: {}, edge: {…}}.`,
    );
  if (isFilter(some)) parts.push(exists((m) => nodeFilter(c, m, target, some)));
  if (isFilter(none)) parts.push(`NOT ${exists((m) => nodeFilter(c, m, target, none))}`);
  if (isFilter(every)) parts.push(`NOT ${exists((m) => `NOT coalesce(${nodeFilter(c, m, target, every)}, false)`)}`);
  return conjunction(parts);
}

function propertyFilter(c: Compilation, name: string, property: Property, filter: Filter, onEdge: boolean): string {
  if (property.masked && !seesIdentifiers(c.scope.viewer))
    throw apiError(
      "FORBIDDEN",
      `You may not filter by "${property.name}": it is an identifier that your role sees masked.`,
    );
  if (property.type === "money") return moneyFilter(c, name, property, filter, onEdge);
  const value = comparable(c, name, property, onEdge);
  const each = (condition: (item: string) => string): string =>
    property.list ? `any(item IN ${value} WHERE ${condition("item")})` : condition(value);
  return conjunction(
    Object.entries(filter).map(([operator, operand]) => {
      if (operator === "eq" && operand === null) return `${value} IS NULL`;
      if (operand === null) return "true";
      if (operator === "in") return each((item) => `${item} IN ${typedList(c, property, operand)}`);
      const sign = operator === "eq" ? "=" : (COMPARISONS[operator] ?? "=");
      return each((item) => `${item} ${sign} ${typedParameter(c, property, operand)}`);
    }),
  );
}

function moneyFilter(c: Compilation, name: string, property: Property, filter: Filter, onEdge: boolean): string {
  const currency = String(filter["currency"]);
  const value = propertyValue(c, name, property, onEdge);
  const parts = [`${value}.currency = ${c.text.parameter(currency)}`];
  for (const [operator, operand] of Object.entries(filter))
    if (operator !== "currency" && operand !== null)
      parts.push(
        `${value}.minor ${operator === "eq" ? "=" : (COMPARISONS[operator] ?? "=")} ${c.text.parameter(minorOf(property, operand as string, currency))}`,
      );
  return conjunction(parts);
}

function minorOf(property: Property, amount: string, currency: string): bigint {
  try {
    return storable(property, minorUnits(amount, currency));
  } catch (error) {
    if (error instanceof AmountFault)
      throw apiError("BAD_USER_INPUT", `In the filter of "${property.name}", ${error.message}`);
    throw error;
  }
}

function storable(property: Property, value: bigint): bigint {
  if (isStorable(value)) return value;
  throw apiError(
    "BAD_USER_INPUT",
    `A filter compares "${property.name}" with a number beyond 64 bits, more than any record can hold; give a smaller one.`,
  );
}

const WRAPPED: Readonly<Record<string, (text: string) => string>> = {
  date: (text) => `date(${text})`,
  datetime: (text) => `datetime(${text})`,
  decimal: (text) => `toFloat(${text})`,
};

/** Passes a value of a property's type; temporals travel as text and become values in the database. */
export function typedParameter(c: Compilation, property: Property, value: unknown): string {
  const parameter = c.text.parameter(driverValue(property, value));
  return WRAPPED[property.type]?.(parameter) ?? parameter;
}

function driverValue(property: Property, value: unknown): unknown {
  const whole = property.type === "int" || property.type === "bigint" || property.type === "money";
  return whole ? storable(property, BigInt(String(value))) : value;
}

function typedList(c: Compilation, property: Property, values: unknown): string {
  const list = (Array.isArray(values) ? values : [values]) as unknown[];
  const parameter = c.text.parameter(list.map((value) => driverValue(property, value)));
  const wrap = WRAPPED[property.type];
  return wrap ? `[item IN ${parameter} | ${wrap("item")}]` : parameter;
}

function isFilter(value: unknown): value is Filter {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function conjunction(parts: readonly string[]): string {
  return parts.length === 0 ? "true" : parts.map((part) => `(${part})`).join(" AND ");
}
