import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { archiveOf, workbookOf } from "../../../test/support/workbook.ts";
import { openSheet, type SheetOptions } from "./sheet-file.ts";
import { SHEET_LIMITS, type SheetLimits } from "./sheet-fault.ts";
import { xlsxRows } from "./xlsx-rows.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "powertrail-sheet-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Rows as line and cells, what is no row as line and reason. */
async function rowsOf(name: string, content: string | Uint8Array, options: SheetOptions = {}): Promise<unknown[]> {
  const sheet = await openSheet(await written(name, content), options);
  const rows: unknown[] = [];
  for await (const row of sheet.rows(() => undefined))
    rows.push("cells" in row ? [row.line, ...row.cells] : [row.line, row.reason]);
  return rows;
}

/** Text in Windows-1251; letters of Russian alone. */
export function inWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return code;
    if (letter === "№") return 0xb9;
    return code === 0x451 ? 0xb8 : code - 0x410 + 0xc0;
  });
}

const TABLE = "Номер;Сумма;Имя\n1;1 250,50;Асан Серов\n2;3,00;ООО Пёс № 5";
const ROWS = [
  [1, "Номер", "Сумма", "Имя"],
  [2, "1", "1 250,50", "Асан Серов"],
  [3, "2", "3,00", "ООО Пёс № 5"],
];

describe("a text file", () => {
  it.each([
    ["UTF-8", TABLE],
    ["UTF-8 with a byte order mark", `\uFEFF${TABLE}`],
    ["Windows-1251", inWindows1251(TABLE)],
    ["UTF-16 with a byte order mark", Buffer.from(`\uFEFF${TABLE}`, "utf16le")],
    ["tabs and CRLF", `${TABLE.replaceAll(";", "\t").replaceAll("\n", "\r\n")}\r\n`],
    ["pipes", TABLE.replaceAll(";", "|")],
  ])("is read without being told how it is written: %s", async (_, content) => {
    expect(await rowsOf("table.csv", content)).toEqual(ROWS);
  });

  it("in UTF-8 with a broken byte stays UTF-8, and the place shows", async () => {
    const bytes = Buffer.from(TABLE);
    bytes[bytes.length - 8] = 0xff;
    const rows = await rowsOf("broken.csv", bytes);
    expect(rows.slice(0, 2)).toEqual(ROWS.slice(0, 2));
    expect(JSON.stringify(rows[2])).toContain("\uFFFD");
  });

  it("is read as the mapping says, whatever it looks like", async () => {
    const options = { encoding: "windows-1251", delimiter: ",", quotes: false } as const;
    expect(await rowsOf("told.csv", 'a;b,"c', options)).toEqual([[1, "a;b", '"c']]);
  });

  it("with a cell of ten million characters loses that row alone, with flat memory", async () => {
    const path = await written(
      "large.csv",
      `a;b\n1;${"x".repeat(10_000_000)}\n2;y\n3;"${`${"z".repeat(99_999)}\n`.repeat(100)}"\n4;w`,
    );
    const lines: unknown[] = [];
    let held = 0;
    for await (const row of (await openSheet(path)).rows(() => undefined)) {
      held = Math.max(held, "cells" in row ? row.cells.join("").length : row.text.length);
      lines.push("cells" in row ? row.cells : row.line);
    }
    expect(lines.slice(0, 4)).toEqual([["a", "b"], 2, ["2", "y"], 4]);
    expect(lines.at(-1)).toEqual(["4", "w"]);
    expect(held).toBeLessThan(1_000_001);
  });

  it("may be empty", async () => {
    expect(await rowsOf("empty.csv", "")).toEqual([]);
  });
});

describe("a workbook", () => {
  it("gives texts, exact numbers, days and instants, each with its kind", async () => {
    const path = await written(
      "kinds.csv", // told by its content, not by its name
      workbookOf([
        { name: "Скрытый", rows: [["no"]], hidden: true },
        {
          name: "Лист1",
          rows: [
            ["Имя", "Сумма", "День", null, "Когда"],
            [],
            [{ inline: "Ан & Ко" }, 1234.5600000000001, { serial: "45717" }, null, { serial: "45717.427083333336" }],
            [
              { xml: '<c r="A4" t="str"><f>1+1</f><v>_x000D_ok</v></c>' },
              { xml: '<c r="B4" t="e"><v>#N/A</v></c>' },
              { xml: '<c r="C4" t="b"><v>1</v></c>' },
            ],
            [{ xml: "<c><v>1.5E-3</v></c>" }, 123456789012345680000],
          ],
        },
      ]),
    );
    const rows: unknown[] = [];
    for await (const row of (await openSheet(path)).rows(() => undefined)) rows.push(row);
    expect(rows).toEqual([
      { line: 1, cells: ["Имя", "Сумма", "День", "", "Когда"], kinds: ["text", "text", "text", "text", "text"] },
      {
        line: 3,
        cells: ["Ан & Ко", "1234.56", "2025-03-01", "", "2025-03-01T10:15:00"],
        kinds: ["text", "number", "day", "text", "instant"],
      },
      { line: 4, cells: ["ok", "#N/A", "true"], kinds: ["text", "error", "boolean"] },
      { line: 5, cells: ["0.0015", "123456789012345680000"], kinds: ["number", "number"] },
    ]);
  });

  const two = workbookOf([
    { name: "Январь", rows: [["a"]] },
    { name: "Февраль", rows: [["b"]] },
  ]);

  it("has sheets by name and number, and names the nearest", async () => {
    expect(await rowsOf("two.xlsx", two)).toEqual([[1, "a"]]);
    expect(await rowsOf("two.xlsx", two, { sheet: "Февраль" })).toEqual([[1, "b"]]);
    expect(await rowsOf("two.xlsx", two, { sheet: "2" })).toEqual([[1, "b"]]);
    const [[line, reason]] = (await rowsOf("two.xlsx", two, { sheet: "Феврал" })) as [[unknown, string]];
    expect([line, reason]).toEqual([null, 'The workbook has no sheet "Феврал"; it has "Январь", "Февраль".']);
  });

  it("counts days from 1904 where it says so", async () => {
    const book = workbookOf([{ name: "a", rows: [[{ serial: "44255" }]] }], { calendar: 1904 });
    expect(await rowsOf("mac.xlsx", book)).toEqual([[1, "2025-03-01"]]);
  });

  it("with a cell too long loses that row alone", async () => {
    const rows = [["a"], [{ inline: "x".repeat(10_000_000) }], ["b"]];
    expect(await rowsOf("long.xlsx", workbookOf([{ name: "a", rows }]))).toEqual([
      [1, "a"],
      [2, "The cell in column 1 is longer than 32767 characters."],
      [3, "b"],
    ]);
  });
});

