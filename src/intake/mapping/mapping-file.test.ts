import { model } from "../../../test/support/mapping-import.ts";
import { checkMapping } from "./check-mapping.ts";
import { MappingRefused, readMapping } from "./mapping-file.ts";

/** The lines of the message, of a mapping that must be refused. */
function faults(text: string): readonly string[] {
  try {
    const { mapping, refuse } = readMapping("m.yaml", text);
    refuse(checkMapping(mapping, model));
  } catch (error) {
    if (error instanceof MappingRefused) return error.message.split("\n").slice(1);
    throw error;
  }
  return [];
}

const RULE = `version: 1
rows:
  - kind: contract
    key: №
    properties:
      number: №
      category: Категория
`;

it("accepts a mapping with shorthands, and aliases of YAML", () => {
  const { mapping } = readMapping(
    "m.yaml",
    `${RULE}      signedOn: &d { column: [Дата, День], date: DD.MM.YYYY }\n      endedOn: *d\n`,
  );
  expect(mapping.rows?.[0]?.properties?.["endedOn"]?.[0]?.column).toEqual(["Дата", "День"]);
  expect(faults(RULE)).toEqual([]);
});

it("keeps every scalar as it is written", () => {
  const { mapping } = readMapping("m.yaml", `${RULE}      x: { column: a, values: { no: 007, 1.50: 2025-10-02 } }\n`);
  expect(mapping.rows?.[0]?.properties?.["x"]?.[0]?.values).toEqual({ no: "007", "1.50": "2025-10-02" });
});

it.each([
  ["", "m.yaml:1 A map with some of version, file"],
  ["a: [", "m.yaml:1 This is no YAML"],
  ["version: 2\n", 'm.yaml:1 version: "2" is none of 1.'],
  [`${RULE}delimeter: ","\n`, 'm.yaml:8 delimeter: There is no "delimeter" here. Did you mean "delimiter"?'],
  [`${RULE}encoding: cp1252\n`, 'm.yaml:8 encoding: "cp1252" is none of the encodings utf-8, windows-1251'],
  [`${RULE}timeZone: Asia/Almati\n`, 'm.yaml:8 timeZone: "Asia/Almati" is no time zone. Did you mean "Asia/Almaty"?'],
  [`${RULE}dates: [DD.MM.YYYY, day]\n`, 'm.yaml:8 dates: "day" is no form of dates'],
  [`${RULE}namespace: Ns\n`, "m.yaml:8 namespace: A namespace begins with a small letter"],
  [`${RULE}      number: №\n`, "m.yaml:8 This is no YAML: Map keys must be unique"],
  [
    `${RULE}      contractedKw: { column: a, constant: "1" }\n`,
    "m.yaml:8 rows[1].properties.contractedKw: Give one of column and constant",
  ],
  [
    `${RULE}      contractedKw: { unit: kW }\n`,
    "m.yaml:8 rows[1].properties.contractedKw: Where it comes from is missing",
  ],
  [
    `${RULE}      contractedKw: { column: a, unit: parsec }\n`,
    "m.yaml:8 rows[1].properties.contractedKw.unit: This is no unit",
  ],
  ["version: 1\nrows: []\n", "m.yaml:2 rows: A rule is missing."],
  ["version: 1\n", "m.yaml:1 The mapping tells of nothing: give it rows or a statement."],
])("says line, key and what to do of a wrong form: %j", (text, message) => {
  expect(faults(text).join("\n")).toContain(message);
});

