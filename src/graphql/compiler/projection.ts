import { type GraphQLResolveInfo, getArgumentValues, getNamedType, isInterfaceType, isObjectType } from "graphql";
import {
  type EdgeType,
  type NodeType,
  type Reference,
  type Relation,
  edgeType,
  nodeType,
} from "../../model/graph-model.ts";
import { edgeFilter, nodeFilter } from "./filter.ts";
import { refuseLargeFilter } from "./filter-caps.ts";
import { orderSignature } from "./cursor.ts";
import { type PageArguments, afterCursor, checkedFirst, orderBy, sortKeys } from "./page.ts";
import { step } from "./pattern.ts";
import { type Compilation, edgeLive, gatherRecords, nodeLive } from "./read-scope.ts";
import { propertyValue, sourceIds, systemValue, tellings } from "./values.ts";
import { type SelectedField, type Selection, selectionOf } from "./selection.ts";
import { key } from "./statement-text.ts";

/** The key under which an abstract value carries its labels. */
export const LABELS_KEY = "@labels";
/** The key under which a node carries its id where a slice computes a field of it. */
const OWN_ID = "@id";
/** The key under which a row of a connection carries the values of its sort keys. */
export const SORT_KEY = "@sort";
/** The key under which a connection carries the fingerprint of its order. */
export const ORDER_KEY = "@order";

/** The map of what is asked for on one node. */
export function nodeProjection(
  c: Compilation,
  info: GraphQLResolveInfo,
  name: string,
  type: NodeType,
  selection: Selection,
  rows: number,
): string {
  const entries = fieldEntries(c, info, name, type, selection.fields, rows);
  if (type.abstract) {
    entries.push(`${key(LABELS_KEY)}: labels(${name})`);
    for (const [narrow, fields] of selection.narrowed) {
      const narrowType = c.model.nodes.get(narrow);
      if (!narrowType) continue;
      const inner = fieldEntries(c, info, name, narrowType, fields, rows);
      entries.push(`${key(`@on/${narrow}`)}: CASE WHEN ${name}:${narrowType.label} THEN {${inner.join(", ")}} END`);
    }
  }
  return `{${entries.join(", ")}}`;
}

function fieldEntries(
  c: Compilation,
  info: GraphQLResolveInfo,
  name: string,
  type: NodeType,
  fields: ReadonlyMap<string, SelectedField>,
  rows: number,
): string[] {
  const entries: string[] = [];
  let [told, computed] = [false, false];
  for (const field of fields.values()) {
    const property = type.properties.find((candidate) => candidate.name === field.name);
    const relation = type.relations.find((candidate) => candidate.name === field.name);
    const reference = type.references.find((candidate) => candidate.name === field.name);
    if (property) entries.push(`${key(field.key)}: ${propertyValue(c, name, property, false)}`);
    else if (relation?.list) {
      const args = argumentsOf(info, type.name, field);
      entries.push(`${key(field.key)}: ${linkConnection(c, info, name, relation, field, args, rows)}`);
    } else if (relation) entries.push(`${key(field.key)}: ${singleRelation(c, info, name, relation, field, rows)}`);
    else if (reference)
      entries.push(
        `${key(field.key)}: ${references(c, info, referencedIds(c, name, reference), nodeType(c.model, reference.target), field, rows)}`,
      );
    else if (field.name === "records" || field.name === "conflicts") told = true;
    else if (field.name !== "__typename") computed = true;
  }
  if (told) entries.push(`${key("@records")}: ${tellings(c, name)}`);
  if (computed) entries.push(`${key(OWN_ID)}: ${name}.id`);
  return entries;
}

function referencedIds(c: Compilation, name: string, { stored }: Reference): string {
  return stored === "sourceIds" ? sourceIds(c, name, false) : `${name}.${stored}`;
}

function references(
  c: Compilation,
  info: GraphQLResolveInfo,
  storedIds: string,
  target: NodeType,
  field: SelectedField,
  rows: number,
): string {
  const m = c.text.variable("m");
  const selection = selectionOf(info, field.nodes, target.name);
  return `COLLECT { UNWIND coalesce(${storedIds}, []) AS ${m}Id MATCH (${m}:Entity:${target.label} {id: ${m}Id})
    WHERE ${nodeLive(c, m)} ${gatherRecords(c, m)}
    RETURN ${nodeProjection(c, info, m, target, selection, rows)} ORDER BY ${m}.id }`;
}

function singleRelation(
  c: Compilation,
  info: GraphQLResolveInfo,
  from: string,
  relation: Relation,
  field: SelectedField,
  rows: number,
): string {
  const r = c.text.variable("r");
  const m = c.text.variable("m");
  const target = nodeType(c.model, relation.target);
  const selection = selectionOf(info, field.nodes, target.name);
  return `head(COLLECT { MATCH ${step(from, r, relation, m, target)}
    WHERE ${edgeLive(c, r)} AND ${nodeLive(c, m)}
    ${gatherRecords(c, m)}
    WITH * ORDER BY coalesce(${r}.validFrom, date('0001-01-01')) DESC, ${r}.id LIMIT 1
    RETURN ${nodeProjection(c, info, m, target, selection, rows)} })`;
}

