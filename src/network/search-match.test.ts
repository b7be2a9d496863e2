import fc from "fast-check";
import { parse } from "graphql";
import { nodeType } from "../model/graph-model.ts";
import { readModel } from "../model/read-model.ts";
import { editDistance, nameNearness, nearestValue, scoreOf } from "./search-match.ts";
import { SEARCH_STEPS } from "./search-queries.ts";
import { takeApart } from "./searched-text.ts";

const near = (name: string, text: string): number => Number(nameNearness(name, takeApart(text)).toFixed(3));

describe("how near a name is to a text", () => {
  it.each([
    ["Қасым-Жомарт Жанқұтов", "Kassym-Jomart Zhankutov"],
    ["Қасым-Жомарт Ерболұлы Жанқұтов", "Жанкутов Касым-Жомарт"],
    ["Kassym-Jomart Zhankutov", "Жанқұтов Қасым-Жомарт Ерболұлы"],
    ["Жанқұтов Қасым-Жомарт Ерболұлы", "Жанкутов Касым-Жомарт Ерболович"],
    ["Zhankutov Kassymjomart", "Qasym-Jomart Jankutov"],
    ["Zhankutov Kassym-Jomart", "Kassymjomart Zhankutov"],
    ["«Алтын Хэш» ЖШС", "ТОО Алтын Хэш"],
  ])("%s is %s", (name, text) => {
    expect(near(name, text)).toBe(1);
  });

  it("falls with each letter that only one has", () => {
    const text = "Оспанов Данияр";
    const names = ["Оспанов Данияр Сәбитұлы", "Оспанов Данир", "Оспанов", "Оспанова Данара", "Ким Виктор"];
    const nearness = names.map((name) => near(name, text));
    expect(nearness).toEqual([...nearness].sort((a, b) => b - a));
    expect(nearness[0]).toBe(1);
    expect(nearness.at(-1)).toBe(0);
  });

  it("falls where the father is another", () => {
    expect(near("Оспанов Данияр Сәбитұлы", "Оспанов Данияр Маратович")).toBeLessThan(0.85);
    expect(near("Оспанов Данияр Сәбитұлы", "Оспанов Данияр Сабитович")).toBe(1);
  });

  it("is between 0 and 1, whatever the names", () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from("abcйшқ -'")), maxLength: 20 });
    fc.assert(
      fc.property(words, words, (name, text) => {
        const nearness = nameNearness(name, takeApart(text));
        expect(nearness).toBeGreaterThanOrEqual(0);
        expect(nearness).toBeLessThanOrEqual(1.000001);
      }),
    );
  });
});

describe("the value in which a text was found", () => {
  const model = readModel(
    parse(`interface Node @node(label: "Entity", name: "node", plural: "nodes") { id: ID! }
      type Car implements Node @node(label: "Car", name: "car", plural: "cars") {
        name: String! @fulltext  names: [String!] @fulltext  plate: String @identifier  engine: String @identifier @masked  remark: String }`),
  );
  const car = nodeType(model, "Car");
  const told = new Map<string, unknown>([
    ["name", "Toyota Camry"],
    ["names", ["Тойота", "Тойота Камри 40"]],
    ["plate", "123 ABC 02"],
    ["engine", "E 4711"],
    ["remark", "Toyota Camry"],
  ]);

  it("is the nearest of the names, or the identifier", () => {
    expect(nearestValue(car, told, "WORDS", takeApart("тойота камри 40"), true)).toMatchObject({
      field: "names",
      value: "Тойота Камри 40",
    });
    expect(nearestValue(car, told, "EXACT", takeApart("123abc02"), true)).toEqual({
      field: "plate",
      value: "123 ABC 02",
      nearness: 1,
    });
    expect(nearestValue(car, told, "PREFIX", takeApart("123ab"), true)).toMatchObject({
      field: "plate",
      nearness: 5 / 8,
    });
    expect(nearestValue(car, told, "EXACT", takeApart("999"), true)).toBeNull();
  });

  it("is never one that the caller sees masked", () => {
    expect(nearestValue(car, told, "EXACT", takeApart("e4711"), true)).toMatchObject({ field: "engine" });
    expect(nearestValue(car, told, "EXACT", takeApart("e4711"), false)).toBeNull();
    expect(nearestValue(car, told, "EXACT", takeApart("123abc02"), false)).toMatchObject({ field: "plate" });
  });

  it("gives every match of a surer step more than any of a looser", () => {
    const bounds = SEARCH_STEPS.map((how) => [scoreOf(how, 1), scoreOf(how, 0)] as const);
    expect(bounds.flat()).toEqual([...bounds.flat()].sort((a, b) => b - a));
    expect(bounds.at(-1)?.[1]).toBeGreaterThan(0);
  });
});

describe("the distance of words", () => {
  it.each([
    ["ospanov", "ospanov", 0],
    ["ospanov", "ospnaov", 1],
    ["ospanov", "aspanov", 1],
    ["ospanov", "spanova", 2],
    ["", "abc", 3],
  ])("%s to %s is %d", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
