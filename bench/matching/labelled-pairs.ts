import type { Prng } from "../../seed/prng.ts";
import { HELD_OUT, TUNED, type Vocabulary } from "./invented-names.ts";
import * as spelling from "./spellings.ts";

/** Two texts of names, and whether they were made of one party. */
export interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** How the pair was made. */
  readonly how: string;
}

type Language = "kazakh" | "russian";
type Sex = "M" | "F";
type Person = Readonly<Record<"surname" | "given" | "father", number>> & { readonly sex: Sex };
type Writing = readonly [Language, spelling.Spelling];

interface Part {
  readonly vocabulary: Vocabulary;
  readonly writings: readonly Writing[];
  readonly slip: (random: Prng, word: string) => string;
}

const PLAIN: readonly Writing[] = [
  ["kazakh", spelling.cyrillic],
  ["russian", spelling.cyrillic],
];

/** What the weights were set on. */
export const TUNED_PART: Part = {
  vocabulary: TUNED,
  writings: [
    ...PLAIN,
    ["kazakh", spelling.passportLatin],
    ["kazakh", spelling.latin2021],
    ["russian", spelling.pressLatin],
    ["russian", spelling.oldPressLatin],
  ],
  slip: (random, word) => {
    const at = random.int(1, Math.max(1, word.length - 2));
    const next = word.charAt(at + 1);
    return random.pick([
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + next + word.charAt(at) + word.slice(at + 2),
      word.slice(0, at) + word.charAt(at) + word.slice(at),
    ]);
  },
};

const NEIGHBOURS = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Other names, other tables and other slips: the letter beside the right one on the keyboard. */
export const HELD_OUT_PART: Part = {
  vocabulary: HELD_OUT,
  writings: [
    ...PLAIN,
    ["russian", spelling.french],
    ["russian", spelling.scholarly],
    ["kazakh", spelling.geographic],
    ["kazakh", spelling.turkish],
    ["kazakh", spelling.russianKeyboard],
  ],
  slip: (random, word) => {
    const at = random.int(1, word.length - 1);
    const row = NEIGHBOURS.find((keys) => keys.includes(word.charAt(at).toLowerCase())) ?? "";
    const key = row.indexOf(word.charAt(at).toLowerCase());
    const beside = row.charAt(key + 1) || row.charAt(key - 1) || "а";
    return word.slice(0, at) + beside + word.slice(at + 1);
  },
};

