import { foldedWords } from "../../model/folded-text.ts";
import { isPatronymicEnding, type Patronymic, patronymicOf } from "./patronymic.ts";
import { readingsOf } from "./readings.ts";
import { type Sex, sexOfSurname, surnameStem } from "./sex.ts";

/** A word of a name: every folded spelling under which it may be met, the usual one first, in a surname's male form. */
export interface NameWord {
  readonly readings: readonly string[];
}

/** The name of a person taken apart, whatever its script and the order of its words. */
export interface PersonName {
  /** Surname and given names, in the order in which they stand. */
  readonly words: readonly NameWord[];
  /** The beginnings of words of which only an initial stands. */
  readonly initials: readonly string[];
  readonly patronymic: Patronymic | null;
  /** What the patronymic, or else the ending of a surname, tells. */
  readonly sex: Sex | null;
  /** Whether the sex is known by the patronymic, which is surer than a surname. */
  readonly sexIsSure: boolean;
}

/** What a name has beyond so many words is not looked at: such a text is no name. */
const MOST_WORDS = 12;

interface Part {
  readonly written: string;
  readonly folded: string;
}

/** Takes the name of a person apart. A text without letters has no words. */
export function personName(text: string): PersonName {
  const parts = joinedEndings(partsOf(text).slice(0, MOST_WORDS));
  const initials = parts.filter(isInitial);
  const full = parts.filter((part) => !isInitial(part));
  const place = placeOfPatronymic(full, initials.length);
  const patronymic = patronymicOf(full[place]?.folded ?? "");
  const others = full.filter((_, index) => index !== place);
  const surnameSex =
    others.length < 2 ? null : (others.map(({ folded }) => sexOfSurname(folded)).find((sex) => sex !== null) ?? null);
  return {
    words: others.map(({ written }) => ({ readings: [...new Set(readingsOf(written).map(surnameStem))] })),
    initials: initials.map(({ folded }) => folded),
    patronymic,
    sex: patronymic?.sex ?? surnameSex,
    sexIsSure: patronymic !== null,
  };
}

function partsOf(text: string): readonly Part[] {
  return text.split(/[\s,;]+/u, MOST_WORDS).flatMap((piece) => {
    const parts = (piece.match(/[\p{L}\p{N}\p{M}'’ʼ`]+\.?/gu) ?? []).slice(0, MOST_WORDS).flatMap((written) => {
      const folded = foldedWords(written).join("");
      return folded === "" ? [] : [{ written, folded }];
    });
    const [first, last] = [parts[0], parts.at(-1)];
    // Қасым-Жомартұлы is one father's name, Нұрлан-ұлы another.
    if (parts.length !== 2 || !first || !last || isInitial(first) || patronymicOf(last.folded) === null) return parts;
    return [{ written: first.written + last.written, folded: first.folded + last.folded }];
  });
}

const LETTER_PAIR = /^(?:zh|sh|ch|kh|gh|ts|dj|dzh|shch|ye|yo|yu|ya)\.$/iu;

/** An initial is one letter, or, with a full stop, a pair that Latin has for one letter: Zh., Ye., Sh. */
function isInitial({ written }: Part): boolean {
  return written.replace(/[^\p{L}\p{N}]/gu, "").length === 1 || LETTER_PAIR.test(written);
}

/** Нұрлан ұлы is one word, Нұрланұлы. */
function joinedEndings(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && isPatronymicEnding(part.folded))
      joined[joined.length - 1] = { written: before.written + part.written, folded: before.folded + part.folded };
    else joined.push(part);
  }
  return joined;
}

/**
 * Where the patronymic stands: a word with its ending right behind a word without it, as in Абрамович Роман Аркадьевич. In
 * a name of two words it could as well be the surname, so there it stays one of the words. -1 where there is none.
 */
function placeOfPatronymic(parts: readonly Part[], initials: number): number {
  if (parts.length + initials < 3) return -1;
  return parts.findIndex(
    ({ folded }, place) =>
      patronymicOf(folded) !== null &&
      (place === 0 ? initials > 0 : patronymicOf(parts[place - 1]?.folded ?? "") === null),
  );
}
