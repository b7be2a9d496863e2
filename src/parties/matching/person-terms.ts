import { type PersonName, personName } from "../names/person-name.ts";
import { type Patronymic, patronymicOf } from "../names/patronymic.ts";
import { areKnownApart } from "../names/known-names.ts";
import { wordNearness } from "../names/word-nearness.ts";
import { type MatchedWords, matchedWords } from "./matched-words.ts";
import type { MatchTerm, PartyDescription } from "./party-description.ts";
import { WEIGHTS, weightOfWords } from "./weights.ts";

/** The terms of the names of two persons: of all their forms, the two that go together best, and every patronymic told. */
export function personNameTerms(a: PartyDescription, b: PartyDescription): readonly MatchTerm[] {
  const [toldOfA, toldOfB] = [namesOf(a), namesOf(b)];
  const ofA = toldOfA.map((name) => withFather(name, toldOfB));
  const ofB = toldOfB.map((name) => withFather(name, toldOfA));
  let best: { readonly terms: readonly MatchTerm[]; readonly weight: number } | null = null;
  for (const one of ofA)
    for (const other of ofB) {
      const terms = wordTerms(one, other);
      const weight = terms.reduce((sum, term) => sum + term.weight, 0);
      if (best === null || weight > best.weight) best = { terms, weight };
    }
  return [...(best?.terms ?? []), ...patronymicTerms(ofA, ofB), ...sexTerms(ofA, ofB, a, b)];
}

const takenApart = new WeakMap<readonly string[], readonly PersonName[]>();

/** The names of a party, taken apart once however often it is compared. */
function namesOf({ names }: PartyDescription): readonly PersonName[] {
  const known = takenApart.get(names) ?? names.map(personName);
  takenApart.set(names, known);
  return known;
}

function wordTerms(a: PersonName, b: PersonName): readonly MatchTerm[] {
  const matched = matchedWords(a.words, b.words);
  const found = matched.pairs.map(({ a: one, b: other, nearness }) => ({
    what: "NAME" as const,
    value: nearness,
    weight: weightOfWords(nearness),
    sentence:
      nearness === 1 ? `"${one}" is in both names.` : `"${one}" and "${other}" are alike to ${percent(nearness)}.`,
  }));
  return [...found, ...leftTerms(matched, a, b)];
}

/** What is left of the words of two persons: initials, and words that go with nothing. */
function leftTerms({ pairs, leftOfA, leftOfB }: MatchedWords, a: PersonName, b: PersonName): readonly MatchTerm[] {
  const terms: MatchTerm[] = [];
  const restOfA = afterInitials(leftOfA, b.initials, terms);
  const restOfB = afterInitials(leftOfB, a.initials, terms);
  const both = Math.min(restOfA.length, restOfB.length);
  for (let place = 0; place < both; place += 1)
    terms.push({
      what: "NAME",
      value: 0,
      weight: WEIGHTS.otherWord,
      sentence: `"${restOfA[place] ?? ""}" and "${restOfB[place] ?? ""}" are other names.`,
    });
  const all = pairs.length + both;
  for (const extra of [...restOfA.slice(both), ...restOfB.slice(both)])
    terms.push({
      what: "EXTRA_WORD",
      value: 0,
      weight: all >= 2 ? WEIGHTS.extraWordOfPerson : 2 * WEIGHTS.extraWordOfPerson,
      sentence: `Only one of the names has "${extra}".`,
    });
  return terms;
}

/** A name of which one word is the other's patronymic: Сергей Иванович, beside Иванов Сергей Иванович. */
function withFather(name: PersonName, others: readonly PersonName[]): PersonName {
  if (name.patronymic !== null || name.words.length < 2) return name;
  const told = others.flatMap(({ patronymic }) => patronymic ?? []);
  const place = name.words.findIndex(({ readings: [word = ""] }) =>
    told.some((father) => patronymicOf(word) !== null && wordNearness(word, father.word) >= 0.9),
  );
  const patronymic = patronymicOf(name.words[place]?.readings[0] ?? "");
  if (patronymic === null) return name;
  const words = name.words.filter((_, index) => index !== place);
  return { ...name, words, patronymic, sex: patronymic.sex, sexIsSure: true };
}

