import type { EdgeType, GraphModel, NodeType, Property } from "../model/graph-model.ts";
import { searchTerms } from "../model/search-terms.ts";
import { contentHash } from "./content-hash.ts";
import type { ConvertedTelling } from "./decide-entity.ts";
import { convert, type StoredValue } from "./stored-values.ts";
import type { EdgeTelling, NodeTelling, ToldValue } from "./telling.ts";
import { toDate } from "./temporals.ts";

/** Why a telling is refused: the field and value at fault, the reason as a sentence, and what to do. */
export interface Fault {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
}

export interface ConvertedNode extends ConvertedTelling {
  readonly kind: string;
  readonly id: string;
  readonly sourceKey: string;
  readonly labels: readonly string[];
}

export interface ConvertedEdge extends ConvertedTelling {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

type Told = NodeTelling | EdgeTelling;

const storedProperties = new WeakMap<object, ReadonlyMap<string, Property>>();

/** Converts what a source tells of a thing; a Fault where it does not fit the model. The grade is added later. */
export function convertNode(model: GraphModel, sourceId: string, told: NodeTelling): ConvertedNode | Fault {
  const type = model.nodeByKind.get(told.kind);
  if (!type)
    return fault(
      "kind",
      told.kind,
      `The model has no kind "${told.kind}".`,
      "Use a kind that docs/graph-model.md lists.",
    );
  if (told.id.split(":").length < 3)
    return fault(
      "id",
      told.id,
      `"${told.id}" is not of the form <namespace>:<kind>:<key>.`,
      "Give the id its namespace and kind.",
    );
  const shared = convertShared(type, told);
  if ("reason" in shared) return shared;
  const { kind, id, sourceKey } = told;
  const properties = { ...shared.properties, ...searchTerms(type, shared.properties) };
  return { ...shared, properties, sourceId, kind, id, sourceKey, labels: type.labels, hash: contentHash(shared.parts) };
}

/** Converts what a source tells of a relationship; a Fault where it does not fit the model. */
export function convertEdge(model: GraphModel, sourceId: string, told: EdgeTelling): ConvertedEdge | Fault {
  const type = model.edges.get(told.type);
  if (!type)
    return fault(
      "type",
      told.type,
      `The model has no relationship type "${told.type}".`,
      "Use one that docs/graph-model.md lists.",
    );
  const { key, from, to } = told;
  const ends = endFault(model, type, "from", from, type.from) ?? endFault(model, type, "to", to, type.to);
  if (ends) return ends;
  const shared = convertShared(type, told);
  if ("reason" in shared) return shared;
  const parts = new Map(shared.parts).set("@from", from).set("@to", to);
  return { ...shared, sourceId, key, from, to, hash: contentHash(parts) };
}

function convertShared(
  type: NodeType | EdgeType,
  told: Told,
): (Omit<ConvertedTelling, "sourceId" | "hash"> & { readonly parts: Map<string, string> }) | Fault {
  const properties: Record<string, StoredValue> = {};
  const parts = new Map<string, string>();
  const known = propertiesByStoredName(type);
  for (const [name, value] of Object.entries<ToldValue>(told.properties)) {
    const property = known.get(name);
    if (!property)
      return fault(
        name,
        String(value),
        `${type.name} has no property "${name}".`,
        "Leave it out, or add it to the schema.",
      );
    const converted = convert(property, value);
    if ("reason" in converted)
      return fault(
        name,
        String(value),
        `"${String(value)}" ${converted.reason}.`,
        `Give "${name}" a value of type ${property.type}.`,
      );
    properties[name] = converted.stored;
    parts.set(name, converted.canonical);
  }
  const { validFrom = null, validTo = null, restrictedTo = null, retracted = false } = told;
  const days = dayFault("validFrom", validFrom) ?? dayFault("validTo", validTo);
  if (days) return days;
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    return fault(
      "validTo",
      validTo,
      `"${validTo}" is not after validFrom "${validFrom}".`,
      "Give the first day on which it no longer holds.",
    );
  if (restrictedTo?.length === 0)
    return fault(
      "restrictedTo",
      "",
      "An empty list of cases would hide it from everyone.",
      "Name a case, or leave restrictedTo out.",
    );
  if (validFrom !== null) parts.set("@validFrom", validFrom);
  if (validTo !== null) parts.set("@validTo", validTo);
  if (restrictedTo !== null) parts.set("@restrictedTo", JSON.stringify([...restrictedTo].sort()));
  return { properties, parts, validFrom, validTo, restrictedTo, retracted, grade: LOWEST_GRADE };
}

/** The grade of a source that has none. */
export const LOWEST_GRADE = "F6";

/** Properties by the names under which they are stored; a sum of money has two. */
function propertiesByStoredName(type: NodeType | EdgeType): ReadonlyMap<string, Property> {
  const known = storedProperties.get(type);
  if (known) return known;
  const made = new Map<string, Property>();
  for (const property of type.properties) {
    made.set(property.stored, property);
    if (property.currencyStored !== undefined)
      made.set(property.currencyStored, { ...property, type: "currency", stored: property.currencyStored });
  }
  for (const name of ["id", "sourceKey", "recordedAt", "retractedAt", "sourceIds", "restrictedTo"]) made.delete(name);
  storedProperties.set(type, made);
  return made;
}

function endFault(
  model: GraphModel,
  edge: EdgeType,
  field: "from" | "to",
  id: string,
  allowed: readonly string[],
): Fault | undefined {
  const [, kind, key] = id.split(":", 3);
  if (kind === undefined || key === undefined)
    return fault(
      field,
      id,
      `"${id}" is not of the form <namespace>:<kind>:<key>.`,
      "Give the id its namespace and kind.",
    );
  const type = model.nodeByKind.get(kind);
  if (!type || allowed.some((name) => isA(model, type, name))) return undefined;
  return fault(
    field,
    id,
    `"${id}" is of kind "${kind}", and ${edge.type} goes ${field} ${allowed.join(" or ")}.`,
    `Name a ${allowed.join(" or ")}.`,
  );
}

function isA(model: GraphModel, type: NodeType, name: string): boolean {
  return (
    type.name === name || type.interfaces.includes(name) || type.labels.includes(model.nodes.get(name)?.label ?? name)
  );
}

function dayFault(field: string, value: string | null): Fault | undefined {
  if (value === null || toDate(value)) return undefined;
  return fault(
    field,
    value,
    `"${value}" is not a day of the form YYYY-MM-DD.`,
    "Write an ISO date such as 2025-10-02.",
  );
}

function fault(field: string, value: string, reason: string, remedy: string): Fault {
  return { field, value, reason, remedy };
}