/** Pairs of a part, as many of each kind; the same for the same random numbers. */
export function labelledPairs(
  { vocabulary, writings, slip }: Part,
  random: Prng,
  ofEach: number,
): readonly LabelledPair[] {
  const anyone = (): Person => {
    const sex = random.pick(["M", "F"] as const);
    const givens = sex === "M" ? vocabulary.men : vocabulary.women;
    return {
      sex,
      surname: random.int(0, vocabulary.surnames.length - 1),
      given: random.int(0, givens.length - 1),
      father: random.int(0, vocabulary.men.length - 1),
    };
  };
  const other = (not: number, count: number): number => (not + random.int(1, count - 1)) % count;
  const wordsOf = ({ sex, surname, given, father }: Person, [language, spell]: Writing): string[] => {
    const own = (sex === "M" ? vocabulary.men : vocabulary.women)[given];
    const man = vocabulary.men[father];
    return [
      spell(ended(vocabulary.surnames[surname]?.[language] ?? "", sex)),
      hyphened(own?.[language] ?? "", spell),
      hyphened(fathered(man?.kazakh ?? "", man?.patronymic ?? "", language, sex), spell),
    ];
  };
  const written = (person: Person, writing = random.pick(writings)): string[] => wordsOf(person, writing);
  const pair = (how: string, same: boolean, a: readonly string[], b: readonly string[]): LabelledPair => ({
    how,
    same,
    a: a.join(" "),
    b: b.join(" "),
  });
  const twoWritings = (): readonly [Writing, Writing] => {
    const first = random.int(0, writings.length - 1);
    const [a, b] = [writings[first], writings[other(first, writings.length)]];
    return a && b ? [a, b] : [PLAIN[0] as Writing, PLAIN[1] as Writing];
  };
  const shuffled = ([surname = "", given = "", father = ""]: readonly string[]): string[] =>
    random.pick([[given, father, surname], [given, surname, father], [father, given, surname].reverse()]);
  const slipped = (words: readonly string[]): string[] => {
    const at = random.int(0, 1);
    return words.map((word, place) => (place === at && word.length > 4 ? slip(random, word) : word));
  };
  const firm = (): readonly number[] => {
    const first = random.int(0, vocabulary.firms.length - 1);
    return [first, other(first, vocabulary.firms.length)];
  };
  const firmWords = (words: readonly number[], [language, spell]: Writing): string[] =>
    words.map((word) => spell(vocabulary.firms[word]?.[language] ?? ""));
  const withForm = (words: readonly string[], form: number, language: Language): string[] => {
    const names = LEGAL_FORMS[form] ?? ["", "", ""];
    return random.pick([
      [names[language === "kazakh" ? 0 : 1], ...words],
      [...words, names[2]],
    ]);
  };

  const kinds: readonly (() => LabelledPair)[] = [
    () => {
      const [person, [one, two]] = [anyone(), twoWritings()];
      return pair("script", true, wordsOf(person, one), wordsOf(person, two));
    },
    () => {
      const [person, [one, two]] = [anyone(), twoWritings()];
      return pair("order", true, wordsOf(person, one), shuffled(wordsOf(person, two)));
    },
    () => {
      const [person, [one, two]] = [anyone(), twoWritings()];
      const [surname = "", given = ""] = wordsOf(person, two);
      return pair(
        "patronymic missing",
        true,
        wordsOf(person, one),
        random.pick([
          [surname, given],
          [given, surname],
        ]),
      );
    },
    () => {
      const [person, [one, two]] = [anyone(), twoWritings()];
      const [surname = "", given = "", father = ""] = wordsOf(person, two);
      return pair("initials", true, wordsOf(person, one), [surname, `${initial(given)}.`, `${initial(father)}.`]);
    },
    () => {
      const [person, [one, two]] = [anyone(), twoWritings()];
      return pair("slip", true, wordsOf(person, one), slipped(wordsOf(person, two)));
    },
    () => {
      const [words, [one, two], form] = [firm(), twoWritings(), random.int(0, LEGAL_FORMS.length - 1)];
      return pair(
        "legal form",
        true,
        withForm(firmWords(words, one), form, one[0]),
        withForm(firmWords(words, two), form, two[0]),
      );
    },
    () => {
      const person = anyone();
      const namesake = { ...person, father: other(person.father, vocabulary.men.length) };
      return pair("namesake", false, written(person), shuffled(written(namesake)));
    },
    () => {
      const person = anyone();
      const givens = person.sex === "M" ? vocabulary.men : vocabulary.women;
      return pair("sibling", false, written(person), written({ ...person, given: other(person.given, givens.length) }));
    },
    () => {
      const brother = { ...anyone(), sex: "M" as const, given: random.int(0, vocabulary.men.length - 1) };
      const sister = { ...brother, sex: "F" as const, given: random.int(0, vocabulary.women.length - 1) };
      return pair("other sex", false, written(brother).slice(0, 2), written(sister).slice(0, 2));
    },
    () => {
      const [[one, two], [first, second]] = [random.pick(vocabulary.nearMen), twoWritings()];
      const surname = vocabulary.surnames[random.int(0, vocabulary.surnames.length - 1)];
      const named = (word: typeof one, [language, spell]: Writing): string[] => [
        spell(surname?.[language] ?? ""),
        spell(word[language]),
      ];
      return pair("near given name", false, named(one, first), named(two, second));
    },
    () => {
      const [[one, two], [first, second]] = [random.pick(vocabulary.nearSurnames), twoWritings()];
      const given = vocabulary.men[random.int(0, vocabulary.men.length - 1)];
      const named = (word: typeof one, [language, spell]: Writing): string[] => [
        spell(word[language]),
        hyphened(given?.[language] ?? "", spell),
      ];
      return pair("near surname", false, named(one, first), named(two, second));
    },
    () => {
      const [words, [one, two], form] = [firm(), twoWritings(), random.int(0, LEGAL_FORMS.length - 1)];
      const [first = 0, second = 0] = words;
      const third = [0, 1, 2].find((word) => word !== first && word !== second) ?? 0;
      const [of, than] = random.pick([
        [firmWords(words, one), firmWords([first], two)],
        [firmWords(words, one), firmWords([first, third], two)],
        [
          [...firmWords(words, one), "1"],
          [...firmWords(words, two), "2"],
        ],
      ] as const);
      return pair("other firm", false, withForm(of, form, one[0]), withForm(than, form, two[0]));
    },
  ];
  return kinds.flatMap((make) => Array.from({ length: ofEach }, make));
}

const LEGAL_FORMS = [
  ["ЖШС", "ТОО", "LLP"],
  ["АҚ", "АО", "JSC"],
] as const;

function hyphened(word: string, spell: spelling.Spelling): string {
  return word.split("-").map(spell).join("-");
}

/** A surname with the ending of the sex. */
function ended(surname: string, sex: Sex): string {
  return sex === "F" && /(?:ов|ев|ёв|ин)$/u.test(surname) ? `${surname}а` : surname;
}

function fathered(kazakh: string, stem: string, language: Language, sex: Sex): string {
  if (language === "kazakh") return `${kazakh}${sex === "M" ? "ұлы" : "қызы"}`;
  return `${stem}${sex === "M" ? "ич" : "на"}`;
}

function initial(word: string): string {
  return /^(?:Zh|Sh|Ch|Kh|Gh|Ts|Dzh|Ye|Yo|Yu|Ya)/u.exec(word)?.[0] ?? word.charAt(0);
}
