import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { type CheckedIdentifier, doubtful, invalid, valid } from "./checked-identifier.ts";

/**
 * Checks a telephone number, as dialled in Kazakhstan where it names no country (8 701 … is +7 701 …), and normalises it to
 * E.164. Russia and Kazakhstan share +7: the country comes from the digits behind it. An extension is left off.
 */
export function checkPhone(input: string): CheckedIdentifier {
  const parsed = parsePhoneNumberFromString(input, "KZ");
  if (parsed?.isValid() === true) return valid(input, parsed.number, parsed.country ?? null);
  if (parsed?.isPossible() === true)
    return doubtful(input, parsed.number, `No country has assigned the range of the telephone number "${input}".`);
  return invalid(
    input,
    "",
    `"${input}" has too few or too many digits for a telephone number; compare it with the source.`,
  );
}
