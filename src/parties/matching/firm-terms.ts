import { readingsOf } from "../names/readings.ts";
import { type LegalForm, withoutLegalForm } from "../names/legal-forms.ts";
import { foldedWords } from "../../model/folded-text.ts";
import type { NameWord } from "../names/person-name.ts";
import { matchedWords } from "./matched-words.ts";
import type { MatchTerm, PartyDescription } from "./party-description.ts";
import { WEIGHTS, weightOfWords } from "./weights.ts";

interface FirmName {
  readonly words: readonly NameWord[];
  readonly numbers: readonly string[];
  readonly form: LegalForm | null;
}

/** The terms of the names of two firms: words in any order, numbers in them exactly, legal forms by their kind. */
export function firmNameTerms(a: PartyDescription, b: PartyDescription): readonly MatchTerm[] {
  const [ofA, ofB] = [a.names.map(firmName), b.names.map(firmName)];
  let best: { readonly terms: readonly MatchTerm[]; readonly weight: number } | null = null;
  for (const one of ofA)
    for (const other of ofB) {
      const terms = [...wordTerms(one, other), ...numberTerms(one, other)];
      const weight = terms.reduce((sum, term) => sum + term.weight, 0);
      if (best === null || weight > best.weight) best = { terms, weight };
    }
  return [...(best?.terms ?? []), ...formTerms(ofA, ofB)];
}

function firmName(text: string): FirmName {
  const { words, form } = withoutLegalForm(text);
  return {
    words: words.filter((word) => !/\d/u.test(word)).map((word) => ({ readings: readingsOf(word) })),
    numbers: words.filter((word) => /\d/u.test(word)).flatMap(foldedWords),
    form,
  };
}

function wordTerms(a: FirmName, b: FirmName): readonly MatchTerm[] {
  const { pairs, leftOfA, leftOfB } = matchedWords(a.words, b.words);
  const terms: MatchTerm[] = pairs.map(({ a: one, b: other, nearness }) => ({
    what: "NAME",
    value: nearness,
    weight: weightOfWords(nearness),
    sentence:
      nearness === 1
        ? `"${one}" is in both names.`
        : `"${one}" and "${other}" are alike to ${(100 * nearness).toFixed(0)} %.`,
  }));
  const both = Math.min(leftOfA.length, leftOfB.length);
  for (let place = 0; place < both; place += 1)
    terms.push({
      what: "NAME",
      value: 0,
      weight: WEIGHTS.otherWord,
      sentence: `"${leftOfA[place] ?? ""}" and "${leftOfB[place] ?? ""}" are other names.`,
    });
  for (const extra of [...leftOfA.slice(both), ...leftOfB.slice(both)])
    terms.push({
      what: "EXTRA_WORD",
      value: 0,
      weight: WEIGHTS.extraWordOfFirm,
      sentence: `Only one of the names has "${extra}".`,
    });
  return terms;
}

/** Altyn-1 and Altyn-2 are two firms. */
function numberTerms(a: FirmName, b: FirmName): readonly MatchTerm[] {
  const [ofA, ofB] = [[...a.numbers].sort().join(" "), [...b.numbers].sort().join(" ")];
  if (ofA === ofB) return [];
  const sentence = `One name has the number "${ofA || "none"}", the other "${ofB || "none"}".`;
  return [{ what: "NAME", value: 0, weight: WEIGHTS.otherNumberOfFirm, sentence }];
}

function formTerms(a: readonly FirmName[], b: readonly FirmName[]): readonly MatchTerm[] {
  const [ofA, ofB] = [a, b].map((names) => names.flatMap(({ form }) => form ?? [])) as [LegalForm[], LegalForm[]];
  if (ofA.length === 0 || ofB.length === 0) return [];
  const agree = ofA.find((form) => ofB.includes(form));
  if (agree !== undefined)
    return [
      {
        what: "LEGAL_FORM",
        value: 1,
        weight: WEIGHTS.legalFormAgrees,
        sentence: `Both have the legal form ${agree}.`,
      },
    ];
  const sentence = `One has the legal form ${ofA[0] ?? ""}, the other ${ofB[0] ?? ""}.`;
  return [{ what: "LEGAL_FORM", value: 0, weight: WEIGHTS.legalFormDiffers, sentence }];
}
