/** Why a number is no IIN or BIN. UNISSUABLE_PREFIX: no check digit exists for its first eleven digits. */
export type IdentificationNumberError = "FORMAT" | "STRUCTURE" | "CHECK_DIGIT" | "UNISSUABLE_PREFIX";

export interface IdentificationNumber {
  /** The text as given. */
  readonly input: string;
  /** The twelve digits without spaces and hyphens; null where there are no twelve digits. */
  readonly normalized: string | null;
  /** IIN of a person, BIN of a firm; null where the number does not tell. */
  readonly kind: "IIN" | "BIN" | null;
  readonly valid: boolean;
  readonly error: IdentificationNumberError | null;
}

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * The check digit of the first eleven digits of an IIN or BIN, or null where both passes give 10 and the number is
 * never issued. The eleventh digit weighs 11, so the first pass does not see errors in it; a change in another digit is
 * missed only where it moves the number from one pass to the other. Throws RangeError on anything but eleven digits.
 */
export function identificationCheckDigit(prefix: string): number | null {
  if (!/^[0-9]{11}$/.test(prefix)) throw new RangeError(`"${prefix}" is not the first eleven digits of an IIN or BIN.`);
  const first = weigh(prefix, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = weigh(prefix, SECOND_WEIGHTS);
  return second < 10 ? second : null;
}

/**
 * Reads a Kazakh identification number (IIN of a person, BIN of a firm): strips spaces and hyphens, then checks format,
 * structure and check digit, in that order. Never throws; a valid number is not proof that it was issued.
 */
export function parseIdentificationNumber(input: string): IdentificationNumber {
  const normalized = input.replace(/[\s\u2010\u2011-]/gu, "");
  if (!/^[0-9]{12}$/.test(normalized)) return { input, normalized: null, kind: null, valid: false, error: "FORMAT" };
  const kind = kindOf(normalized);
  const error = faultOf(normalized, kind);
  return { input, normalized, kind, valid: error === null, error };
}

/** What the twelve digits of an IIN say of its holder. */
export interface PersonOfIin {
  /** The day of birth, YYYY-MM-DD. */
  readonly birthDate: string;
  readonly sex: "M" | "F";
}

/** Birth date and sex as a valid IIN tells them; null for anything else. Registers err: a contradiction is a warning. */
export function personOfIin(input: string): PersonOfIin | null {
  const { normalized, kind, valid } = parseIdentificationNumber(input);
  if (normalized === null || kind !== "IIN" || !valid) return null;
  const century = Number(normalized[6]);
  const birthDate = `${String(yearOf(normalized))}-${normalized.slice(2, 4)}-${normalized.slice(4, 6)}`;
  return { birthDate, sex: century % 2 === 1 ? "M" : "F" };
}

function kindOf(digits: string): "IIN" | "BIN" | null {
  const fifth = Number(digits[4]);
  if (fifth <= 3) return "IIN";
  return fifth <= 6 ? "BIN" : null;
}

function faultOf(digits: string, kind: "IIN" | "BIN" | null): IdentificationNumberError | null {
  if (kind === null || !(kind === "IIN" ? hasPersonStructure(digits) : hasFirmStructure(digits))) return "STRUCTURE";
  const expected = identificationCheckDigit(digits.slice(0, 11));
  if (expected === null) return "UNISSUABLE_PREFIX";
  return expected === Number(digits[11]) ? null : "CHECK_DIGIT";
}

/** YYMMDD, then century and sex: 1/2 the 1800s, 3/4 the 1900s, 5/6 the 2000s. */
function hasPersonStructure(digits: string): boolean {
  const century = Number(digits[6]);
  if (century < 1 || century > 6) return false;
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  const date = new Date(Date.UTC(yearOf(digits), month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function yearOf(digits: string): number {
  return 1800 + 100 * Math.floor((Number(digits[6]) - 1) / 2) + Number(digits.slice(0, 2));
}

/** YYMM, then resident 4, non-resident 5 or joint sole traders 6, then head 0, branch 1, representative 2 or farm 3. */
function hasFirmStructure(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  return month >= 1 && month <= 12 && Number(digits[5]) <= 3;
}

function weigh(prefix: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(prefix[place]), 0) % 11;
}
