import type { Property } from "../../model/graph-model.ts";
import { validCondition } from "../../access/scope-conditions.ts";
import { type Compilation, recordsName, visible } from "./read-scope.ts";

/** The value of a stored property of a node: resolved today, or from the tellings that held. */
function stored(c: Compilation, name: string, property: string): string {
  if (!c.scope.historical) return `${name}.${property}`;
  return `CASE WHEN ${name}.versioned IS NULL THEN ${name}.${property}
    ELSE [telling IN ${recordsName(name)} WHERE telling.${property} IS NOT NULL | telling.${property}][0] END`;
}

const SYSTEM = new Set(["id", "sourceKey", "recordedAt", "retractedAt", "sourceIds", "restrictedTo"]);

/** The value of a property; money is a map of minor units and currency. */
export function propertyValue(c: Compilation, name: string, property: Property, onEdge: boolean): string {
  if (SYSTEM.has(property.stored)) return systemValue(c, name, property.stored, onEdge);
  const read = (storedName: string): string => (onEdge ? `${name}.${storedName}` : stored(c, name, storedName));
  return property.currencyStored === undefined
    ? read(property.stored)
    : `{minor: ${read(property.stored)}, currency: ${read(property.currencyStored)}}`;
}

/** The value by which a property is compared and sorted. */
export function comparable(c: Compilation, name: string, property: Property, onEdge: boolean): string {
  const plain = onEdge || SYSTEM.has(property.stored) ? `${name}.${property.stored}` : stored(c, name, property.stored);
  return property.type === "decimal" ? `toFloat(${plain})` : plain;
}

/** The value of a property of our own bookkeeping, as it was by the instant and as far as the caller may see it. */
export function systemValue(c: Compilation, name: string, storedName: string, onEdge: boolean): string {
  if (storedName === "sourceIds") return `[sourceId IN ${sourceIds(c, name, onEdge)} WHERE ${shownSource("sourceId")}]`;
  if (storedName === "restrictedTo") return `[caseId IN ${name}.restrictedTo WHERE caseId IN cases]`;
  // What is read stands at the instant, and what was learnt later must not show.
  if (storedName === "retractedAt" && c.scope.knownAt !== null) return "null";
  return `${name}.${storedName}`;
}

/** The condition that a source may be shown: it may be hidden where what it tells is not. */
const shownSource = (id: string): string =>
  `NOT EXISTS { MATCH (origin:Entity {id: ${id}}) WHERE NOT ${visible("origin")} }`;

/** The ids of the sources that tell of a thing by the instant, hidden ones too. */
export function sourceIds(c: Compilation, name: string, onEdge: boolean): string {
  if (onEdge || !c.scope.historical) return `${name}.sourceIds`;
  return `CASE WHEN ${name}.versioned IS NULL THEN ${name}.sourceIds
    ELSE reduce(ids = [], telling IN ${recordsName(name)} | CASE WHEN telling.sourceId IN ids THEN ids ELSE ids + telling.sourceId END) END`;
}

/** Every telling of a thing that the caller may see, newest first; `holds` on the day of the read, `shown` with its source. */
export function tellings(c: Compilation, name: string): string {
  const { knownAt } = c.scope;
  const known = knownAt === null ? "" : "telling.recordedAt <= $knownAt AND ";
  const ended =
    knownAt === null ? "" : ", retractedAt: CASE WHEN telling.retractedAt <= $knownAt THEN telling.retractedAt END";
  return `COLLECT { MATCH (${name})<-[:DESCRIBES]-(telling:Record)
    WHERE ${known}${visible("telling")}
    RETURN telling {.*, holds: ${validCondition("telling")}, shown: ${shownSource("telling.sourceId")}${ended}} ORDER BY telling.recordedAt DESC, telling.id DESC }`;
}
