import { foldedWords } from "../../model/folded-text.ts";

/**
 * What the letters of Kazakh that Russian has not, and the sounds that Russian hears otherwise, are written as in Russian, in
 * passports and in the press. The first is the usual one. ө: Бөкенов is Букенов and Bokenov; ұ and ы: Тұрсынов is Турсунов;
 * ә: Әсел is Асель, Сәкен is Сакен, Ләззат is Ляззат; у before a vowel: Сәдуақасов is Садвакасов.
 */
const WAYS_OF_WRITING: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...{ ә: ["а", "е", "я"], ғ: ["г"], қ: ["к", "х"], ң: ["н", "нг"], ө: ["о", "у"], ұ: ["у", "ы", "о"] },
    ...{ ү: ["у", "ю", "и"], һ: ["х", "г"], і: ["и", "е"], ы: ["ы", "у"], у: ["у", "в"] },
    ...{
      ä: ["a", "e", "ya"],
      ö: ["o", "u"],
      ü: ["u", "yu", "i"],
      ū: ["u", "y", "o"],
      ı: ["i", "e"],
      ğ: ["g"],
      ñ: ["n", "ng"],
    },
  }),
);

// Only a word with one of these is Kazakh by its spelling; ы and у of a Russian word have one reading.
const KAZAKH = /[әғқңөұүһіäöüūığñ]/u;
const MOST_READINGS = 12;
const MOST_LETTERS = 40;

/**
 * The folded spellings under which one word of a name may be met in other scripts, the usual one first. A word without letters of
 * Kazakh has one; a word with many has the first twelve, of its first forty letters. Empty where the word has no letter and no digit.
 */
export function readingsOf(word: string): readonly string[] {
  const text = word.slice(0, MOST_LETTERS).normalize("NFKC").toLowerCase();
  const usual = foldedWords(text).join("");
  if (usual === "") return [];
  if (!KAZAKH.test(text)) return [usual];
  let spellings = [""];
  for (const [place, letter] of Array.from(text).entries()) {
    const all = WAYS_OF_WRITING.get(letter) ?? [letter];
    // Only behind a consonant does ә become я.
    const ways = place === 0 ? all.filter((way) => way !== "я" && way !== "ya") : all;
    spellings = ways.flatMap((way) => spellings.map((spelling) => spelling + way)).slice(0, MOST_READINGS);
  }
  return [...new Set([usual, ...spellings.map((spelling) => foldedWords(spelling).join(""))])];
}
