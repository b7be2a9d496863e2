import { foldedKey } from "../model/folded-text.ts";
import { type CheckedIdentifier, doubtful, valid } from "./checked-identifier.ts";

const PATTERNS: readonly (readonly [country: string, pattern: RegExp])[] = [
  // Since August 2012: three digits, three letters of a person or two of a firm, region 01 to 20; foreigners F or H and four digits.
  ["KZ", /^\d{3}[A-Z]{2,3}(?:0[1-9]|1\d|20)$/u],
  ["KZ", /^[FH]\d{4}(?:0[1-9]|1\d|20)$/u],
  // 1993 to 2012, still on the road: region letter, three digits, three letters of a person or two of a firm.
  ["KZ", /^[A-FHK-PR-XZ]\d{3}[A-Z]{2,3}$/u],
  // Russia: the twelve letters that look alike in both scripts, region of two or three digits.
  ["RU", /^[ABEKMHOPCTYX]\d{3}[ABEKMHOPCTYX]{2}\d{2,3}$/u],
];

/**
 * Checks a registration plate: Latin capitals and digits without spaces, Cyrillic letters that look Latin read as Latin. A pattern
 * that is not known (military, diplomatic, trailers, other countries) is DOUBTFUL and kept.
 */
export function checkPlate(input: string): CheckedIdentifier {
  const plate = foldedKey(input).toUpperCase();
  const country = PATTERNS.find(([, pattern]) => pattern.test(plate))?.[0];
  if (country !== undefined) return valid(input, plate, country);
  return doubtful(
    input,
    plate,
    `"${input}" has the pattern of no Kazakh or Russian plate that is known; it is kept as it is.`,
  );
}
