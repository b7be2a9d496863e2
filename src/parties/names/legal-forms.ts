import { foldedWords } from "../../model/folded-text.ts";

/**
 * Kinds of legal form, each with its names in Kazakh, Russian and English. Abroad they are not the same in law; in names they are
 * translated into each other.
 */
const FORMS = {
  LIMITED: {
    short: ["ТОО", "ЖШС", "ООО", "TOO", "OOO", "ZhShS", "LLP", "LLC", "Ltd", "GmbH"],
    long: [
      "товарищество с ограниченной ответственностью",
      "жауапкершілігі шектеулі серіктестігі",
      "общество с ограниченной ответственностью",
      "limited liability partnership",
      "limited liability company",
    ],
  },
  STOCK: {
    short: ["АО", "АҚ", "AO", "AQ", "ОАО", "ЗАО", "ПАО", "JSC", "OJSC", "CJSC", "PJSC", "Inc", "plc"],
    long: ["акционерное общество", "акционерлік қоғамы", "joint stock company"],
  },
  SOLE_TRADER: { short: ["ИП", "ЖК", "IP"], long: ["индивидуальный предприниматель", "жеке кәсіпкер", "sole trader"] },
  FARM: { short: ["КХ", "ШҚ"], long: ["крестьянское хозяйство", "шаруа қожалығы"] },
  COOPERATIVE: { short: ["ПК", "ТК", "cooperative"], long: ["производственный кооператив"] },
  STATE_INSTITUTION: {
    short: ["ГУ", "ММ", "КГУ", "КММ", "РГУ", "РММ"],
    long: ["государственное учреждение", "мемлекеттік мекемесі", "state institution"],
  },
  STATE_ENTERPRISE: {
    short: ["ГКП", "КГП", "РГП", "ГККП", "МКК", "РМК", "КМК"],
    long: ["государственное предприятие", "мемлекеттік кәсіпорны", "state enterprise"],
  },
} as const;

/** What a name has beyond so many words is not looked at. */
const MOST_WORDS = 20;

export type LegalForm = keyof typeof FORMS;

const NAMES = Object.entries(FORMS) as [LegalForm, (typeof FORMS)[LegalForm]][];
const FOLDED: ReadonlyMap<string, LegalForm> = new Map(
  NAMES.flatMap(([form, { short }]) => short.flatMap(foldedWords).map((word) => [word, form] as const)),
);
const WRITTEN: ReadonlyMap<string, LegalForm> = new Map(
  NAMES.flatMap(([form, { short }]) => short.map((name) => [name.toUpperCase(), form] as const)),
);
const LONG = NAMES.flatMap(([form, { long }]) => long.map((name) => ({ form, words: foldedWords(name) })));

/** The kind of legal form that a folded word abbreviates, in any language: ТОО, ЖШС and LLP are LIMITED; null where none. */
export function legalFormOf(word: string): LegalForm | null {
  return FOLDED.get(word) ?? null;
}

/**
 * Takes the legal form out of the name of a firm: its other words as they are written, and the form, abbreviated or in full;
 * null where the name has none or is nothing else.
 */
export function withoutLegalForm(name: string): { readonly words: readonly string[]; readonly form: LegalForm | null } {
  const written = (name.normalize("NFKC").match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? []).slice(0, MOST_WORDS);
  const folded = written.map((word) => foldedWords(word).join(""));
  const inFull = LONG.map(({ form, words }) => ({ form, words, start: startOf(folded, words) })).find(
    ({ start }) => start >= 0,
  );
  const short = written.map((word) => WRITTEN.get(word.toUpperCase()) ?? null);
  const words = written.filter((_, place) => {
    const isInFull = inFull !== undefined && place >= inFull.start && place < inFull.start + inFull.words.length;
    return !isInFull && short[place] === null;
  });
  const form = inFull?.form ?? short.find((kind) => kind !== null) ?? null;
  return words.length === 0 ? { words: written, form: null } : { words, form };
}

function startOf(words: readonly string[], wanted: readonly string[]): number {
  return words.findIndex((_, start) => wanted.every((word, place) => words[start + place] === word));
}
