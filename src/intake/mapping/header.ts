import { nearestName } from "../nearest-name.ts";
import type { RowFault } from "../report.ts";

/** A header in the form in which it is compared: spaces of any kind, letter case and the dots of ё do not count. */
export function plainHeader(text: string): string {
  return text
    .replaceAll(/[\s\u00A0]+/gu, " ")
    .trim()
    .toLowerCase()
    .replaceAll("ё", "е");
}

/** The columns of a table by their headers. */
export class Header {
  readonly cells: readonly string[];
  readonly #places = new Map<string, number[]>();
  readonly #used = new Set<number>();

  constructor(cells: readonly string[]) {
    this.cells = cells;
    for (const [place, cell] of cells.entries()) {
      const name = plainHeader(cell);
      if (name !== "") this.#places.set(name, [...(this.#places.get(name) ?? []), place]);
    }
  }

  /** The place of the first of these headers that is there; a fault where none is, or where it comes twice. */
  find(names: readonly string[]): number | RowFault {
    for (const name of names) {
      const [place, again] = this.#places.get(plainHeader(name)) ?? [];
      if (place === undefined) continue;
      if (again !== undefined)
        return {
          field: name,
          value: name,
          reason: `The column "${name}" comes twice: as column ${String(place + 1)} and as column ${String(again + 1)}.`,
          remedy: `Name the one that is meant by its place in the mapping: position: ${String(place + 1)}.`,
        };
      this.#used.add(place);
      return place;
    }
    const name = names[0] ?? "";
    const there = this.cells.filter((cell) => cell !== "");
    const near = nearestName(name, there);
    return {
      field: name,
      value: there.join(", "),
      reason: `The column "${name}" is missing.`,
      remedy:
        near === undefined
          ? "Name in the mapping one that the file has."
          : `Did the file mean "${near}"? Correct the mapping.`,
    };
  }

  /** Notes that a column is used by its place. */
  use(place: number): void {
    this.#used.add(place);
  }

  /** How many of the columns named are there. */
  countOf(columns: readonly (readonly string[])[]): number {
    return columns.filter((names) => names.some((name) => this.#places.has(plainHeader(name)))).length;
  }

  /** The headers of columns that nothing used, but for those to be passed over. */
  unused(ignored: readonly string[]): readonly string[] {
    const passed = new Set(ignored.map(plainHeader));
    return this.cells.filter((cell, place) => cell !== "" && !this.#used.has(place) && !passed.has(plainHeader(cell)));
  }
}
