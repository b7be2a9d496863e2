import type { NodeType } from "../../model/graph-model.ts";
import { SEARCH_PROPERTIES } from "../../model/search-terms.ts";

type Telling = Readonly<Record<string, unknown>>;

const SYSTEM = new Set<string>([
  ...SEARCH_PROPERTIES,
  "id",
  "sourceId",
  "recordedAt",
  "retractedAt",
  "validFrom",
  "validTo",
  "hash",
  "grade",
  "restrictedTo",
  "holds",
  "shown",
]);

const text = (value: unknown): string => (Array.isArray(value) ? value.map(String).join("; ") : String(value));

/** The tellings of a node as the API shows them. Identifiers are masked for those who may not see them. */
export function recordsOf(type: NodeType, tellings: unknown, identifiers: boolean): unknown[] {
  const shown = list(tellings).filter((telling) => telling["shown"] === true);
  return shown.map((telling) => ({
    ...telling,
    told: Object.entries(telling)
      .filter(([name]) => !SYSTEM.has(name) && (identifiers || !isMasked(type, name)))
      .map(([name, value]) => ({ name, value: text(value) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }));
}

/**
 * The values that other sources tell for the day and the resolved view does not show: of each property the best-graded,
 * then latest, telling is resolved; what another source tells otherwise is in conflict. Takes tellings newest first.
 */
export function conflictsOf(type: NodeType, tellings: unknown, identifiers: boolean): unknown[] {
  const standing = list(tellings)
    .filter((telling) => telling["holds"] === true && isMissing(telling["retractedAt"]))
    .sort((a, b) => order(isHidden(a), isHidden(b)) || order(a["grade"], b["grade"]));
  const names = [...new Set(standing.flatMap((telling) => Object.keys(telling)))]
    .filter((name) => !SYSTEM.has(name))
    .sort();
  return names.flatMap((property) => {
    if (!identifiers && isMasked(type, property)) return [];
    const bySource = new Map<unknown, Telling>();
    for (const telling of standing)
      if (!isMissing(telling[property]) && !bySource.has(telling["sourceId"]))
        bySource.set(telling["sourceId"], telling);
    const [first, ...others] = bySource.values();
    if (!first) return [];
    const resolved = text(first[property]);
    return others
      .filter((telling) => telling["shown"] === true && text(telling[property]) !== resolved)
      .map((telling) => ({
        property,
        resolved,
        value: text(telling[property]),
        sourceId: telling["sourceId"],
        recordedAt: telling["recordedAt"],
      }));
  });
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Tellings that not everyone may see do not enter the resolved view where there are others. */
function isHidden(telling: Telling): boolean {
  return !isMissing(telling["restrictedTo"]);
}

function isMasked(type: NodeType, storedName: string): boolean {
  return type.properties.some((property) => property.masked && property.stored === storedName);
}

function order(a: unknown, b: unknown): number {
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function list(tellings: unknown): readonly Telling[] {
  return Array.isArray(tellings) ? (tellings as Telling[]) : [];
}