function afterInitials(words: readonly string[], initials: readonly string[], terms: MatchTerm[]): readonly string[] {
  const rest = [...words];
  const [initial] = initials;
  if (initial === undefined || rest.length === 0) return rest;
  const place = rest.findIndex((word) => word.startsWith(initial));
  const word = rest.splice(Math.max(place, 0), 1)[0] ?? "";
  terms.push({
    what: "INITIAL",
    value: place < 0 ? 0 : 1,
    weight: place < 0 ? WEIGHTS.initialDiffers : WEIGHTS.initialAgrees,
    sentence:
      place < 0
        ? `"${word}" does not begin with the initial "${initial}".`
        : `"${word}" begins with the initial "${initial}".`,
  });
  return rest;
}

function patronymicTerms(a: readonly PersonName[], b: readonly PersonName[]): readonly MatchTerm[] {
  const [ofA, ofB] = [a, b].map((names) => names.flatMap(({ patronymic }) => patronymic ?? [])) as [
    Patronymic[],
    Patronymic[],
  ];
  if (ofA.length > 0 && ofB.length > 0) return [fatherTerm(ofA, ofB)];
  const initial = initialOfFather(ofA.length > 0 ? b : a);
  const fathers = [...ofA, ...ofB];
  if (fathers.length === 0 || initial === null) return [];
  const agrees = fathers.some(({ father }) => father.startsWith(initial));
  return [
    {
      what: "PATRONYMIC",
      value: agrees ? 1 : 0,
      weight: agrees ? WEIGHTS.patronymicInitialAgrees : WEIGHTS.initialDiffers,
      sentence: `The patronymic "${fathers[0]?.word ?? ""}" ${agrees ? "begins" : "does not begin"} with the initial "${initial}".`,
    },
  ];
}

function fatherTerm(a: readonly Patronymic[], b: readonly Patronymic[]): MatchTerm {
  let best = { value: -1, a: "", b: "" };
  for (const one of a)
    for (const other of b) {
      const value = nearnessOfFathers(one.father, other.father);
      if (value > best.value) best = { value, a: one.word, b: other.word };
    }
  const { value } = best;
  const weight =
    value >= 0.85
      ? WEIGHTS.patronymicAgrees
      : value >= 0.72
        ? WEIGHTS.patronymicDiffers / 6
        : WEIGHTS.patronymicDiffers;
  const words = `The patronymics "${best.a}" and "${best.b}"`;
  const sentence = weight > 0 ? `${words} name one father.` : `${words} name different fathers.`;
  return { what: "PATRONYMIC", value, weight, sentence };
}

/** Names of fathers lose their last vowel in Russian patronymics: Сергей and Сергеевич, Никита and Никитич. */
function nearnessOfFathers(a: string, b: string): number {
  if (areKnownApart(a, b)) return Math.min(0.5, wordNearness(a, b));
  const bare = (father: string): string => (father.length > 3 ? father.replace(/[aeiou]+$/u, "") : father);
  return Math.max(wordNearness(a, b), wordNearness(bare(a), bare(b)));
}

/** The second initial of a name, which is the father's: Оспанов Д. С. */
function initialOfFather(names: readonly PersonName[]): string | null {
  const found = names.find(
    ({ words, initials }) => initials.length >= 2 || (initials.length === 1 && words.length >= 2),
  );
  return found?.initials.at(-1) ?? null;
}

function sexTerms(
  a: readonly PersonName[],
  b: readonly PersonName[],
  { sex: toldOfA }: PartyDescription,
  { sex: toldOfB }: PartyDescription,
): readonly MatchTerm[] {
  const [ofA, ofB] = [sexOf(a, toldOfA), sexOf(b, toldOfB)];
  if (ofA === null || ofB === null || ofA.sex === ofB.sex) return [];
  const weight = ofA.sure && ofB.sure ? WEIGHTS.sexDiffers : WEIGHTS.sexOfSurnameDiffers;
  return [{ what: "SEX", value: 0, weight, sentence: "One name is a man's, the other a woman's." }];
}

function sexOf(names: readonly PersonName[], told: "M" | "F" | undefined): { sex: "M" | "F"; sure: boolean } | null {
  if (told !== undefined) return { sex: told, sure: true };
  const found = names.find(({ sexIsSure }) => sexIsSure) ?? names.find(({ sex }) => sex !== null);
  return found?.sex ? { sex: found.sex, sure: found.sexIsSure } : null;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
