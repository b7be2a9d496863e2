import { type GraphModel, type NodeType, type Property, edgeType } from "../../model/graph-model.ts";
import { edgeSortValue, filterable, linkName, sortValue, sortable } from "./names.ts";

const COMPARED = ["eq", "in", "lt", "lte", "gt", "gte"] as const;
const WORDS: Readonly<Record<string, string>> = {
  eq: "Equal to; null asks for a missing value.",
  in: "Equal to one of these.",
  lt: "Less than.",
  lte: "At most.",
  gt: "More than.",
  gte: "At least.",
  contains: "Contains this text, case and all.",
  startsWith: "Begins with this text, case and all.",
};

function scalarFilter(name: string, type: string, operators: readonly string[]): string {
  const fields = operators.map(
    (operator) => `"${WORDS[operator] ?? ""}" ${operator}: ${operator === "in" ? `[${type}!]` : type}`,
  );
  return `"Conditions on a value of type ${type}; all given must hold." input ${name} { ${fields.join("\n")} }`;
}

/** The filter inputs of scalars, common to every type. Of numbers and times, only those of the types in `used`. */
export function scalarFilters(used: ReadonlySet<string>): string[] {
  return [
    scalarFilter("StringFilter", "String", [...COMPARED, "contains", "startsWith"]),
    scalarFilter("IDFilter", "ID", ["eq", "in", "startsWith"]),
    ...["Int", "BigInt", "Float", "Date", "DateTime", "Decimal"].flatMap((type) =>
      used.has(type) ? [scalarFilter(`${type}Filter`, type, COMPARED)] : [],
    ),
    scalarFilter("CurrencyFilter", "Currency", ["eq", "in"]),
    scalarFilter("BooleanFilter", "Boolean", ["eq"]),
    `"Conditions on a sum of money in one currency; all given must hold." input MoneyFilter {
      "The currency; sums in another currency do not match." currency: Currency!
      ${["eq", "lt", "lte", "gt", "gte"].map((operator) => `"${WORDS[operator] ?? ""}" ${operator}: Decimal`).join("\n")} }`,
  ];
}

export function enumFilter(name: string): string {
  return scalarFilter(`${name}Filter`, name, ["eq", "in"]);
}

/** The GraphQL type of a property, without list or non-null marks. */
export function scalarName(property: Property, enumNames: ReadonlyMap<string, string>): string {
  const names: Readonly<Record<string, string>> = {
    string: "String",
    int: "Int",
    bigint: "BigInt",
    float: "Float",
    boolean: "Boolean",
    date: "Date",
    datetime: "DateTime",
    decimal: "Decimal",
    id: "ID",
    currency: "Currency",
    money: "Money",
  };
  return property.type === "enum"
    ? (enumNames.get((property.values ?? []).join("|")) ?? "String")
    : (names[property.type] ?? "String");
}

function conditions(properties: readonly Property[], enumNames: ReadonlyMap<string, string>): string {
  return properties
    .map((property) => `${quote(property.description)} ${property.name}: ${scalarName(property, enumNames)}Filter`)
    .join("\n");
}

const combiners = (name: string): string => `
  "All of these must hold." and: [${name}!]
  "One of these must hold." or: [${name}!]
  "This must not hold." not: ${name}`;

/** The filter input of one node type. */
export function nodeFilter(type: NodeType, model: GraphModel, enumNames: ReadonlyMap<string, string>): string {
  const relations = type.relations.map(
    (relation) =>
      `${quote(relation.description)} ${relation.name}: ${linkName(edgeType(model, relation.type), relation)}RelationFilter`,
  );
  return `"Conditions on ${type.plural}; all given must hold." input ${type.name}Filter {
      ${conditions(filterable(type), enumNames)}
      ${relations.join("\n")}
      ${combiners(`${type.name}Filter`)} }`;
}

/** The sort inputs of one node type. */
export function nodeSorts(type: NodeType): string[] {
  return sortInputs(
    type.name,
    sortable(type.properties).map((property) => [sortValue(property), property.description]),
  );
}

/** The filter input of the relations of one relationship to one type. */
export function relationFilter(name: string, target: NodeType, edgeName: string): string {
  return `"Conditions on related ${target.plural}." input ${name}RelationFilter {
      "At least one related thing fulfils this." some: ${target.name}Filter
      "No related thing fulfils this." none: ${target.name}Filter
      "Every related thing fulfils this." every: ${target.name}Filter
      "Only relationships that fulfil this are looked at." edge: ${edgeName}Filter }`;
}

/** The sort inputs of the connections of one relationship to one type. */
export function linkSorts(name: string, target: NodeType, properties: readonly Property[]): string[] {
  return sortInputs(name, [
    ...sortable(target.properties).map((property): [string, string] => [sortValue(property), property.description]),
    ...edgeSystemSorts,
    ...sortable(properties).map((property): [string, string] => [edgeSortValue(property), property.description]),
  ]);
}

const edgeSystemSorts: [string, string][] = [
  ["EDGE_VALID_FROM", "The first day on which the relationship holds."],
  ["EDGE_RECORDED_AT", "When the relationship was recorded here."],
];

/** The filter input of the properties of one relationship. */
export function edgeFilter(
  edgeName: string,
  properties: readonly Property[],
  enumNames: ReadonlyMap<string, string>,
): string {
  const name = `${edgeName}Filter`;
  return `"Conditions on a relationship; all given must hold." input ${name} {
    "The id of the relationship." id: IDFilter
    "The first day on which it holds." validFrom: DateFilter
    "The first day on which it no longer holds." validTo: DateFilter
    "When it was recorded here." recordedAt: DateTimeFilter
    ${conditions(properties, enumNames)}
    ${combiners(name)} }`;
}

function sortInputs(name: string, values: readonly (readonly [string, string])[]): string[] {
  return [
    `"What to sort by." enum ${name}SortField { ${values.map(([value, words]) => `${quote(words)} ${value}`).join("\n")} }`,
    `"One key of a sort; ids break ties." input ${name}Sort {
      "The key." by: ${name}SortField!
      "The direction." direction: SortDirection! = ASC }`,
  ];
}

export function quote(words: string): string {
  return JSON.stringify(words.replaceAll("\n", " ").trim());
}
