import { type CheckedIdentifier, doubtful, valid } from "./checked-identifier.ts";

// Kazakhstan: region, district, quarter, plot, then building and flat. Russia: region, district, quarter, object.
const KAZAKH = /^(?:0[1-9]|1\d|2\d):\d{3}:\d{3}:\d{3,4}(?::\d{1,4}(?:\/[0-9A-Z]{1,6})?)?$/u;
const RUSSIAN = /^\d{2}:\d{2}:\d{6,7}:\d{1,6}$/u;

/**
 * Checks a cadastral number of land, a building or a flat: parts parted by colons, however they were parted (hyphens, spaces,
 * full stops). It has no check digit, so only the pattern is looked at; one that is not known is DOUBTFUL and kept.
 */
export function checkCadastralNumber(input: string): CheckedIdentifier {
  const number = input
    .normalize("NFKC")
    .toUpperCase()
    .trim()
    .replace(/\s*([/])\s*/gu, "$1")
    .replace(/[\s:.\-‐‑–]+/gu, ":")
    .replace(/^:|:$/gu, "");
  if (KAZAKH.test(number)) return valid(input, number, "KZ");
  if (RUSSIAN.test(number)) return valid(input, number, "RU");
  return doubtful(
    input,
    number,
    `"${input}" has the pattern of no cadastral number that is known; it is kept as it is.`,
  );
}
