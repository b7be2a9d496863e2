import { foldedWords } from "../../model/folded-text.ts";
import { legalFormOf, withoutLegalForm } from "./legal-forms.ts";
import { areKnownApart } from "./known-names.ts";
import { patronymicStem } from "./patronymic.ts";
import { personName } from "./person-name.ts";
import { readingsOf } from "./readings.ts";
import { sexOfSurname, surnameStem } from "./sex.ts";
import { wordNearness } from "./word-nearness.ts";

const folded = (word: string): string => foldedWords(word).join("");

describe("the readings of a word of a name", () => {
  it.each([
    ["Бөкенов", ["Букенов", "Bokenov", "Bukenov", "Bökenov"]],
    ["Тұрсынов", ["Турсунов", "Турсынов", "Tursynov", "Tursunov", "Tūrsynov"]],
    ["Сәдуақасов", ["Садвакасов", "Sadvakassov", "Sadwakasov"]],
    ["Әсел", ["Асель", "Assel", "Әsel"]],
    ["Айгүл", ["Айгуль", "Aigul", "Aygul", "Aigül"]],
    ["Ғабит", ["Габит", "Gabit", "Ghabit", "Ğabit"]],
    ["Кәрім", ["Карим", "Керим", "Karim", "Kerim"]],
    ["Төлеңгіт", ["Туленгит", "Tolengit"]],
    ["Гүлнәр", ["Гульнар", "Gulnar"]],
  ])("%s meet every spelling", (word, spellings) => {
    const readings = readingsOf(word);
    for (const spelling of spellings)
      expect(readingsOf(spelling).some((one) => readings.includes(one)) || `${spelling}: ${readings.join()}`).toBe(
        true,
      );
  });

  it("are one where the word is not Kazakh by its letters, and few where it is", () => {
    expect(readingsOf("Омаров")).toEqual(["omarov"]);
    expect(readingsOf("«»")).toEqual([]);
    expect(readingsOf("Әәәәәәәәәә").length).toBeLessThanOrEqual(13);
  });
});

describe("a father's name", () => {
  it.each([
    ["sabitovich", "sabit"],
    ["sabituli", "sabit"],
    ["kairatovna", "kairat"],
    ["kairatkizi", "kairat"],
    ["nikolaevich", "nikola"],
    ["ospanov", null],
    ["uli", null],
  ])("of %s is %s", (word, father) => {
    expect(patronymicStem(word)).toBe(father);
  });
});

describe("the name of a person", () => {
  const short = (text: string): unknown => {
    const { words, initials, patronymic, sex } = personName(text);
    return [words.map(({ readings }) => readings[0]).join(" "), initials.join(" "), patronymic?.father ?? null, sex];
  };

  it.each([
    ["Оспанов Данияр Сәбитұлы", "ospanov daniar", "", "sabit", "M"],
    ["Daniyar Sabit uly Ospanov", "daniar ospanov", "", "sabit", "M"],
    ["Оспанова Айгүл Сәбит-қызы", "ospanov aigul", "", "sabit", "F"],
    ["Оспанова А. С.", "ospanov", "a s", null, null],
    ["Төлегенов Ержан Қасым-Жомартұлы", "tolegenov erjan", "", "kasimjomart", "M"],
    ["Zh. Ye. Ospanov", "ospanov", "j e", null, null],
    ["Абрамович Роман Аркадьевич", "abramovich roman", "", "arkad", "M"],
    ["Роман Аркадьевич Абрамович", "roman abramovich", "", "arkad", "M"],
    ["Сергей Иванович", "sergei ivanovich", "", null, null],
    ["Вавилова Анна", "vavilov ana", "", null, "F"],
  ])("%s is taken apart", (text, ...parts) => {
    expect(short(text)).toEqual(parts);
  });
});

describe("a surname", () => {
  it("tells a sex by its ending, and is one for brother and sister", () => {
    expect(["Оспанова", "Dostoevskaya", "Тулина", "Ospanov", "Ким"].map(folded).map(sexOfSurname)).toEqual([
      ...["F", "F", "F", "M", null],
    ]);
    expect(["Ospanova", "Достоевская", "Kim"].map(folded).map(surnameStem)).toEqual(["ospanov", "dostoevski", "kim"]);
  });
});

describe("a legal form", () => {
  it("is one kind in three languages, and in full", () => {
    for (const name of ["ТОО «Алтын Хэш»", "«Алтын Хэш» ЖШС", "Алтын Хэш LLP", "altyn hash llp"])
      expect(withoutLegalForm(name)).toMatchObject({
        form: "LIMITED",
        words: [expect.any(String), expect.any(String)],
      });
    expect(withoutLegalForm("Товарищество с ограниченной ответственностью «Алтын»")).toEqual({
      words: ["Алтын"],
      form: "LIMITED",
    });
    expect(["АО «А»", "«А» АҚ", "JSC A", "ИП А", "А ЖК", "ГУ А"].map((name) => withoutLegalForm(name).form)).toEqual([
      ...["STOCK", "STOCK", "STOCK", "SOLE_TRADER", "SOLE_TRADER", "STATE_INSTITUTION"],
    ]);
  });

  it("is no part of a person's name, and not the whole name", () => {
    expect(withoutLegalForm("Иванов М.").form).toBeNull();
    expect(withoutLegalForm("LLP")).toEqual({ words: ["LLP"], form: null });
    expect(legalFormOf("ospanov")).toBeNull();
  });
});

describe("names that are known", () => {
  it.each([
    ["serik", "berik", true],
    ["kasimov", "kasenov", true],
    ["omarova", "umarov", true],
    ["alia", "galia", true],
    ["gulnar", "gulnara", false],
    ["baurjan", "bauirjan", false],
    ["sulemenov", "suleman", false],
    ["serik", "sekir", false],
  ])("%s and %s are two names: %s", (a, b, apart) => {
    expect(areKnownApart(a, b)).toBe(apart);
    expect(areKnownApart(b, a)).toBe(apart);
  });
});

describe("the nearness of two words", () => {
  it.each([
    ["ospanov", "ospanov", 1, 1],
    ["ospanov", "ospnaov", 0.8, 0.9],
    ["karim", "kerim", 0.85, 0.95],
    ["serik", "berik", 0, 0.72],
    ["aliev", "valiev", 0, 0.78],
    ["serik", "daniar", 0, 0.4],
  ])("%s and %s is from %d to %d", (a, b, least, most) => {
    expect(wordNearness(a, b)).toBeGreaterThanOrEqual(least);
    expect(wordNearness(a, b)).toBeLessThanOrEqual(most);
    expect(wordNearness(b, a)).toBe(wordNearness(a, b));
  });
});
