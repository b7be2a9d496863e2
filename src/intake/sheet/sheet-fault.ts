/** A file that cannot be read as a table at all, or from some place on. */
export class SheetFault extends Error {
  readonly reason: string;
  readonly remedy: string;
  constructor(reason: string, remedy: string) {
    super(`${reason} ${remedy}`);
    this.name = "SheetFault";
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** What one spreadsheet may cost at most, so that a hostile archive costs no more. */
export interface SheetLimits {
  /** Bytes of all its parts, decompressed. */
  readonly bytes: number;
  readonly cells: number;
  /** Characters of the texts that its cells share, which stand in memory. */
  readonly sharedText: number;
  /** Characters of one cell. */
  readonly cellText: number;
}

export const SHEET_LIMITS: SheetLimits = {
  bytes: 2 * 1024 ** 3,
  cells: 50_000_000,
  sharedText: 64_000_000,
  cellText: 32_767, // as in Excel
};
