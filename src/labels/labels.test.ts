import { describe, expect, test } from "@jest/globals";
import { isEnumType } from "graphql";
import { join } from "node:path";
import { buildApi } from "../graphql/api.ts";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import { rulePacks } from "../law/rule-packs.queries.ts";
import { readModel } from "../model/read-model.ts";
import { projectRoot } from "../platform/files.ts";
import { type Labels, parseLabels } from "./label-file.ts";
import { LOCALES, loadLabels } from "./load-labels.ts";
import { faultsOf, vocabularyOf } from "./vocabulary.ts";

const sdl = loadSdl(join(projectRoot(), "schema"));
const model = readModel(sdl);
const enums = Object.values(buildApi(model, sdl).schema.getTypeMap()).flatMap((type) =>
  isEnumType(type) && !type.name.startsWith("__")
    ? [[type.name, type.getValues().map(({ name }) => name)] as const]
    : [],
);
const rules = [...rulePacks().values()].flatMap((pack) => pack.rules.map(({ code }) => code));
const vocabulary = vocabularyOf(model, new Map(enums), rules);
const all = loadLabels();

function labelsIn(locale: (typeof LOCALES)[number]): Labels {
  const found = all.get(locale);
  if (!found) throw new Error(`There are no labels for ${locale}.`);
  return found.labels;
}

describe.each(LOCALES)("labels/%s", (locale) => {
  // Remedy: add what is missing to labels/en.yaml, ru.yaml and kk.yaml, and take out what labels nothing.
  test("name every kind, relationship, enum value, rule and field, and nothing else", () => {
    expect(faultsOf(labelsIn(locale), vocabulary)).toEqual([]);
  });

  test("have a hash of their own", () => {
    expect(new Set([...all.values()].map(({ hash }) => hash)).size).toBe(LOCALES.length);
    expect(all.get(locale)?.hash).toMatch(/^[0-9a-f]{16}$/u);
  });
});

/** Every label of a file with its place. */
function everyLabel({ kinds, relationships, enums: named, rules: codes, fields }: Labels): [string, string][] {
  const within = (place: string, labels: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(labels).map(([name, label]) => [`${place}.${name}`, label]);
  return [
    ...Object.entries(kinds).flatMap(([name, [one, many]]): [string, string][] => [
      [`kinds.${name}.0`, one],
      [`kinds.${name}.1`, many],
    ]),
    ...within("relationships", relationships),
    ...Object.entries(named).flatMap(([name, { label, values }]): [string, string][] => [
      [`enums.${name}`, label],
      ...within(`enums.${name}`, values),
    ]),
    ...within("rules", codes),
    ...within("fields", fields),
  ];
}

test("Russian and Kazakh labels are in Cyrillic, but for marks that people know in Latin alone", () => {
  const latin = new Set(["SHA-256", "VIN", "WGS 84"]);
  for (const locale of ["RU", "KK"] as const)
    for (const [place, label] of everyLabel(labelsIn(locale)))
      expect({ locale, place, label, cyrillic: latin.has(label) || /\p{Script=Cyrillic}/u.test(label) }).toEqual({
        locale,
        place,
        label,
        cyrillic: true,
      });
  for (const [place, label] of everyLabel(labelsIn("EN")))
    expect({ place, label, latin: !/\p{Script=Cyrillic}/u.test(label) }).toEqual({ place, label, latin: true });
  const kazakh = everyLabel(labelsIn("KK")).filter(([, label]) => /[әғқңөұүһі]/iu.test(label));
  expect(kazakh.length).toBeGreaterThan(everyLabel(labelsIn("KK")).length / 2);
});

test("no two values of one enum, and no two kinds that stand side by side, have the same label", () => {
  const alike = new Set(["NaturalPerson", "Person"]);
  for (const locale of LOCALES) {
    const { kinds, enums: named } = labelsIn(locale);
    for (const [name, { values }] of Object.entries(named))
      expect({ locale, name, labels: new Set(Object.values(values)).size }).toEqual({
        locale,
        name,
        labels: Object.keys(values).length,
      });
    const singular = Object.entries(kinds).flatMap(([name, [one]]) => (alike.has(name) ? [] : [one]));
    expect(new Set(singular).size).toBe(singular.length);
  }
});

describe("what is wrong with labels", () => {
  const small = vocabularyOf(model, new Map([["Colour", ["RED", "BLUE"]]]), ["SPLITTING"]);
  const good: Labels = {
    ...labelsIn("EN"),
    enums: { Colour: { label: "Colour", values: { RED: "Red", BLUE: "Blue" } } },
    rules: { SPLITTING: "Splitting" },
  };

  test("nothing, where all is named", () => {
    expect(faultsOf(good, small)).toEqual([]);
  });

  test("is told with its place", () => {
    const { Meter: _gone, ...kinds } = good.kinds;
    const labels: Labels = {
      ...good,
      kinds: { ...kinds, Unicorn: ["Unicorn", "Unicorns"] },
      enums: {
        Colour: { label: "Colour", values: { RED: "Red", GREEN: "Green" } },
        Taste: { label: "Taste", values: {} },
      },
      rules: {},
      fields: { ...good.fields, colour: "Colour", "Meter.serial": "Serial", "Meter.colour": "Colour" },
    };
    expect(faultsOf(labels, small)).toEqual([
      "kinds.Meter is missing",
      "kinds.Unicorn labels nothing",
      "enums.Taste labels nothing",
      "enums.Colour.values.BLUE is missing",
      "enums.Colour.values.GREEN labels nothing",
      "rules.SPLITTING is missing",
      "fields.colour labels nothing",
      "fields.Meter.colour labels nothing",
    ]);
  });

  test("stops the start where a file is malformed", () => {
    expect(() => parseLabels("labels/xx.yaml", "kinds: {Meter: [Meter]}")).toThrow(
      'labels/xx.yaml is at fault at "kinds.Meter',
    );
    expect(() => parseLabels("labels/xx.yaml", "a: 1")).toThrow("labels/xx.yaml is at fault");
  });
});