function linkConnection(
  c: Compilation,
  info: GraphQLResolveInfo,
  from: string,
  relation: Relation,
  field: SelectedField,
  args: PageArguments,
  rows: number,
): string {
  const r = c.text.variable("r");
  const m = c.text.variable("m");
  const target = nodeType(c.model, relation.target);
  const edge = edgeType(c.model, relation.type);
  const conditions = [edgeLive(c, r), nodeLive(c, m)];
  if (args.edgeFilter) refuseLargeFilter(c.text, args.edgeFilter);
  if (args.edgeFilter) conditions.push(edgeFilter(c, r, edge.properties, args.edgeFilter));
  const match = `MATCH ${step(from, r, relation, m, target)} WHERE ${conditions.join(" AND ")}`;
  const list = `${relation.name} ${relation.type} ${relation.direction} ${target.name}`;
  return connection(c, info, { list, match, name: m, type: target, edge: { name: r, type: edge }, field, args, rows });
}

interface ConnectionParts {
  /** Names the list, so that its cursors fit no other. */
  readonly list: string;
  /** The MATCH and WHERE that find the rows. */
  readonly match: string;
  readonly name: string;
  readonly type: NodeType;
  readonly edge: { readonly name: string; readonly type: EdgeType } | null;
  readonly field: SelectedField;
  readonly args: PageArguments;
  /** How many times this page can be asked for within the statement. */
  readonly rows: number;
}

/** The map of a connection: its rows, and its count only where asked. */
export function connection(c: Compilation, info: GraphQLResolveInfo, parts: ConnectionParts): string {
  const { name, type, edge, field, args } = parts;
  const first = checkedFirst(c, field.name, args.first, parts.rows);
  const rows = parts.rows * first;
  const gathered = gatherRecords(c, name);
  if (args.filter) refuseLargeFilter(c.text, args.filter);
  const filtered = args.filter ? nodeFilter(c, name, type, args.filter) : "true";
  const found = `${parts.match} ${gathered}${filtered === "true" ? "" : ` AND ${filtered}`}`;
  const keys = sortKeys(c, name, type, edge, args.sort);
  const signature = orderSignature(
    parts.list,
    keys.map((sortKey) => sortKey.name),
  );
  const selection = selectionOf(info, field.nodes, null).fields;
  const asked = [...selection.values()];
  const entries = [
    `${key(ORDER_KEY)}: '${signature}'`,
    `first: ${c.text.parameter(BigInt(first))}`,
    `after: ${typeof args.after === "string" ? "true" : "false"}`,
  ];
  if (asked.some((one) => one.name !== "totalCount" && one.name !== "__typename")) {
    const after = typeof args.after === "string" ? ` AND ${afterCursor(c, signature, keys, args.after)}` : "";
    const row = [`${key(SORT_KEY)}: [${keys.map(({ expression }) => expression).join(", ")}]`];
    for (const one of asked) {
      if (one.name === "edges") row.push(`${key(one.key)}: ${edgeRow(c, info, parts, one, rows)}`);
      if (one.name === "nodes")
        row.push(
          `${key(one.key)}: ${nodeProjection(c, info, name, type, selectionOf(info, one.nodes, type.name), rows)}`,
        );
    }
    entries.push(`rows: COLLECT { ${found}${after}
      WITH * ORDER BY ${orderBy(keys)} LIMIT ${c.text.parameter(BigInt(first + 1))}
      RETURN {${row.join(", ")}} }`);
  }
  if (asked.some((one) => one.name === "totalCount"))
    entries.push(`total: COUNT { ${found} ${gathered === "" ? "" : "RETURN 1 AS found"} }`);
  return `{${entries.join(", ")}}`;
}

function edgeRow(
  c: Compilation,
  info: GraphQLResolveInfo,
  parts: ConnectionParts,
  field: SelectedField,
  rows: number,
): string {
  const { name, type, edge } = parts;
  const entries: string[] = [];
  for (const one of selectionOf(info, field.nodes, null).fields.values()) {
    if (one.name === "node")
      entries.push(
        `${key(one.key)}: ${nodeProjection(c, info, name, type, selectionOf(info, one.nodes, type.name), rows)}`,
      );
    else if (edge && one.name !== "cursor" && one.name !== "__typename") {
      const property = edge.type.properties.find((candidate) => candidate.name === one.name);
      entries.push(
        `${key(one.key)}: ${property ? propertyValue(c, edge.name, property, true) : systemValue(c, edge.name, one.name, true)}`,
      );
    }
  }
  return `{${entries.join(", ")}}`;
}

/** The arguments of a selected field, defaults and variables applied. */
function argumentsOf(info: GraphQLResolveInfo, typeName: string, field: SelectedField): PageArguments {
  const type = getNamedType(info.schema.getType(typeName));
  const [node] = field.nodes;
  if (!node || !(isObjectType(type) || isInterfaceType(type)))
    throw new Error(`"${typeName}" has no field "${field.name}".`);
  const definition = type.getFields()[field.name];
  if (!definition) throw new Error(`"${typeName}" has no field "${field.name}".`);
  return getArgumentValues(definition, node, info.variableValues) as unknown as PageArguments;
}
