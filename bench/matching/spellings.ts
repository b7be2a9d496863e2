/** A way of writing a name that is given in Cyrillic: a letter, and what stands for it. */
export type Spelling = (word: string) => string;

const spelledBy =
  (table: Readonly<Record<string, string>>, after: (word: string) => string = (word) => word): Spelling =>
  (word) => {
    const spelled = Array.from(word.toLowerCase(), (letter) => table[letter] ?? letter).join("");
    const finished = after(spelled);
    return finished.charAt(0).toUpperCase() + finished.slice(1);
  };

const COMMON = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    д: "d",
    е: "e",
    ё: "yo",
    з: "z",
    и: "i",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
    о: "o",
  },
  ...{ п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", ъ: "", ь: "", э: "e" },
};
const ENGLISH = { ...COMMON, ж: "zh", й: "y", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ы: "y", ю: "yu", я: "ya" };

/** Passports of Kazakhstan, from the Kazakh spelling: е begins as ye, s between vowels is doubled. */
export const passportLatin = spelledBy(
  { ...ENGLISH, ә: "a", ғ: "g", қ: "k", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h", і: "i" },
  (word) => word.replace(/^e/u, "ye").replace(/(?<=[aeiouy])s(?=[aeiouy])/gu, "ss"),
);

/** The alphabet of January 2021. */
export const latin2021 = spelledBy({
  ...COMMON,
  ...{ ә: "ä", ғ: "ğ", қ: "q", ң: "ñ", ө: "ö", ұ: "ū", ү: "ü", һ: "h", і: "ı", й: "i", ж: "j", ш: "ş", ы: "y", х: "h" },
  ...{ ц: "ts", ч: "ch", щ: "ş", ё: "io", ю: "iu", я: "ia" },
});

/** English press, from the Russian spelling. */
export const pressLatin = spelledBy(ENGLISH);

/** Press of the Soviet time for ж of Kazakh: Dzh. */
export const oldPressLatin = spelledBy({ ...ENGLISH, ж: "dzh", й: "i", ю: "iu", я: "ia" });

// The rest was made after the matcher was set, and is in the held-out part only.

/** French, as passports of the Soviet time had it: ou, tch, ch, -ine. */
export const french = spelledBy(
  { ...COMMON, ж: "j", й: "i", х: "kh", ц: "ts", ч: "tch", ш: "ch", щ: "chtch", ы: "y", у: "ou", ю: "iou", я: "ia" },
  (word) => word.replace(/in$/u, "ine"),
);

/** ISO 9, as scholars write Russian. */
export const scholarly = spelledBy({
  ...{ ...COMMON, ж: "ž", й: "j", х: "h", ц: "c", ч: "č", ш: "š", щ: "ŝ", ы: "y", ю: "û", я: "â", э: "è", ё: "ë" },
});

/** BGN/PCGN 1979, from the Kazakh spelling. */
export const geographic = spelledBy({
  ...{ ...ENGLISH, ә: "ä", ғ: "gh", қ: "q", ң: "ng", ө: "ö", ұ: "u", ү: "ü", һ: "h", і: "i", и: "ī", у: "ū" },
});

/** As Turkish writes the sounds: c for ж, ç, ş, ı. */
export const turkish = spelledBy({
  ...{ ...COMMON, ә: "e", ғ: "ğ", қ: "k", ң: "n", ө: "ö", ұ: "u", ү: "ü", һ: "h", і: "i", ж: "c", й: "y", х: "h" },
  ...{ ц: "ts", ч: "ç", ш: "ş", щ: "ş", ы: "ı", ю: "yu", я: "ya" },
});

/** Kazakh on a Russian keyboard: the letter of the nearest shape. */
export const russianKeyboard = spelledBy({
  ...{ ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" },
});

/** As it stands. */
export const cyrillic: Spelling = (word) => word;
