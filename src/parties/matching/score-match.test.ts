import fc from "fast-check";
import { identificationCheckDigit } from "../identification-number.ts";
import type { MatchScore, PartyDescription } from "./party-description.ts";
import { scoreMatch } from "./score-match.ts";

const complete = (prefix: string): string => prefix + String(identificationCheckDigit(prefix));
const named = (...names: string[]): PartyDescription => ({ names });
const verdict = (a: PartyDescription, b: PartyDescription): string => scoreMatch(a, b).verdict;
const whats = ({ terms }: MatchScore): string[] => terms.map(({ what }) => what);

describe("identifiers decide", () => {
  const [iin, other] = [complete("79041230012"), complete("79041230013")];

  it("yes where they are equal and valid, whatever the names", () => {
    const score = scoreMatch(
      { names: ["Оспанов Данияр"], iin },
      { names: ["Kim Viktor"], iin: `${iin.slice(0, 6)} ${iin.slice(6)}` },
    );
    expect(score).toMatchObject({ score: 1, verdict: "SAME", terms: [{ what: "IIN", value: 1, weight: Infinity }] });
  });

  it("no where valid ones of one kind differ, whatever the names", () => {
    const same = { names: ["Оспанов Данияр Сәбитұлы"], birthDate: "1979-04-12" };
    expect(scoreMatch({ ...same, iin }, { ...same, iin: other })).toMatchObject({ score: 0, verdict: "DIFFERENT" });
    const [bin, second] = [complete("23054000123"), complete("23054000124")];
    expect(verdict({ names: ["Алтын LLP"], bin }, { names: ["Алтын LLP"], bin: second })).toBe("DIFFERENT");
  });

  it("nothing where one is invalid or missing", () => {
    const wrong = iin.slice(0, 11) + String((Number(iin[11]) + 1) % 10);
    expect(verdict({ names: ["Оспанов Данияр"], iin }, { names: ["Оспанов Данияр"], iin: wrong })).toBe("LIKELY");
    expect(verdict({ names: ["Оспанов Данияр"], iin }, { names: ["Оспанов Данияр"] })).toBe("LIKELY");
  });
});

describe("two names are of one person", () => {
  it.each([
    ["Қасым-Жомарт Жанқұтов", "Kassym-Jomart Zhankutov"],
    ["Жанқұтов Қасым-Жомарт Ерболұлы", "Касым-Жомарт Ерболович Жанкутов"],
    ["Жанқұтов Қасым-Жомарт", "Qasym-Jomart Janqūtov"],
    ["Zhankutov Kassymjomart", "Жанкутов Касым Жомарт"],
    ["Жанкутов Касым-Жомарт Ерболович", "Zhankutov Kassym-Jomart"],
    ["Бөкенова Айгүл Серікқызы", "Букенова Айгуль Сериковна"],
    ["Тұрсынов Нұрлан", "Tursunov Nurlan"],
    ["Сәдуақасов Бауыржан", "Sadvakassov Baurzhan"],
    ["Оспанов Данияр", "Оспанов Данир"],
    ["Оспанов Данияр", "Опсанов Данияр"],
    ["Оспанов Данияр Сәбитұлы", "Оспанов Д. С."],
    ["Иванов Сергей Иванович", "Сергей Иванович"],
  ])("%s and %s", (a, b) => {
    const found = scoreMatch(named(a), named(b));
    expect(found.score).toBeGreaterThanOrEqual(0.5);
    expect(scoreMatch(named(b), named(a)).score).toBe(found.score);
  });
});

describe("two names are of two persons", () => {
  it.each([
    ["Оспанов Данияр Сәбитұлы", "Оспанов Данияр Маратович"],
    ["Оспанов Данияр Сәбитұлы", "Оспанов Ерлан Сәбитұлы"],
    ["Оспанов Данияр", "Оспанова Данара"],
    ["Оспанов Данияр", "Оспанова Данияра"],
    ["Алиев Серик", "Валиев Серик"],
    ["Алиев Серик", "Алиев Берик"],
    ["Оспанов Данияр", "Оспанов Е."],
    ["Оспанов", "Оспанов Данияр"],
    ["Ким Виктор", "Оспанов Данияр"],
  ])("%s and %s", (a, b) => {
    expect(scoreMatch(named(a), named(b)).score).toBeLessThan(0.5);
  });
});

