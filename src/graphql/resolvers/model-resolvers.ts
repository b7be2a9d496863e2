import type { GraphQLFieldResolver } from "graphql";
import { maskIdentifier, seesIdentifiers } from "../../access/viewer.ts";
import { type GraphModel, type NodeType, type Property, edgeType, possibleTypes } from "../../model/graph-model.ts";
import { majorUnits } from "../../money/currency.ts";
import { hasRoots } from "../assembly/assemble.ts";
import { linkName } from "../assembly/names.ts";
import { type SortKeyValue, encodeCursor } from "../compiler/cursor.ts";
import type { PageArguments } from "../compiler/page.ts";
import { ORDER_KEY, SORT_KEY, LABELS_KEY } from "../compiler/projection.ts";
import type { RequestContext } from "../context.ts";
import { apiError } from "../errors.ts";
import { type Compiled, readConnection, readNode } from "./read-nodes.ts";
import { conflictsOf, recordsOf } from "./records.ts";
import { type TimeArguments, scopeOf } from "./scope.ts";

/** The arguments that roots of the model take. */
interface RootArguments extends PageArguments, TimeArguments {
  readonly id: string;
  readonly ids: readonly string[];
}
type Resolver = GraphQLFieldResolver<Compiled, RequestContext, RootArguments>;
export type Resolvers = Record<string, Record<string, Resolver | ((value: Compiled) => string)>>;

/** Resolvers for everything that the model describes: roots, nodes, edges and connections. */
export function modelResolvers(model: GraphModel): Resolvers {
  const resolvers: Resolvers = { Query: {} };
  for (const type of model.nodes.values()) {
    if (type.name === "Node" || hasRoots(type, model)) Object.assign(resolvers["Query"] ?? {}, roots(type));
    if (type.abstract) resolvers[type.name] = { __resolveType: typeOf(possibleTypes(model, type.name)) };
    else resolvers[type.name] = nodeFields(type);
    if (hasRoots(type, model)) {
      resolvers[`${type.name}Connection`] = connectionFields;
      resolvers[`${type.name}Edge`] = { cursor: cursorOf, node: byKey };
    }
    for (const relation of type.relations) {
      if (!relation.list) continue;
      const edge = edgeType(model, relation.type);
      const name = linkName(edge, relation);
      resolvers[`${name}Connection`] = connectionFields;
      resolvers[`${name}Edge`] = edgeFields(edge.properties);
    }
  }
  return resolvers;
}

function roots(type: NodeType): Record<string, Resolver> {
  if (type.name === "Node")
    return {
      node: (_, args, context, info) => readNode(context, info, "Node", args.id, scopeOf(context, args)),
      nodes: (_, args, context, info) => {
        const ids = args.ids;
        if (ids.length > context.limits.pageSize)
          throw apiError(
            "BAD_USER_INPUT",
            `"ids" holds ${String(ids.length)} ids; at most ${String(context.limits.pageSize)} can be asked for at once.`,
          );
        const scope = scopeOf(context, args);
        return Promise.all(ids.map((id) => readNode(context, info, "Node", id, scope)));
      },
    };
  return {
    [type.singular]: (_, args, context, info) => readNode(context, info, type.name, args.id, scopeOf(context, args)),
    [type.plural]: (_, args, context, info) => readConnection(context, info, type.name, args),
  };
}

const byKey: Resolver = (source, _args, _context, info) => source[info.path.key];

/** Ids in one order, whether they come from the resolved view or from tellings. */
const inOrder: Resolver = (source, _args, _context, info) => [...(source[info.path.key] as readonly string[])].sort();

function nodeFields(type: NodeType): Record<string, Resolver> {
  const fields: Record<string, Resolver> = {};
  for (const property of type.properties) fields[property.name] = propertyResolver(property);
  fields["sourceIds"] = inOrder;
  for (const relation of type.relations) fields[relation.name] = byKey;
  for (const reference of type.references) fields[reference.name] = byKey;
  fields["records"] = (source, _args, context) => recordsOf(type, source["@records"], seesIdentifiers(context.viewer));
  fields["conflicts"] = (source, _args, context) =>
    conflictsOf(type, source["@records"], seesIdentifiers(context.viewer));
  return fields;
}