it.each([
  ["kind: contarct\n    key: a", 'kind: The model has no kind "contarct". Did you mean "contract"?'],
  ["relationship: PARTY\n    from: a\n    to: b", 'relationship: The model has no relationship "PARTY"'],
  ["kind: contract\n    relationship: BILLS\n    key: a", "give either kind or relationship"],
  ["kind: region\n    properties: { name: a }", "A region needs a key, by which it is known again."],
  ["kind: region\n    key: a", "A region needs its name. Add it to properties."],
  [
    "kind: region\n    key: { property: nam }\n    properties: { name: a }",
    'no property "nam" to make a key of. Did you mean "name"?',
  ],
  ["kind: region\n    key: a\n    from: b\n    properties: { name: a }", "is a thing and has no ends"],
  [
    "kind: region\n    key: a\n    properties: { name: a, popluation: b }",
    'A region has no property "popluation". Did you mean "population"?',
  ],
  ["kind: region\n    key: a\n    properties: { name: [a, b] }", '"name" holds one value, and here are 2.'],
  [
    "kind: region\n    key: a\n    properties: { name: { column: a, date: ISO } }",
    '"date" is for days and instants, and "name" is none.',
  ],
  [
    "kind: contract\n    key: a\n    properties: { number: a, category: { constant: SOCAIL } }",
    'category.constant: "SOCAIL" is not one of',
  ],
  [
    "kind: contract\n    key: a\n    properties: { number: a, category: { column: b, values: { x: SOCAL } } }",
    "values.x: ",
  ],
  [
    "kind: contract\n    key: a\n    properties: { number: a, category: b, contractedKw: { column: c, unit: кВт·ч } }",
    '"кВт·ч" measures energy, and "contractedKw" measures power.',
  ],
  [
    "kind: contract\n    key: a\n    properties: { number: a, category: b, price: c }",
    'The amount "price" needs its currency',
  ],
  [
    "kind: loan\n    key: a\n    properties: { amount: { column: a, currency: KZT }, at: b }",
    '"at" is an instant: say by which clocks',
  ],
  ["relationship: BILLS\n    from: { kind: invoice, key: a }", 'BILLS needs both ends; "to" is missing.'],
  [
    "relationship: BILLS\n    from: { kind: contract, key: a }\n    to: { kind: contract, key: a }",
    'BILLS cannot have "contract" there; it can be invoice.',
  ],
  ["relationship: BILLS\n    from: invoise\n    to: { id: nobody }", '"nobody" is no whole id'],
])("holds a rule against the model: %j", (rule, message) => {
  const found = faults(`version: 1\nrows:\n  - ${rule}\n`);
  expect(found.join("\n")).toContain(message);
  expect(found.every((line) => /^m\.yaml:[3-9] rows\[1\]/u.test(line))).toBe(true);
});

it("tells a name that is misspelt once, and not that the right one is missing", () => {
  expect(faults(RULE.replace("category", "categori"))).toEqual([
    'm.yaml:7 rows[1].properties.categori: A contract has no property "categori". Did you mean "category"?',
  ]);
});

it("refuses to restrict to what is no case", () => {
  expect(faults(`${RULE}restrictedTo: ns:contract:1\n`)).toEqual([
    'm.yaml:8 restrictedTo: "ns:contract:1" is not the id of a case.',
  ]);
});

it("names the rule that an end means, and refuses two of one name", () => {
  const text = `${RULE}  - relationship: SUPPLIES\n    from: contarct\n    to: { kind: delivery-point, key: a }\n${RULE.slice(17)}`;
  expect(faults(text)).toEqual([
    'm.yaml:9 rows[2].from: No rule above is called "contarct". Did you mean "contract"?',
    'm.yaml:11 rows[3]: Two rules are called "contract". Give one of them another name: as.',
  ]);
});

const STATEMENT = `version: 1
statement:
  account: { column: a }
  currency: KZT
  at: b
  counterpart: { account: c }
`;

it.each([
  [STATEMENT, "Give the columns debit and credit, or amount"],
  [`${STATEMENT}  amount: d\n`, "The time of a transfer needs its clocks"],
  [`${STATEMENT}  amount: d\n  debit: e\n`, "Give the columns debit and credit, or amount"],
  [`${STATEMENT}  amount: d\n  opening: { label: e }\n`, "no one opening balance"],
  [`${STATEMENT}  amount: d\n  mismatch: refuse\n`, "There is no column balance that could be checked."],
  [
    STATEMENT.replace("{ column: a }", '"1"').replace("  counterpart: { account: c }\n", ""),
    "counterpart: A map with some of account, bank, holder belongs here.",
  ],
])("checks a statement: %j", (text, message) => {
  expect(faults(text).join("\n")).toContain(message);
});
