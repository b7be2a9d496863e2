import { validateIBAN, ValidationErrorsIBAN } from "ibantools";
import { foldedKey } from "../model/folded-text.ts";
import { type CheckedIdentifier, invalid, valid } from "./checked-identifier.ts";

/**
 * Checks an account number as an IBAN (ISO 13616: country, length, check digits modulo 97), however it is spaced and in whatever
 * case; Cyrillic letters that look Latin are read as Latin. A card number or a wallet is none, so it is INVALID here.
 */
export function checkIban(input: string): CheckedIdentifier {
  const iban = foldedKey(input).toUpperCase();
  const [fault] = validateIBAN(iban).errorCodes;
  if (fault === undefined) return valid(input, iban, iban.slice(0, 2));
  return invalid(input, iban, reasonOf(fault, input, iban));
}

function reasonOf(fault: ValidationErrorsIBAN, input: string, iban: string): string {
  switch (fault) {
    case ValidationErrorsIBAN.NoIBANProvided:
    case ValidationErrorsIBAN.NoIBANCountry:
      return `"${input}" does not begin with a country that has IBANs; it may be a card, a wallet or a bank's own number.`;
    case ValidationErrorsIBAN.WrongBBANLength:
    case ValidationErrorsIBAN.WrongBBANFormat:
      return `"${input}" has the wrong length or letters for an IBAN of ${iban.slice(0, 2)}; compare it with the document.`;
    default:
      return `The check digits of the IBAN "${input}" do not fit; compare it with the document.`;
  }
}
