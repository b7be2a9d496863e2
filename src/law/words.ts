import type { FarmFacts } from "./facts.ts";
import type { Evidence, Input } from "./verdict.ts";

/** Names in a row: "A", "A and B", "A, B and C", "A, B and 3 others". */
export function named(things: readonly { readonly name: string }[]): string {
  const names = [...new Set(things.map(({ name }) => name))];
  if (names.length <= 1) return names[0] ?? "somebody";
  if (names.length <= 3) return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  return `${names.slice(0, 2).join(", ")} and ${String(names.length - 2)} others`;
}

/** A fact under a name; what is not told is "unknown". */
export function input(
  name: string,
  value: string | number | null,
  unit: string | null,
  sourceIds: readonly string[],
): Input {
  return { name, value: value === null ? "unknown" : String(value), unit, sourceIds };
}

/** What shows a thing: itself, the relationships that lead to it, the sources that tell of them. */
export function shownBy({
  id,
  edgeIds,
  sourceIds,
}: {
  readonly id: string;
  readonly edgeIds: readonly string[];
  readonly sourceIds: readonly string[];
}): Evidence {
  return { nodeIds: [id], edgeIds, sourceIds };
}

/** What shows a farm where it stands, and who operates it. */
export function farmShownBy(farm: FarmFacts): readonly Evidence[] {
  return [farm, ...farm.operators].map(shownBy);
}

/** A value of an enum in words: "SINGLE_PURCHASER" is "single purchaser". */
export function inWords(value: string): string {
  return value.toLowerCase().replaceAll("_", " ");
}

/** Farms with their operators: "Ulba North of Altyn Hash LLP". */
export function farmsInWords(farms: readonly FarmFacts[]): string {
  const operators = farms.flatMap((farm) => farm.operators);
  return operators.length === 0 ? named(farms) : `${named(farms)} of ${named(operators)}`;
}
