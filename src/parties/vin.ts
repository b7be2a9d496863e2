import { foldedKey } from "../model/folded-text.ts";
import { type CheckedIdentifier, doubtful, invalid, valid } from "./checked-identifier.ts";

// 49 CFR 565.15: what letters count (I, O and Q are not used), and the weights of the seventeen places.
const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
const LETTER_VALUES = "12345678123457923456789";
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const CHECK_PLACE = 8;

// North America (1 to 5) and China (L) demand the check digit; elsewhere the ninth place is the maker's own.
const DEMANDS_CHECK_DIGIT = /^[1-5L]/u;

/** The check digit of a VIN of seventeen characters, 0 to 9 or X, by 49 CFR 565.15. Throws RangeError on another text. */
export function vinCheckDigit(vin: string): string {
  if (!/^[0-9A-HJ-NPR-Z]{17}$/u.test(vin))
    throw new RangeError(`"${vin}" is no VIN: seventeen digits and letters without I, O and Q.`);
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * valueOf(vin[place] ?? ""), 0) % 11;
  return sum === 10 ? "X" : String(sum);
}

/**
 * Checks a vehicle identification number (ISO 3779): seventeen capitals and digits without I, O and Q. Where the region of its
 * maker demands a check digit, one that does not fit makes it INVALID. A chassis number of another form is DOUBTFUL and kept.
 */
export function checkVin(input: string): CheckedIdentifier {
  const vin = foldedKey(input).toUpperCase();
  if (!/^[0-9A-HJ-NPR-Z]{17}$/u.test(vin))
    return doubtful(
      input,
      vin,
      `"${input}" is no VIN of seventeen digits and letters without I, O and Q; it is kept as it is.`,
    );
  if (DEMANDS_CHECK_DIGIT.test(vin) && vin[CHECK_PLACE] !== vinCheckDigit(vin))
    return invalid(
      input,
      vin,
      `The ninth character of the VIN "${input}" does not fit the others; compare it with the car.`,
    );
  return valid(input, vin, null);
}

function valueOf(character: string): number {
  const letter = LETTERS.indexOf(character);
  return Number(letter < 0 ? character : LETTER_VALUES[letter]);
}
