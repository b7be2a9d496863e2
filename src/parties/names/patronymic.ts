import type { Sex } from "./sex.ts";

const MALE = /^(.{2,}?)(?:ovich|evich|ich|uli|ogli)$/u;
const FEMALE = /^(.{2,}?)(?:ovna|evna|inichna|ichna|kizi)$/u;
const SHORTEST = 6;

/** A father's name as a folded patronymic gives it, and the sex that its ending tells. */
export interface Patronymic {
  readonly word: string;
  readonly father: string;
  readonly sex: Sex;
}

/**
 * Reads a folded word (see foldedWords) as a patronymic: -ович and -ұлы of a man, -овна and -қызы of a woman, in any script; null
 * where it has no such ending. Surnames can have them too (Абрамович): what stands beside it decides.
 */
export function patronymicOf(word: string): Patronymic | null {
  if (word.length < SHORTEST) return null;
  const male = MALE.exec(word)?.[1];
  const father = male ?? FEMALE.exec(word)?.[1];
  return father === undefined ? null : { word, father, sex: male === undefined ? "F" : "M" };
}

/** The father's name in a folded patronymic, Russian or Kazakh; null where the word is none. */
export function patronymicStem(word: string): string | null {
  return patronymicOf(word)?.father ?? null;
}

/** Whether a folded word is an ending of Kazakh patronymics that some write apart: Нұрлан ұлы. */
export function isPatronymicEnding(word: string): boolean {
  return ["uli", "ogli", "kizi"].includes(word);
}
