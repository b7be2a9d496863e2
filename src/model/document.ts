import { BOOKKEEPING_NODE_PROPERTIES, BOOKKEEPING_RELATIONSHIP_TYPES, BOOKKEEPING_TYPES } from "./bookkeeping.ts";
import { overviewDiagram, sliceDiagram } from "./diagrams.ts";
import {
  type EdgeType,
  type GraphModel,
  type NodeType,
  nodeType,
  possibleTypes,
  type Property,
} from "./graph-model.ts";
import { storedNames } from "./names.ts";
import { edgesOf, endLabels, nodesOf, type Slice } from "./slice.ts";

/**
 * Documents a graph as Markdown: every kind of node and every relationship with their properties, and pictures.
 * `slices` are the files of the SDL in the order to be shown; types that no slice names are left out.
 */
export function documentModel(model: GraphModel, slices: readonly Slice[]): string {
  const described = slices.filter((slice) => nodesOf(model, slice).some((node) => node.name !== "Node"));
  const parts = [
    "# The graph",
    "Written by `npm run codegen` from `schema/*.graphql`; change those files, not this one.",
    "![The kinds of node by slice, with the relationships that leave them](graph-model.svg)",
    "## Overview",
    mermaid(overviewDiagram(model, described)),
    everyNode(model),
    EVERY_RELATIONSHIP,
    READING,
    ...described.flatMap((slice) => sliceSection(model, slice)),
    bookkeeping(),
  ];
  return `${parts.join("\n\n")}\n`;
}

function everyNode(model: GraphModel): string {
  const node = nodeType(model, "Node");
  return [
    "## Every node",
    `${sentence(node.description)} Every such node carries the label \`${node.label}\` beside its own labels. ` +
      "An id is `<namespace>:<kind>:<key>`.",
    propertyTable(node.properties),
  ].join("\n\n");
}

const EVERY_RELATIONSHIP = `## Every relationship

Relationships are never edited: a change retracts one version and adds another. Each version has:

| property | type | what it is |
| --- | --- | --- |
| \`id\` | id | The id of this version. |
| \`key\` | id | The id that all versions of the relationship share. |
| \`sourceIds\` | list of id | The ids of the sources that tell of it. |
| \`recordedAt\` | datetime | When it was recorded here. |
| \`retractedAt\` | datetime | When it was taken back; absent while it stands. |
| \`validFrom\` | date | The first day on which it holds; absent where it always did. |
| \`validTo\` | date | The first day on which it no longer holds; absent while it holds. |
| \`restrictedTo\` | list of id | The cases to whose members alone it is visible; absent where everyone may see it. |
| \`hash\` | string | A hash of what was told, to know the same telling again. |`;

const READING = `## How to read the tables

*Required* is what the import insists on; Neo4j Community enforces unique ids alone. *Indexed* properties are found
without a scan; *names* and *identifiers* are what \`search\` finds it by. *Masked* values are hidden from viewers but for their first six characters.

| type | in Neo4j |
| --- | --- |
| string, id, currency, enum | STRING |
| decimal | STRING, the exact decimal number as text |
| int, bigint | INTEGER |
| money | two properties: INTEGER in minor units, and STRING, the currency |
| float | FLOAT |
| boolean | BOOLEAN |
| date | DATE |
| datetime | ZONED DATETIME in UTC |`;

function sliceSection(model: GraphModel, slice: Slice): string[] {
  const nodes = nodesOf(model, slice);
  const edges = edgesOf(model, slice);
  return [
    `## ${slice.name.charAt(0).toUpperCase()}${slice.name.slice(1)}`,
    mermaid(sliceDiagram(model, slice)),
    ...nodes.flatMap((node) => nodeSection(model, node)),
    ...(edges.length > 0
      ? [`### Relationships of ${slice.name}`, ...edges.flatMap((edge) => edgeSection(model, edge))]
      : []),
  ];
}

function nodeSection(model: GraphModel, node: NodeType): string[] {
  const head = [`### ${node.name}`, sentence(node.description)];
  if (node.abstract) {
    const narrower = possibleTypes(model, node.name)
      .map((type) => code(type.name))
      .sort();
    return [...head, `Interface with the label \`${node.label}\`, of ${narrower.join(", ")}. Roots: ${roots(node)}.`];
  }
  const system = new Set(nodeType(model, "Node").properties.map((property) => property.name));
  const own = node.properties.filter((property) => !system.has(property.name));
  return [
    ...head,
    `Labels ${node.labels.map(code).join(", ")}; ids \`<namespace>:${node.kind}:<key>\`. Roots: ${roots(node)}.`,
    ...(own.length > 0 ? [propertyTable(own)] : []),
    ...(node.relations.length > 0 ? [relationTable(node)] : []),
  ];
}

function roots(node: NodeType): string {
  return `${code(node.singular)}, ${code(node.plural)}`;
}

function edgeSection(model: GraphModel, edge: EdgeType): string[] {
  const ends = (names: readonly string[]): string => endLabels(model, names).map(code).join(" or ");
  return [
    `#### ${edge.type}`,
    `${sentence(edge.description)} From ${ends(edge.from)} to ${ends(edge.to)}.`,
    ...(edge.properties.length > 0 ? [propertyTable(edge.properties)] : []),
  ];
}

function propertyTable(properties: readonly Property[]): string {
  return table(
    ["property", "type", "required", "indexed", "masked", "what it is"],
    properties.map((property) => [
      storedNames(property).map(code).join(", "),
      typeOf(property),
      mark(property.required),
      indexedAs(property),
      mark(property.masked),
      sentence(property.description),
    ]),
  );
}

function indexedAs({ indexed, fulltext, identifier }: Property): string {
  return [indexed ? "yes" : "", fulltext ? "names" : "", identifier === true ? "identifiers" : ""]
    .filter((part) => part !== "")
    .join(", ");
}

function relationTable(node: NodeType): string {
  return table(
    ["field", "follows", "to", "what it is"],
    node.relations.map((relation) => [
      code(relation.name),
      { OUT: `→ ${code(relation.type)}`, IN: `← ${code(relation.type)}`, BOTH: `↔ ${code(relation.type)}` }[
        relation.direction
      ],
      code(relation.target),
      sentence(relation.description),
    ]),
  );
}

function typeOf(property: Property): string {
  const one = property.values ? property.values.map(code).join(", ") : property.type;
  return property.list ? `list of ${one}` : one;
}

function bookkeeping(): string {
  return [
    "## Bookkeeping",
    "What the write path keeps for itself. No root of the API answers with it. " +
      `Relationships: ${BOOKKEEPING_RELATIONSHIP_TYPES.map(code).join(", ")}. On things themselves the write path keeps ` +
      `${BOOKKEEPING_NODE_PROPERTIES.map(code).join(", ")}, \`hash\` and \`versioned\`.`,
    table(
      ["label", "properties", "what it is"],
      BOOKKEEPING_TYPES.map((type) => [code(type.label), type.properties.map(code).join(", "), type.description]),
    ),
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function mermaid(diagram: string): string {
  return `\`\`\`mermaid\n${diagram}\n\`\`\``;
}

function code(text: string): string {
  return `\`${text}\``;
}

function mark(holds: boolean): string {
  return holds ? "yes" : "";
}

function sentence(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