function edgeFields(properties: readonly Property[]): Record<string, Resolver> {
  const fields: Record<string, Resolver> = { cursor: cursorOf, node: byKey };
  for (const name of ["id", "validFrom", "validTo", "recordedAt", "retractedAt"]) fields[name] = byKey;
  fields["sourceIds"] = inOrder;
  for (const property of properties) fields[property.name] = propertyResolver(property);
  return fields;
}

function propertyResolver(property: Property): Resolver {
  if (property.type === "money") return (source, _args, _context, info) => money(source[info.path.key]);
  if (property.type === "int") return (source, _args, _context, info) => plainInt(source[info.path.key]);
  if (!property.masked) return byKey;
  return (source, _args, context, info) => masked(source[info.path.key], context);
}

function masked(value: unknown, context: RequestContext): unknown {
  if (value === null || value === undefined || seesIdentifiers(context.viewer)) return value;
  return typeof value === "string" ? maskIdentifier(value) : null;
}

/** An integer of the store, which arrives as a bigint, as the number that GraphQL's Int takes; lists item by item. */
function plainInt(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainInt);
  return typeof value === "bigint" ? Number(value) : value;
}

function money(value: unknown): { amount: string; currency: string } | null {
  const { minor, currency } = (value ?? {}) as { minor?: unknown; currency?: unknown };
  if (typeof minor !== "bigint" || typeof currency !== "string") return null;
  return { amount: majorUnits(minor, currency), currency };
}

interface Page {
  readonly rows?: readonly Compiled[];
  readonly total?: bigint;
  readonly first: bigint;
  readonly after: boolean;
}

const connectionFields: Record<string, Resolver> = {
  edges: (source, _args, _context, info) =>
    shownRows(source).map((row) => ({
      ...(row[info.path.key] as Compiled),
      [SORT_KEY]: row[SORT_KEY],
      [ORDER_KEY]: source[ORDER_KEY],
    })),
  nodes: (source, _args, _context, info) => shownRows(source).map((row) => row[info.path.key]),
  totalCount: (source) => Number((source as unknown as Page).total ?? 0n),
  pageInfo: (source) => {
    const { rows = [], first, after } = source as unknown as Page;
    const shown = shownRows(source);
    const cursor = (row: Compiled | undefined): string | null =>
      row ? encodeCursor(source[ORDER_KEY] as string, row[SORT_KEY] as readonly SortKeyValue[]) : null;
    return {
      hasNextPage: rows.length > Number(first),
      hasPreviousPage: after,
      startCursor: cursor(shown[0]),
      endCursor: cursor(shown.at(-1)),
    };
  },
};

function shownRows(source: Compiled): readonly Compiled[] {
  const { rows = [], first } = source as unknown as Page;
  return rows.slice(0, Number(first));
}

const cursorOf: Resolver = (source) =>
  encodeCursor(source[ORDER_KEY] as string, source[SORT_KEY] as readonly SortKeyValue[]);

/** The type of an abstract value; what was asked for on its type alone is laid beside the rest on the way. */
function typeOf(possible: readonly NodeType[]): (value: Compiled) => string {
  return (value) => {
    laidTogether(value);
    const labels = new Set(value[LABELS_KEY] as readonly string[]);
    const found = possible.find((type) => labels.has(type.label));
    if (!found) throw new Error(`No type of the model has the labels ${[...labels].join(", ")}.`);
    return found.name;
  };
}

function laidTogether(target: Record<string, unknown>): void {
  for (const name of Object.keys(target)) {
    if (!name.startsWith("@on/")) continue;
    if (target[name] !== null) merge(target, target[name] as Compiled);
    Reflect.deleteProperty(target, name);
  }
}

function merge(target: Record<string, unknown>, extra: Compiled): void {
  for (const [name, value] of Object.entries(extra)) {
    const present = target[name];
    if (isPlain(present) && isPlain(value)) merge(present, value);
    else if (Array.isArray(present) && Array.isArray(value))
      for (const [index, entry] of present.entries()) {
        const other: unknown = value[index];
        if (isPlain(entry) && isPlain(other)) merge(entry, other);
      }
    else target[name] = value;
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
