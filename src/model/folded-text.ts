import anyAscii from "any-ascii";

/** Grows with each change of the folding; a graph that was folded otherwise is folded anew when it is opened. */
export const FOLDING_VERSION = 2;

// Letters of which any-ascii's reading does not meet the other spellings of a name: Kazakh and Russian Cyrillic, the Latin
// alphabet of 2021, and the letters with a hook of neighbouring languages.
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ә: "a", ғ: "g", қ: "k", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h", і: "i", є: "e", ґ: "g", ї: "i" },
    ...{ ё: "e", ж: "j", й: "i", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "i", ь: "", э: "e" },
    ...{ ю: "iu", я: "ia" },
    ...{ ş: "sh", š: "sh", ș: "sh", ç: "ch", č: "ch", ž: "j", ğ: "g", ı: "i", ñ: "n", ń: "n", ŋ: "n", ö: "o", ü: "u" },
  }),
);

// What the ways of writing one sound come to. Each rule shortens a word or ends letters (c, q, w, x, y) that no other rule
// makes, so repeating them ends.
const REDUCTIONS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/gu, "ch"],
  [/shch|sch/gu, "sh"],
  [/dzh|dj|zh/gu, "j"],
  [/kh/gu, "h"],
  [/gh/gu, "g"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/ng/gu, "n"],
  [/ck|q/gu, "k"],
  [/c(?=[eiy])/gu, "s"],
  [/c(?!h)/gu, "k"],
  [/w/gu, "v"],
  [/x/gu, "ks"],
  [/y/gu, "i"],
  [/i[eo]/gu, "e"],
  [/iu/gu, "u"],
  [/([a-z])\1+/gu, "$1"],
];

const APOSTROPHES = /['’ʼʹ`´]/gu;

/**
 * The words of a text in one spelling for all scripts: Қасым, Касым, Kassym and Qasym are all "kasim". Lower-case letters a to
 * z and digits, so a word needs no escaping anywhere. Folding a folded word changes nothing. Names only: much is lost on purpose.
 */
export function foldedWords(text: string): readonly string[] {
  return latin(text)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "")
    .map(reduced);
}

/** The folded words of a text as one text. */
export function foldedText(text: string): string {
  return foldedWords(text).join(" ");
}

/**
 * The words under which names are found: the folded words of each, and what a hyphen parts also as one word, because
 * Kassym-Jomart is written Kassymjomart too. Each word once.
 */
export function searchWordsOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => [...foldedWords(name), ...joinedParts(name)]))];
}

/** What hyphens part, as one word each: Kassym-Jomart gives "kasimjomart". */
export function joinedParts(text: string): readonly string[] {
  const compounds = text.match(/[\p{L}\p{N}\p{M}'’]+(?:[-‐‑–][\p{L}\p{N}\p{M}'’]+)+/gu) ?? [];
  return compounds.map((compound) => foldedWords(compound).join("")).map(reduced);
}

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ а: "a", в: "b", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", с: "c", т: "t", у: "y", х: "x" }),
);

/**
 * A number, plate or key without spaces, hyphens and case, and with the Cyrillic letters that look Latin as Latin ones:
 * "KZ86 125K" is "kz86125k", the plate "123 АВС 02" is "123abc02". Empty where the text has no letter and no digit.
 */
export function foldedKey(text: string): string {
  const plain = replaced(text.normalize("NFKC").toLowerCase(), LOOK_ALIKES);
  return anyAscii(plain)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "");
}

function latin(text: string): string {
  const lower = text.normalize("NFKC").toLowerCase().replace(APOSTROPHES, "");
  return anyAscii(replaced(lower, LETTERS)).toLowerCase().replace(APOSTROPHES, "");
}

function replaced(text: string, letters: ReadonlyMap<string, string>): string {
  return text.replace(/\P{ASCII}/gu, (letter) => letters.get(letter) ?? letter);
}

function reduced(word: string): string {
  const once = REDUCTIONS.reduce((reducing, [sound, letter]) => reducing.replace(sound, letter), word);
  return once === word ? word : reduced(once);
}