describe("a file that is no table", () => {
  const book = workbookOf([
    { name: "a", rows: Array.from({ length: 2_000 }, (_, i) => [`text ${String(i * 7919)}`, i]) },
  ]);

  it.each([
    ["cut off", book.subarray(0, book.length - 100), "cut off or damaged"],
    ["cut to its beginning", book.subarray(0, 300), "cut off or damaged"],
    ["another archive", archiveOf([{ name: "readme.txt", content: "x" }]), "a ZIP archive, but no .xlsx workbook"],
    ["an OpenDocument sheet", archiveOf([{ name: "content.xml", content: "<a/>" }]), "an OpenDocument sheet"],
    [
      "XML with a document type",
      archiveOf([{ name: "xl/workbook.xml", content: '<!DOCTYPE x [<!ENTITY a "aa">]><workbook>&a;</workbook>' }]),
      "it has a document type",
    ],
    ["no XML", archiveOf([{ name: "xl/workbook.xml", content: "not XML <" }]), "not the XML of a spreadsheet"],
    [
      "a tag without end",
      archiveOf([{ name: "xl/workbook.xml", content: `<workbook a="${"x".repeat(3_000_000)}"/>` }]),
      "a tag in it has no end",
    ],
    [
      "a part that lies about its size",
      archiveOf([{ name: "xl/workbook.xml", content: "x".repeat(100_000), declared: 10 }]),
      "cannot be decompressed",
    ],
  ])("is refused as a whole: %s", async (_, content, reason) => {
    expect(await rowsOf("bad.xlsx", content)).toEqual([[null, expect.stringContaining(reason)]]);
  });

  it("keeps the rows in front of the place where it is damaged", async () => {
    const bytes = Buffer.from(book);
    const from = bytes.indexOf("xl/worksheets/sheet1.xml") + 9_000;
    bytes.fill(0xff, from, from + 64);
    const rows = await rowsOf("hurt.xlsx", bytes);
    expect(rows[0]).toEqual([1, "text 0", "0"]);
    expect(rows.length).toBeLessThan(2_000);
    expect(rows.at(-1)).toEqual([expect.any(Number), expect.stringContaining("damaged")]);
  });

  it.each([
    ["old.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "old format (.xls)"],
    ["web.xls", "<html><table><tr><td>1</td></tr></table></html>", "a web page"],
    ["text.xlsx", "a;b\n1;2", "does not begin as a ZIP archive"],
    ["report.csv", "%PDF-1.7", "is a PDF"],
  ])("is named for what it is: %s", async (name, content, reason) => {
    await expect(rowsOf(name, content)).rejects.toThrow(reason);
  });

  const sheetOf = (cells: string): Buffer =>
    archiveOf([
      { name: "xl/workbook.xml", content: '<workbook><sheets><sheet name="a" r:id="1"/></sheets></workbook>' },
      { name: "xl/_rels/workbook.xml.rels", content: '<a><Relationship Id="1" Target="s.xml"/></a>' },
      { name: "xl/s.xml", content: `<worksheet><row r="1"><c><v>1</v></c></row>${cells}</worksheet>` },
    ]);

  it.each([
    ["bytes", { bytes: 1_000_000 }, sheetOf(" ".repeat(20_000_000)), "unpacks to more than 1000000 bytes"],
    ["cells", { cells: 1_000 }, sheetOf(`<row r="2">${"<c/>".repeat(1_001)}</row>`), "more than 1000 cells"],
    ["columns", {}, sheetOf('<row r="2"><c r="ZZZ2"/></row>'), "more than 16384 columns"],
    [
      "shared text",
      { sharedText: 10 },
      workbookOf([{ name: "a", rows: [["twelve chars"]] }]),
      "more than 10 characters",
    ],
  ])("is refused before it costs more than allowed: %s", async (_, limits: Partial<SheetLimits>, content, reason) => {
    const path = await written("bomb.xlsx", content);
    const rows: unknown[] = [];
    for await (const row of xlsxRows(path, undefined, () => undefined, { ...SHEET_LIMITS, ...limits }))
      rows.push("reason" in row ? row.reason : row.line);
    expect(rows.at(-1)).toEqual(expect.stringContaining(reason));
  });

  it("is refused by what a bomb says of itself, without unpacking it", async () => {
    const bomb = archiveOf([{ name: "xl/workbook.xml", content: "x".repeat(1_000), declared: 0xfffffffe }]);
    expect(await rowsOf("bomb.xlsx", bomb)).toEqual([[null, expect.stringContaining("unpacks to more than")]]);
  });
});
