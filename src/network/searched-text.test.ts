import { faultOfText, takeApart } from "./searched-text.ts";

describe("a text to look for", () => {
  it("is taken apart into words that a name must have and those that it may lack", () => {
    expect(takeApart("Жанқұтов Қасым-Жомарт Ерболұлы")).toEqual({
      required: [
        { words: ["jankutov"], joined: null },
        { words: ["kasim", "jomart"], joined: "kasimjomart" },
      ],
      optional: ["erboluli"],
      keys: [],
    });
  });

  it("counts a father's name where nothing else would be left of a name", () => {
    expect(takeApart("Сергей Иванович").required.map(({ words }) => words.join())).toEqual(["sergei", "ivanovich"]);
    expect(takeApart("Lukashevich Anna").required).toHaveLength(2);
  });

  it("takes legal forms for no part of a name, unless there is nothing else", () => {
    expect(takeApart("ТОО «Алтын Хэш»")).toMatchObject({
      optional: ["to"],
      required: [{ words: ["altin"] }, { words: ["hesh"] }],
    });
    expect(takeApart("LLP")).toMatchObject({ optional: [], required: [{ words: ["lp"] }] });
  });

  it("may be an identifier, or hold one", () => {
    expect(takeApart("KZ36 1255 5309 9232 2604").keys).toEqual(["kz361255530992322604"]);
    expect(takeApart("Toyota 123ABC02").keys).toEqual(["toyota123abc02", "123abc02"]);
    expect(takeApart("8 700 123 45 67").keys).toEqual(["87001234567", "77001234567"]);
    expect(takeApart("700 123 45 67").keys).toEqual(["7001234567", "77001234567"]);
  });

  it.each([
    ["", "no letter and no digit"],
    [" «» ", "no letter and no digit"],
    ["\u0000\u0007", "no letter and no digit"],
    ["x".repeat(201), "201 characters"],
    ["a b c d e f g h i j k l m", "13 words"],
  ])("is refused when it is %j", (text, part) => {
    expect(faultOfText(text)).toContain(part);
  });

  it.each(["a", "Оспанов Данияр", "習近平", '") OR *:*'])("is taken when it is %s", (text) => {
    expect(faultOfText(text)).toBeNull();
  });
});
