import fc from "fast-check";
import { foldedKey, foldedText, foldedWords, joinedParts, searchWordsOf } from "./folded-text.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("the folding of names", () => {
  it.each([
    [
      "kasim jomart",
      ["Қасым-Жомарт", "Касым-Жомарт", "Kassym-Jomart", "Qasym-Jomart", "Kasym Zhomart", "QASYM–JOMART"],
    ],
    ["nurjan", ["Нұржан", "Нуржан", "Nurzhan", "Nurjan"]],
    ["ahmet", ["Ахмет", "Akhmet", "Ahmet", "Axmet".replace("x", "h")]],
    ["fedorov", ["Фёдоров", "Федоров", "Fyodorov", "Fedorov", "Фе\u0308доров"]],
    ["solovev", ["Соловьёв", "Соловьев", "Solovyov", "Solovyev", "Solov'yev"]],
    ["natalia", ["Наталья", "Наталия", "Natalya", "Nataliya", "Natalia"]],
    ["uri", ["Юрий", "Yuri", "Yury", "Yuriy", "Iurii"]],
    ["jumabaev", ["Жұмабаев", "Джумабаев", "Zhumabayev", "Jumabaev", "Dzhumabayev"]],
    ["shigis", ["Шығыс", "Шыгыс", "Shyghys", "Şyğys"]],
    ["ablaihan", ["Абылайхан".replace("ы", ""), "Ablaykhan", "Ablaihan"]],
    ["strase", ["Straße", "STRASSE"]],
    ["gevorg", ["Գևորգ", "Gevorg"]],
  ])("gives %s to every spelling", (folded, spellings) => {
    expect(spellings.map(foldedText)).toEqual(spellings.map(() => folded));
  });

  it("keeps names of different sounds apart", () => {
    const names = ["Серик", "Сергей", "Данияр", "Данара", "Омаров", "Умаров", "Алиев", "Валиев"];
    expect(new Set(names.map(foldedText)).size).toBe(names.length);
  });

  it("leaves digits as they are, doubled ones too", () => {
    expect(foldedWords("Ulba-2200 № 11")).toEqual(["ulba", "2200", "no", "11"]);
  });

  it.each(["nggi", "ꕄ", "ꑎ", "Nyiet", "Ngguo", "iyeo"])("folds %s until nothing is left to fold", (text) => {
    expect(foldedText(foldedText(text))).toBe(foldedText(text));
  });

  it("folds what is folded to itself", () => {
    fc.assert(fc.property(anyText, (text) => foldedText(foldedText(text)) === foldedText(text)));
  });

  it("gives words of letters a to z and digits only, whatever the text", () => {
    fc.assert(fc.property(anyText, (text) => foldedWords(text).every((word) => /^[a-z0-9]+$/u.test(word))));
  });

  it("does not depend on the case or the form of composed letters", () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")),
      maxLength: 20,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(foldedText(text.toUpperCase())).toBe(foldedText(text));
        expect(foldedText(text.normalize("NFD"))).toBe(foldedText(text));
      }),
    );
  });
});

describe("the words under which names are found", () => {
  it("hold what a hyphen parts as one word too, and each word once", () => {
    expect(searchWordsOf(["Қасым-Жомарт Омаров", "Kassym-Jomart Omarov"])).toEqual([
      "kasim",
      "jomart",
      "omarov",
      "kasimjomart",
    ]);
    expect(joinedParts("Анна-Мария и Иван")).toEqual(["anamaria"]);
  });
});

describe("the folding of numbers, plates and keys", () => {
  it.each([
    ["kz86125kzt5004100100", ["KZ86 125K ZT50 0410 0100", "kz86125kzt5004100100", "KZ86-125K-ZT50-0410-0100"]],
    ["123abc02", ["123 ABC 02", "123АВС02", "123 авс 02"]],
    ["az20234188", ["AZ-2023-4188", "az 2023 4188", "АЗ-2023/4188"]],
    ["77001234567", ["+7 700 123-45-67", "+77001234567"]],
    ["", ["", " - ", "«»"]],
  ])("gives %j to every way of writing it", (folded, ways) => {
    expect(ways.map(foldedKey)).toEqual(ways.map(() => folded));
  });

  it("folds what is folded to itself, and to letters and digits only", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldedKey(foldedKey(text))).toBe(foldedKey(text));
        expect(foldedKey(text)).toMatch(/^[a-z0-9]*$/u);
      }),
    );
  });
});
