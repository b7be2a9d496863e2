import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  bankStatement,
  billingExport,
  cardStatement,
  inWindows1251,
  PARTIES,
} from "../../../test/support/mapping-examples.ts";
import { readPath, readTable, model } from "../../../test/support/mapping-import.ts";
import { workbookOf } from "../../../test/support/workbook.ts";
import { projectRoot } from "../../platform/files.ts";
import { openSheet } from "../sheet/sheet-file.ts";
import { labelled } from "./labels.ts";
import { planMapping } from "./mapping-format.ts";

const REGION = `
rows:
  - kind: region
    key: Код
    properties: { name: Название, population: Население }
`;
const LINES = ["Код;Название;Население", "1;Абай;610 000", "2;Восток;725 500"];

/** The keys that were read, and what was refused, as line and reason. */
async function keysOf(content: string | Uint8Array, mapping = REGION, name = "table.csv"): Promise<unknown> {
  const { nodes, refused, warnings } = await readTable(content, mapping, name);
  return {
    keys: nodes.map(({ sourceKey }) => sourceKey),
    refused: refused.map(({ line, reason }) => [line, reason]),
    warnings: warnings.map(({ message }) => message),
  };
}

const clean = { keys: ["1", "2"], refused: [], warnings: [] };

describe("the table of a file", () => {
  const titles = ["Справочник регионов;;", "", "на 01.03.2025;;"];

  it.each([
    ["UTF-8 and LF", LINES.join("\n"), ""],
    ["a byte order mark and CRLF", `\uFEFF${LINES.join("\r\n")}\r\n`, ""],
    ["Windows-1251", inWindows1251(LINES.join("\r\n")), ""],
    [
      "quotes around every cell",
      LINES.map((line) =>
        line
          .split(";")
          .map((cell) => `"${cell}"`)
          .join(";"),
      ).join("\n"),
      "",
    ],
    [
      "titles above and totals below",
      [...titles, ...LINES, ";;", "Всего;2;", "составил: Ким"].join("\n"),
      "until: Всего",
    ],
    ["a header row of a number", [...titles, "Код;Название;Население", ...LINES].join("\n"), "headerRow: 5"],
    ["numbers under the header", [LINES[0], "1;2;3", ...LINES.slice(1)].join("\n"), "skipRows: 1"],
    ["headers in other letters and spaces", ["КОД;\u00A0название ;Население", ...LINES.slice(1)].join("\n"), ""],
    ["quotes that are text", [LINES[0], '1;АО "Абай";1', '2;"Восток" АО;2'].join("\n"), "quotes: none"],
  ])("is found under %s", async (_, content, more) => {
    expect(await keysOf(content, `${more}\n${REGION}`)).toEqual(clean);
  });

  it("may have no header: then columns go by their places", async () => {
    const mapping = `headerRow: 0
rows:
  - kind: region
    key: { position: 1 }
    properties: { name: { position: 2 }, population: { position: 3 } }
`;
    expect(await keysOf(LINES.slice(1).join("\n"), mapping)).toEqual(clean);
  });

  it("gives one of two columns of a name by its place", async () => {
    const rows = ["Код;Название;Название", "1;Абай;Abai", "2;Восток;East"].join("\n");
    const named = "rows: [{ kind: region, key: Код, properties: { name: Название } }]";
    const twice = 'The column "Название" comes twice: as column 2 and as column 3.';
    expect(await keysOf(rows, named)).toMatchObject({ keys: [], refused: [[1, twice]] });
    expect(await keysOf(rows, named.replace("name: Название", "name: { position: 3 }"))).toMatchObject({
      keys: ["1", "2"],
    });
  });

  it("may have a column under one of several headers", async () => {
    expect(
      await keysOf(LINES.join("\n"), REGION.replace("name: Название", "name: { column: [Имя, Название] }")),
    ).toEqual(clean);
  });

  it("is not read where a column is missing; the nearest name is told", async () => {
    const { refused } = await readTable(["Код;Названия;Население", "1;a;2"].join("\n"), REGION);
    expect(refused).toMatchObject([
      {
        line: 1,
        field: "Название",
        reason: 'The column "Название" is missing.',
        remedy: expect.stringContaining('"Названия"'),
      },
    ]);
    expect(await keysOf("a;b\n1;2", REGION)).toMatchObject({
      refused: [[1, expect.stringContaining("None of the first 2 rows has a column that the mapping names")]],
    });
    expect(await keysOf("a;b\n1;2", `headerRow: 7\n${REGION}`)).toMatchObject({
      refused: [[7, expect.stringContaining("Row 7")]],
    });
    expect(
      await keysOf("Код\n1", "rows: [{ kind: region, key: { position: 3 }, properties: { name: Код } }]"),
    ).toMatchObject({
      refused: [[1, "There is no column 3: the file has 1."]],
    });
  });

  it("tells of columns that the mapping does not use, but for those to be passed over", async () => {
    const rows = ["Код;Название;Население;Глава;Сайт", "1;a;1;b;c"].join("\n");
    expect(await keysOf(rows)).toMatchObject({ warnings: [expect.stringContaining('uses no column "Глава", "Сайт"')] });
    expect(await keysOf(rows, `ignore: [глава, Сайт]\n${REGION}`)).toMatchObject({ warnings: [] });
  });

  it("may be empty, or a header alone", async () => {
    expect(await keysOf("")).toEqual({
      keys: [],
      refused: [[1, "The file is empty: it lacks even a header."]],
      warnings: [],
    });
    expect(await keysOf(LINES[0] ?? "")).toEqual({ keys: [], refused: [], warnings: [] });
  });

  it("loses a broken row alone: bytes that are no UTF-8, a stray quote, ten million characters", async () => {
    const bytes = Buffer.from(
      [...LINES, "3;Х\u0001;1", '4;"a"b;1', `5;${"x".repeat(10_000_000)};1`, "6;Юг;1"].join("\n"),
    );
    bytes[bytes.indexOf(1)] = 0xff;
    expect(await keysOf(bytes)).toEqual({
      keys: ["1", "2", "6"],
      refused: [
        [4, "The cell is not utf-8."],
        [5, expect.stringContaining("double quote")],
        [6, expect.stringContaining("longer than 1000000")],
      ],
      warnings: [],
    });
  });

  it("is told what the file is where it is no table, and the other files go in", async () => {
    const folder = mkdtempSync(join(tmpdir(), "powertrail-tables-"));
    try {
      const book = workbookOf([{ name: "a", rows: LINES.map((line) => line.split(";")) }]);
      const files = {
        "a.xlsx": book.subarray(0, 200),
        "b.xls": "<html>",
        "c.csv": LINES.join("\n"),
        "notes.txt": "no",
        "mapping.yaml": `version: 1\nfile: "?.*"\n${REGION}`,
      };
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      await expect(readPath(folder)).rejects.toThrow('holds no file of the name "?.*"');
      writeFileSync(join(folder, "mapping.yaml"), `version: 1\nfile: "*.*s*"\n${REGION}`);
      const { nodes, refused, warnings } = await readPath(folder);
      expect(nodes).toHaveLength(2);
      expect(refused.map(({ file, line }) => [file, line])).toEqual([
        ["a.xlsx", null],
        ["b.xls", null],
      ]);
      expect(warnings).toMatchObject([{ file: "notes.txt", message: expect.stringContaining("passed over") }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it("needs a mapping, and makes a source of it", async () => {
  const { plan } = await readTable(LINES.join("\n"), `source: { name: Справочник, reliability: A }\n${REGION}`);
  expect(plan.source).toEqual({ id: "ns:source:справочник", title: "Справочник", grade: { reliability: "A" } });
  await expect(planMapping(model, tmpdir(), { mapping: "no-such.yaml" })).rejects.toThrow(
    'There is no mapping "no-such.yaml"',
  );
  await expect(planMapping(model, join(projectRoot(), "package.json"), {})).rejects.toThrow(
    "Name the mapping by --mapping",
  );
});

it.each([
  [["Счет: KZ01"], "KZ01"],
  [["Счет —  KZ01 "], "KZ01"],
  [["", "СЧЕТ", "", "KZ01", "x"], "KZ01"],
  [["Счёт №", "KZ01"], "№"],
])("finds what stands behind a label: %j", (cells, value) => {
  expect(
    labelled(
      [
        { cells: ["Банк", "Х"], line: 1 },
        { cells, line: 2 },
      ],
      "Счет",
    ),
  ).toMatchObject({ text: value, line: 2 });
});

it("finds nothing behind a label that is not there", () => {
  expect(labelled([{ cells: ["Мой счет", "1"], line: 1 }], "Счет")).toBeUndefined();
});

describe("the files of the examples", () => {
  const root = join(projectRoot(), "examples", "mapping");

  it("are those that scripts/write-mapping-examples.ts writes", async () => {
    expect(readFileSync(join(root, "bank-statement", "irtysh-hash-2025-03.csv"))).toEqual(Buffer.from(bankStatement()));
    expect(readFileSync(join(root, "card-statement", "kim-2025-03.csv"), "utf8")).toBe(cardStatement());
    const rowsOf = async (path: string): Promise<unknown[]> => {
      const rows: unknown[] = [];
      for await (const row of (await openSheet(path)).rows(() => undefined)) rows.push(row);
      return rows;
    };
    const folder = mkdtempSync(join(tmpdir(), "powertrail-billing-"));
    const made = join(folder, "made.xlsx");
    writeFileSync(made, billingExport());
    expect(await rowsOf(join(root, "billing", "billing-2025-03.xlsx"))).toEqual(await rowsOf(made));
    rmSync(folder, { recursive: true });
  });

  it("of the billing export tell contracts, parties, meters, months and invoices, each once", async () => {
    const { nodes, edges, refused, warnings } = await readPath(join(root, "billing"));
    expect([refused, warnings]).toEqual([[], []]);
    const count = (list: readonly string[]): Record<string, number> =>
      Object.fromEntries([...new Set(list)].map((name) => [name, list.filter((one) => one === name).length]));
    expect(count(nodes.map(({ kind }) => kind))).toEqual({
      contract: 3,
      company: 1,
      person: 2,
      "delivery-point": 3,
      meter: 3,
      "meter-month": 4,
      invoice: 4,
    });
    expect(count(edges.map(({ type }) => type))).toEqual({
      PARTY_TO: 3,
      SUPPLIES: 3,
      INSTALLED_AT: 3,
      MEASURED_BY: 4,
      BILLS: 4,
    });
    expect(nodes.find(({ id }) => id === "ns:invoice:СФ-0300925")?.properties).toEqual({
      number: "СФ-0300925",
      month: "2025-03-01",
      energyKwh: 3220,
      amountMinor: "10030300",
      currency: "KZT",
      category: "COMMERCIAL",
    });
    const persons = nodes.filter(({ kind }) => kind === "person").map(({ properties }) => properties["iin"]);
    expect(persons).toEqual([PARTIES.pensioner.number, PARTIES.seller.number]);
  });
});
