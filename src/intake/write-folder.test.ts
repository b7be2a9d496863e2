import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import { readModel } from "../model/read-model.ts";
import { templateFiles } from "../model/template.ts";
import { guardCell } from "../platform/csv-guard.ts";
import { projectRoot } from "../platform/files.ts";
import type { EdgeTelling, NodeTelling } from "../record/telling.ts";
import { csvRows } from "./csv-rows.ts";
import { powertrailReader } from "./powertrail-format.ts";
import { UnwritableTelling } from "./row-cells.ts";
import { FolderWriter } from "./write-folder.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));
const source = "ek:source:register";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "powertrail-write-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function node(kind: string, sourceKey: string, properties: NodeTelling["properties"], more = {}): NodeTelling {
  return { kind, id: `ek:${kind}:${sourceKey}`, sourceKey, properties, ...more };
}

function write(nodes: readonly NodeTelling[], edges: readonly EdgeTelling[] = []): void {
  const writer = new FolderWriter(model, folder, "ek");
  writer.write({ source, nodes, edges });
  writer.close();
}

/** What the import makes of a file of the folder; sources and faults beside the tellings. */
async function readBack(kind: string, namespace = "ek"): Promise<readonly unknown[]> {
  const template = templateFiles(model).find(({ name }) => name === kind);
  if (!template) throw new Error(`There is no file ${kind}.`);
  const read: unknown[] = [];
  let reader: ReturnType<typeof powertrailReader> | undefined;
  for await (const row of csvRows(join(folder, `${kind}.csv`), ",", () => undefined)) {
    if ("reason" in row) throw new Error(row.reason);
    if (reader === undefined) reader = powertrailReader({ model, namespace }, template, "none", row.cells);
    else if ("read" in reader) read.push(reader.read(row));
    else throw new Error(reader.reason);
  }
  return read;
}

it("writes things that read back as they were told: money, lists, line breaks, validity, secrecy", async () => {
  const told = [
    node("contract", "C-1", {
      number: 'ВК, "2023"\n№ 1',
      category: "SOCIAL",
      contractedKw: 630.5,
      priceMinor: "2345",
      priceCurrency: "KZT",
    }),
    node("contract", "a:firm:b", { number: "2", category: "CRITICAL" }, { validFrom: "2024-01-01" }),
    node(
      "contract",
      "C-3",
      { number: "3", category: "SOCIAL" },
      { validTo: "2024-01-01", restrictedTo: ["ek:case:x", "other:case:y"] },
    ),
    { ...node("contract", "C-4", {}), retracted: true },
  ];
  write(told);
  expect(await readBack("contract")).toEqual(told.map((telling) => ({ node: { sourceId: source, telling } })));
});

it("keeps an empty list apart from none, and separators inside values", async () => {
  const told = [
    node("declaration", "d-1", { year: "2023", property: [] }),
    node("declaration", "d-2", { year: "2023", property: ["flat; shared", "a\\;b", "car"] }),
    node("declaration", "d-3", { year: "2023" }),
  ];
  write(told);
  expect(await readBack("declaration")).toEqual(told.map((telling) => ({ node: { sourceId: source, telling } })));
});

it("writes relationships with their keys and ends, which take the namespace of the import", async () => {
  const telling = {
    type: "TRANSFERRED",
    key: "ek:transferred:a:b:20240101T000000Z",
    from: "ek:account:a",
    to: "other:account:b",
    properties: { at: "2024-01-01T00:00:00Z", seq: "0", amountMinor: "-5", currency: "BTC" },
  };
  write([], [telling]);
  expect(await readBack("transferred")).toEqual([{ edge: { sourceId: source, telling } }]);
  const moved = { ...telling, key: telling.key.replace("ek:", "mine:"), from: "mine:account:a" };
  expect(await readBack("transferred", "mine")).toEqual([
    { edge: { sourceId: "mine:source:register", telling: moved } },
  ]);
});

it("keeps a spreadsheet from running a cell as a formula, and reads it back as it was", async () => {
  const numbers = ["=1+1", "+77051234567", "-5", "@SUM(A1)", "'=2", "＝1", "a;=b", "'plain'"];
  write(numbers.map((number, place) => node("phone", `p-${String(place)}`, { number })));
  const text = readFileSync(join(folder, "phone.csv"), "utf8").split("\n");
  expect(text.slice(1, -1).map((line) => line.split(",")[1])).toEqual([
    "'=1+1",
    "+77051234567",
    "-5",
    "'@SUM(A1)",
    "''=2",
    "'＝1",
    "a;'=b",
    "'plain'",
  ]);
  expect(await readBack("phone")).toMatchObject(
    numbers.map((number) => ({ node: { telling: { properties: { number } } } })),
  );
});

it("has no header that a spreadsheet would run as a formula, in templates too", () => {
  const headers = templateFiles(model).flatMap(({ columns }) => columns.map(({ name }) => name));
  expect(headers.filter((name) => guardCell(name) !== name)).toEqual([]);
});

it("reads back any text of keys, values and lists that it writes", async () => {
  const text = fc
    .string({ unit: fc.constantFrom("'", "=", "+", "-", "@", ";", ",", '"', "\n", "＝", "1", "a", "ж") })
    .filter((value) => value.trim() === value && value !== "");
  const tellings = fc.sample(fc.record({ key: text, name: text, list: fc.array(text, { minLength: 1 }) }), 300);
  const told = tellings.map(({ key, name, list }, place) =>
    node("person", `${key}${String(place)}`, { name, names: list, citizenship: key }),
  );
  write(told);
  expect(await readBack("person")).toEqual(told.map((telling) => ({ node: { sourceId: source, telling } })));
});

it.each([
  ["white space around a value", node("phone", "p", { number: " 1" }), "white space"],
  ["a carriage return", node("phone", "p", { number: "1\r\n2" }), "carriage return"],
  ["an empty text", node("phone", "p", { number: "" }), "number is empty"],
  ["half a character", node("phone", "p", { number: "\uD800" }), "not Unicode"],
  ["a property without a column", node("phone", "p", { number: "1", colour: "red" }), "no column holds colour"],
  ["an amount without a currency", node("contract", "c", { priceMinor: 1 }), "no amount with a currency"],
  ["a backslash at a value's end", node("declaration", "d", { property: ["a\\", "b"] }), "ends with a backslash"],
  ["an id of another namespace", { ...node("phone", "p", {}), id: "kz:phone:p" }, "not the id of a phone"],
])("refuses what would read back otherwise: %s", (_, telling, reason) => {
  expect(() => {
    write([telling]);
  }).toThrow(UnwritableTelling);
  rmSync(folder, { recursive: true });
  expect(() => {
    write([telling]);
  }).toThrow(reason);
});

it("refuses a folder that is not empty, and takes back half a folder", () => {
  const writer = new FolderWriter(model, folder, "ek");
  writer.write({ source, nodes: [node("phone", "p", { number: "1" })], edges: [] });
  writer.writeBeside("truth.json", "{}");
  expect(() => new FolderWriter(model, folder, "ek")).toThrow("is not empty");
  writer.discard();
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, "notes.txt"), "mine");
  expect(() => new FolderWriter(model, folder, "ek")).toThrow('holds "notes.txt"');
});
