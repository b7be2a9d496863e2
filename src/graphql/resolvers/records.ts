import type { NodeType } from "../../model/graph-model.ts";

type Telling = Readonly<Record<string, unknown>>;

const SYSTEM = new Set(["id", "sourceId", "recordedAt", "retractedAt", "validFrom", "validTo", "hash", "grade"]);

const text = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join("; ") : String(value as string | number | bigint);

/** The tellings of a node as the API shows them. Identifiers are masked for those who may not see them. */
export function recordsOf(type: NodeType, tellings: unknown, identifiers: boolean): unknown[] {
  return list(tellings).map((telling) => ({
    ...telling,
    told: Object.entries(telling)
      .filter(([name]) => !SYSTEM.has(name) && (identifiers || !isMasked(type, name)))
      .map(([name, value]) => ({ name, value: text(value) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }));
}

/**
 * The values that standing tellings give and the resolved view does not show: of each property the best-graded, then
 * latest, telling is resolved; what differs from it is in conflict.
 */
export function conflictsOf(type: NodeType, tellings: unknown, identifiers: boolean): unknown[] {
  const standing = list(tellings)
    .filter((telling) => telling["retractedAt"] === null || telling["retractedAt"] === undefined)
    .sort((a, b) => order(a["grade"], b["grade"]) || order(b["recordedAt"], a["recordedAt"]));
  const names = [...new Set(standing.flatMap((telling) => Object.keys(telling)))]
    .filter((name) => !SYSTEM.has(name))
    .sort();
  return names.flatMap((property) => {
    if (!identifiers && isMasked(type, property)) return [];
    const [first, ...others] = standing.filter(
      (telling) => telling[property] !== null && telling[property] !== undefined,
    );
    if (!first) return [];
    const resolved = text(first[property]);
    return others
      .filter((telling) => text(telling[property]) !== resolved)
      .map((telling) => ({
        property,
        resolved,
        value: text(telling[property]),
        sourceId: telling["sourceId"],
        recordedAt: telling["recordedAt"],
      }));
  });
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
