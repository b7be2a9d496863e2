import { foldedWords } from "../../model/folded-text.ts";
import { parseIdentificationNumber } from "../identification-number.ts";
import { withoutLegalForm } from "../names/legal-forms.ts";
import { personName } from "../names/person-name.ts";
import { readingsOf } from "../names/readings.ts";
import { surnameStem } from "../names/sex.ts";
import { checkPhone } from "../phone.ts";
import { checkPlate } from "../vehicle-plate.ts";
import type { PartyDescription } from "./party-description.ts";

/** The most parties of a block that are compared with each other; a larger block tells too little. */
const BLOCK_CAP = 200;

const CONSONANTS_KEPT = 5;

/**
 * The keys under which a party is compared with others: only parties that share one are. Each valid identifier, phone and plate is
 * a key; of names, two words by their consonants, in any order, and one word with the first letter of another, so that a slip in
 * either word still leaves a common key. Sorted, each once.
 */
export function blockingKeys(party: PartyDescription): readonly string[] {
  const keys = [
    ...[party.iin ?? [], party.bin ?? []].flat().flatMap((number) => {
      const { normalized, kind, valid } = parseIdentificationNumber(number);
      return valid && normalized !== null && kind !== null ? [`${kind} ${normalized}`] : [];
    }),
    ...(party.phones ?? []).flatMap((phone) => checkPhone(phone).normalized ?? []).map((phone) => `PHONE ${phone}`),
    ...(party.plates ?? []).flatMap((plate) => checkPlate(plate).normalized ?? []).map((plate) => `PLATE ${plate}`),
    ...party.names.flatMap(party.kind === "COMPANY" ? firmKeys : personKeys),
  ];
  return [...new Set(keys)].sort();
}

function personKeys(name: string): readonly string[] {
  const { words, initials } = personName(name);
  const forms = words.map(({ readings }) => skeletonsOf(readings));
  const letters = initials.map((initial) => initial.charAt(0));
  return [...pairKeys("PERSON", forms), ...forms.flatMap((own) => besides("PERSON", own, letters))];
}

/** A firm of one word is met under it; of several under each two. */
function firmKeys(name: string): readonly string[] {
  const words = withoutLegalForm(name).words.filter((word) => foldedWords(word).length > 0);
  const forms = words.map((word) => skeletonsOf(readingsOf(word).map(surnameStem)));
  const [only] = forms;
  if (forms.length === 1 && only) return only.map((word) => `FIRM ${word}`);
  return pairKeys("FIRM", forms);
}

function pairKeys(kind: string, forms: readonly (readonly string[])[]): readonly string[] {
  return forms.flatMap((first, place) =>
    forms.flatMap((second, other) => {
      if (place === other) return [];
      const together =
        place < other ? first.flatMap((one) => second.map((two) => `${kind} ${[one, two].sort().join("+")}`)) : [];
      return [
        ...together,
        ...besides(
          kind,
          first,
          second.map((word) => word.charAt(0)),
        ),
      ];
    }),
  );
}

/** A whole word beside the first letter of another. */
function besides(kind: string, words: readonly string[], letters: readonly string[]): readonly string[] {
  return words.flatMap((word) => letters.map((letter) => `${kind} ${word}/${letter}`));
}

/** What of a word is left under all its readings: its first letter and the consonants behind it, five in all. */
function skeletonsOf(readings: readonly string[]): readonly string[] {
  return [
    ...new Set(
      readings.map((word) => (word.charAt(0) + word.slice(1).replace(/[aeiou]/gu, "")).slice(0, CONSONANTS_KEPT)),
    ),
  ];
}

/** Two places in a list of parties, the smaller first. */
export type Pair = readonly [number, number];

export interface BlockedPairs {
  readonly pairs: readonly Pair[];
  /** Blocks that were left out because more than `BLOCK_CAP` parties share their key, with how many; the largest first. */
  readonly skipped: readonly { readonly key: string; readonly parties: number }[];
}

/** The pairs of parties that share a key, each once, in the order of their places; never all pairs. */
export function pairsOfBlocks(keysOfParties: readonly (readonly string[])[], cap = BLOCK_CAP): BlockedPairs {
  const blocks = new Map<string, number[]>();
  for (const [place, keys] of keysOfParties.entries())
    for (const key of keys) {
      const block = blocks.get(key);
      if (block) block.push(place);
      else blocks.set(key, [place]);
    }
  const skipped: { key: string; parties: number }[] = [];
  const size = keysOfParties.length;
  const found = new Set<number>();
  for (const [key, block] of blocks) {
    if (block.length > cap) {
      skipped.push({ key, parties: block.length });
      continue;
    }
    for (const [index, a] of block.entries()) for (const b of block.slice(index + 1)) found.add(a * size + b);
  }
  const pairs = [...found].sort((a, b) => a - b).map((pair): Pair => [Math.floor(pair / size), pair % size]);
  skipped.sort((a, b) => b.parties - a.parties || (a.key < b.key ? -1 : 1));
  return { pairs, skipped };
}
