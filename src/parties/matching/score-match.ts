import { foldedWords } from "../../model/folded-text.ts";
import { parseIdentificationNumber, personOfIin } from "../identification-number.ts";
import { checkPhone } from "../phone.ts";
import { checkPlate } from "../vehicle-plate.ts";
import { withoutLegalForm } from "../names/legal-forms.ts";
import { firmNameTerms } from "./firm-terms.ts";
import {
  LIKELY_FROM,
  type MatchScore,
  type MatchTerm,
  type MatchVerdict,
  type PartyDescription,
  POSSIBLE_FROM,
} from "./party-description.ts";
import { personNameTerms } from "./person-terms.ts";
import { WEIGHTS } from "./weights.ts";

/**
 * How likely two descriptions are of one party, with every reason. Equal valid identifiers decide yes and different valid ones of
 * one kind decide no, whatever the names; otherwise names, patronymic, sex, birth date, address, phone and plate are
 * weighed (see weights.ts). Same arguments, same answer; in either order the same score.
 */
export function scoreMatch(a: PartyDescription, b: PartyDescription): MatchScore {
  const warnings = [...birthDateWarnings(a), ...birthDateWarnings(b)];
  const deciding = [identifierTerm("IIN", a.iin, b.iin), identifierTerm("BIN", a.bin, b.bin)].filter(
    (term) => term !== null,
  );
  const decided = deciding.find(({ weight }) => weight < 0) ?? deciding[0];
  if (decided !== undefined) {
    const same = decided.weight > 0;
    return { score: same ? 1 : 0, verdict: same ? "SAME" : "DIFFERENT", terms: deciding, warnings };
  }
  const [one, other] = [withIin(a), withIin(b)];
  const terms = undecidedTerms(one, other);
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  const score = Number((1 / (1 + Math.exp(-weight))).toFixed(4));
  return { score, verdict: verdictOf(score), terms, warnings };
}

function verdictOf(score: number): MatchVerdict {
  if (score >= LIKELY_FROM) return "LIKELY";
  return score >= POSSIBLE_FROM ? "POSSIBLE" : "UNLIKELY";
}

function identifierTerm(what: "IIN" | "BIN", a: string | undefined, b: string | undefined): MatchTerm | null {
  const [ofA, ofB] = [validNumber(what, a), validNumber(what, b)];
  if (ofA === null || ofB === null) return null;
  if (ofA === ofB) return { what, value: 1, weight: Infinity, sentence: `Both have the same valid ${what}.` };
  return { what, value: 0, weight: -Infinity, sentence: `They have different valid ${what}s.` };
}

function validNumber(what: "IIN" | "BIN", text: string | undefined): string | null {
  if (text === undefined) return null;
  const { normalized, kind, valid } = parseIdentificationNumber(text);
  return valid && kind === what ? normalized : null;
}

/** With the birth date and sex that a valid IIN tells, where nothing else tells them. */
function withIin(party: PartyDescription): PartyDescription {
  const told = party.iin === undefined ? null : personOfIin(party.iin);
  return told === null ? party : { birthDate: told.birthDate, sex: told.sex, ...party };
}

function birthDateWarnings({ iin, birthDate }: PartyDescription): readonly string[] {
  const told = iin === undefined ? null : personOfIin(iin);
  if (told === null || birthDate === undefined || told.birthDate === birthDate) return [];
  return [`The birth date ${birthDate} disagrees with the IIN, which says ${told.birthDate}; look at the document.`];
}

function undecidedTerms(a: PartyDescription, b: PartyDescription): readonly MatchTerm[] {
  const [kindOfA, kindOfB] = [kindOf(a), kindOf(b)];
  const firms = kindOfA === "COMPANY" || kindOfB === "COMPANY";
  const prior: MatchTerm = {
    what: "PRIOR",
    value: 0,
    weight: firms ? WEIGHTS.priorOfFirms : WEIGHTS.priorOfPersons,
    sentence: "Two parties are rarely one.",
  };
  const kind: readonly MatchTerm[] =
    kindOfA === kindOfB
      ? []
      : [{ what: "KIND", value: 0, weight: WEIGHTS.kindDiffers, sentence: "One is a person, the other a firm." }];
  return [
    prior,
    ...kind,
    ...(firms ? firmNameTerms(a, b) : personNameTerms(a, b)),
    ...birthDateTerms(a.birthDate, b.birthDate),
    ...sharedTerm("ADDRESS", WEIGHTS.addressAgrees, a.addresses, b.addresses, addressKey),
    ...sharedTerm("PHONE", WEIGHTS.phoneAgrees, a.phones, b.phones, (phone) => checkPhone(phone).normalized),
    ...sharedTerm("PLATE", WEIGHTS.plateAgrees, a.plates, b.plates, (plate) => checkPlate(plate).normalized),
  ];
}

/** What it is said to be; else a firm where it has a BIN or a legal form in its name. */
function kindOf({ kind, bin, names }: PartyDescription): "PERSON" | "COMPANY" {
  if (kind !== undefined) return kind;
  return bin !== undefined || names.some((name) => withoutLegalForm(name).form !== null) ? "COMPANY" : "PERSON";
}

function birthDateTerms(a: string | undefined, b: string | undefined): readonly MatchTerm[] {
  if (a === undefined || b === undefined) return [];
  const what = "BIRTH_DATE";
  if (a === b) return [{ what, value: 1, weight: WEIGHTS.birthDateAgrees, sentence: `Both were born on ${a}.` }];
  const near = isSlip(a, b);
  return [
    {
      what,
      value: near ? 0.5 : 0,
      weight: near ? WEIGHTS.birthDateNear : WEIGHTS.birthDateDiffers,
      sentence: `One was born on ${a}, the other on ${b}${near ? ", which may be a slip" : ""}.`,
    },
  ];
}

/** Whether two days differ in one digit only, or in the order of day and month. */
function isSlip(a: string, b: string): boolean {
  const differing = Array.from(a).filter((digit, place) => digit !== b[place]).length;
  return (
    differing === 1 || (a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7))
  );
}

function addressKey(address: string): string | null {
  const words = [...new Set(foldedWords(address))].sort().join(" ");
  return words === "" ? null : words;
}

/** Something that two parties share tells for; that they share nothing tells nothing, for people have many. */
function sharedTerm(
  what: "ADDRESS" | "PHONE" | "PLATE",
  weight: number,
  a: readonly string[] = [],
  b: readonly string[] = [],
  keyOf: (text: string) => string | null,
): readonly MatchTerm[] {
  const keys = new Set(b.map(keyOf));
  const shared = a.find((one) => keyOf(one) !== null && keys.has(keyOf(one)));
  if (shared === undefined) return [];
  return [{ what, value: 1, weight, sentence: `Both have the ${what.toLowerCase()} ${shared}.` }];
}