describe("two names of firms", () => {
  it.each([
    ["ТОО «Алтын Хэш»", "«Алтын Хэш» ЖШС", true],
    ["ТОО «Алтын Хэш»", "Altyn Hash LLP", true],
    ["Товарищество с ограниченной ответственностью «Шығыс Энерго»", "Shygys Energo LLP", true],
    ["ТОО «Алтын Хэш»", "АО «Алтын Хэш»", true],
    ["ТОО «Энерго-1»", "ТОО «Энерго-2»", false],
    ["ТОО «Алтын»", "ТОО «Алтын Хэш»", false],
    ["ТОО «Алтын»", "ТОО «Алмаз»", false],
    ["ТОО «Оспанов»", "Оспанов Данияр", false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(scoreMatch(named(a), named(b)).score >= 0.5).toBe(same);
  });
});

describe("what else is known", () => {
  const a = named("Оспанов Данияр");

  it("a missing patronymic counts neither way, a different one strongly against", () => {
    const full = named("Оспанов Данияр Сәбитұлы");
    expect(whats(scoreMatch(a, full))).not.toContain("PATRONYMIC");
    expect(scoreMatch(a, full).score).toBe(scoreMatch(a, a).score);
    expect(scoreMatch(full, named("Оспанов Данияр Сабитович")).score).toBeGreaterThan(scoreMatch(a, a).score);
    expect(scoreMatch(full, named("Оспанов Данияр Маратович")).score).toBeLessThan(0.1);
  });

  it("birth dates, addresses, phones and plates are weighed, and said", () => {
    const known = { ...a, birthDate: "1979-04-12", addresses: ["Өскемен, Тәуелсіздік 1"], phones: ["8 701 999 00 16"] };
    const other = { ...a, birthDate: "1979-04-12", addresses: ["Тәуелсіздік 1, Өскемен"], phones: ["+77019990016"] };
    const found = scoreMatch({ ...known, plates: ["123 ABC 16"] }, { ...other, plates: ["123АВС16"] });
    expect(whats(found)).toEqual(expect.arrayContaining(["BIRTH_DATE", "ADDRESS", "PHONE", "PLATE"]));
    expect(found.score).toBeGreaterThan(0.99);
    expect(scoreMatch(known, { ...other, birthDate: "1979-04-13" }).score).toBeGreaterThan(0.9);
    expect(scoreMatch({ ...a, birthDate: "1979-04-12" }, { ...a, birthDate: "1985-10-30" }).score).toBeLessThan(0.2);
  });

  it("a birth date that an IIN contradicts is a warning and no term", () => {
    const found = scoreMatch({ ...a, iin: complete("79041230012"), birthDate: "1980-04-12" }, a);
    expect(found.warnings).toEqual([expect.stringContaining("disagrees with the IIN, which says 1979-04-12")]);
    expect(found.score).toBe(scoreMatch(a, a).score);
  });
});

describe("every score", () => {
  const words = ["Оспанов", "Ospanova", "Данияр", "Сәбитұлы", "Kim", "Д.", "Әсел", "ТОО", "Алтын", "7", "«»"];
  const party = fc.record(
    {
      names: fc.array(
        fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((some) => some.join(" ")),
        { maxLength: 2 },
      ),
      birthDate: fc.constantFrom("1979-04-12", "1979-12-04", "2001-01-31"),
      phones: fc.constantFrom(["87019990016"], ["1"]),
    },
    { requiredKeys: ["names"] },
  );

  it("is the same in either order, is between 0 and 1, and follows from its terms", () => {
    fc.assert(
      fc.property(party, party, (a, b) => {
        const found = scoreMatch(a, b);
        expect(scoreMatch(b, a).score).toBe(found.score);
        const weight = found.terms.reduce((sum, term) => sum + term.weight, 0);
        expect(found.score).toBeCloseTo(1 / (1 + Math.exp(-weight)), 3);
        for (const { sentence } of found.terms) expect(sentence).toMatch(/^.+\.$/u);
      }),
    );
  });
});
