import { contentHash } from "../record/content-hash.ts";
import type { ToldValue } from "../record/telling.ts";
import { toInstant } from "../record/temporals.ts";
import { readDecimal, roundHalfEven } from "./exact-decimal.ts";
import type { RowFault } from "./report.ts";

/** FinBench names no currency. */
export const NO_CURRENCY = "XXX";
const PLACES = 2;

/** The cells of a row of FinBench, by column. Throws FinbenchFault where one is not as it must be. */
export class FinbenchCells {
  readonly #cells: ReadonlyMap<string, string>;

  constructor(header: readonly string[], cells: readonly string[]) {
    this.#cells = new Map(header.map((name, index) => [name, cells[index] ?? ""]));
  }

  text(column: string): string {
    const cell = this.#cells.get(column) ?? "";
    if (cell === "") throw fault(column, cell, `"${column}" is required and empty.`, `Fill in ${column}.`);
    return cell;
  }

  key(column: string): string {
    const cell = this.text(column);
    if (!/^\d{1,20}$/u.test(cell))
      throw fault(column, cell, `"${cell}" is no id: it must be digits.`, "Write the id as FinBench does.");
    return cell;
  }

  boolean(column: string): boolean {
    const cell = this.text(column).toLowerCase();
    if (cell !== "true" && cell !== "false")
      throw fault(column, cell, `"${cell}" is neither true nor false.`, "Write true or false.");
    return cell === "true";
  }

  /** An instant of FinBench, which is UTC, as ISO text. */
  instant(column: string): string {
    const cell = this.text(column);
    const iso = `${cell.replace(" ", "T")}Z`;
    if (!toInstant(iso))
      throw fault(
        column,
        cell,
        `"${cell}" is no instant of the form YYYY-MM-DD hh:mm:ss.mmm.`,
        "Write it as FinBench does, in UTC.",
      );
    return iso;
  }

  /** An amount, rounded half to even at two decimals; `text` is the source's own where it was rounded. */
  amount(column: string): { readonly minor: string; readonly text?: string } {
    const cell = this.text(column);
    const value = readDecimal(cell);
    if (!value)
      throw fault(column, cell, `"${cell}" is no decimal number.`, "Write digits with a point before the decimals.");
    const { digits, rounded } = roundHalfEven(value, PLACES);
    return { minor: String(digits), ...(rounded ? { text: cell } : {}) };
  }
}

/** A cell that FinBench cannot hold. */
export class FinbenchFault extends Error {
  readonly fault: RowFault;
  constructor(rowFault: RowFault) {
    super(rowFault.reason);
    this.name = "FinbenchFault";
    this.fault = rowFault;
  }
}

export function fault(field: string, value: string, reason: string, remedy: string): FinbenchFault {
  return new FinbenchFault({ field, value, reason, remedy });
}

/** The key of an event of FinBench, which numbers none: a hash of its kind and of what tells it apart. */
export function eventKey(namespace: string, kind: string, parts: Readonly<Record<string, string>>): string {
  return `${namespace}:${kind}:${contentHash(new Map([["kind", kind], ...Object.entries(parts)]))}`;
}

/** A sum of money as properties. */
export function money(minorProperty: string, amount: { readonly minor: string }): Record<string, ToldValue> {
  return { [minorProperty]: amount.minor, currency: NO_CURRENCY };
}
