import { nearestName } from "../nearest-name.ts";
import { SheetFault, type SheetLimits } from "./sheet-fault.ts";
import type { XlsxArchive } from "./xlsx-archive.ts";
import { readXml, type XmlHandlers } from "./xml-reader.ts";

/** What the cells of a sheet refer to. */
export interface Workbook {
  /** The part that holds the chosen sheet. */
  readonly part: string;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly calendar: 1900 | 1904;
  /** The texts that cells share, by number. */
  readonly texts: readonly string[];
  /** Whether the cell format of a number shows a date. */
  readonly isDate: readonly boolean[];
}

// Built-in number formats that show dates or times: ECMA-376, part 1, 18.8.30, and those of East Asia.
const DATE_FORMATS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** Reads what stands beside the sheets. The sheet is that of the name or number given, else the first that is not hidden. */
export async function readWorkbook(
  archive: XlsxArchive,
  wanted: string | undefined,
  limits: SheetLimits,
): Promise<Workbook> {
  const targets = new Map<string, string>();
  const found: { name: string; id: string; hidden: boolean }[] = [];
  let calendar: 1900 | 1904 = 1900;
  if (!archive.has("xl/workbook.xml")) throw noWorkbook(archive);
  await read(archive, "xl/workbook.xml", (name, attributes) => {
    if (name === "workbookPr" && /^(1|true)$/u.test(attributes["date1904"] ?? "")) calendar = 1904;
    if (name !== "sheet") return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    found.push({ name: attributes["name"] ?? "", id, hidden: /hidden/iu.test(attributes["state"] ?? "") });
  });
  await read(archive, "xl/_rels/workbook.xml.rels", (name, { Id = "", Target = "" }) => {
    if (name === "Relationship") targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
  });
  const sheets = found.map(({ name }) => name);
  const chosen =
    wanted === undefined
      ? (found.find(({ hidden }) => !hidden) ?? found[0])
      : (found.find(({ name }) => name === wanted) ?? (/^\d+$/u.test(wanted) ? found[Number(wanted) - 1] : undefined));
  if (!chosen) throw noSheet(wanted, sheets);
  return {
    part: targets.get(chosen.id) ?? `xl/worksheets/sheet${String(found.indexOf(chosen) + 1)}.xml`,
    sheet: chosen.name,
    sheets,
    calendar,
    texts: await readTexts(archive, limits),
    isDate: await readFormats(archive),
  };
}

async function readTexts(archive: XlsxArchive, limits: SheetLimits): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!archive.has("xl/sharedStrings.xml")) return texts;
  let total = 0;
  let text = "";
  let inText = false;
  let phonetic = false;
  await read(archive, "xl/sharedStrings.xml", {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") phonetic = true;
      inText = name === "t" && !phonetic;
    },
    close: (name) => {
      if (name === "rPh") phonetic = false;
      inText = false;
      if (name !== "si") return;
      total += text.length;
      if (total > limits.sharedText)
        throw new SheetFault(
          `The file keeps more than ${String(limits.sharedText)} characters of text beside its sheets.`,
          "Save the sheet as CSV, which is read with little memory.",
        );
      texts.push(plainText(text));
    },
    text: (more) => {
      if (inText && text.length <= limits.cellText) text += more;
    },
  });
  return texts;
}

async function readFormats(archive: XlsxArchive): Promise<readonly boolean[]> {
  const custom = new Map<string, boolean>();
  const isDate: boolean[] = [];
  if (!archive.has("xl/styles.xml")) return isDate;
  let inCellFormats = false;
  await read(archive, "xl/styles.xml", {
    open: (name, { numFmtId = "", formatCode = "" }) => {
      if (name === "cellXfs") inCellFormats = true;
      if (name === "numFmt") custom.set(numFmtId, showsDate(formatCode));
      if (name !== "xf" || !inCellFormats) return;
      const number = Number(numFmtId);
      isDate.push(custom.get(numFmtId) ?? DATE_FORMATS.some(([from, to]) => number >= from && number <= to));
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
    text: () => undefined,
  });
  return isDate;
}

/** Whether a number format shows a date: it has letters of one outside of quotes, escapes and brackets. */
function showsDate(code: string): boolean {
  return /[dmyhs]/iu.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, ""));
}

/** Undoes the escapes of characters that XML cannot hold: _x000D_ is a carriage return. */
export function plainText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

async function read(archive: XlsxArchive, part: string, handlers: XmlHandlers["open"] | XmlHandlers): Promise<void> {
  const nothing = (): undefined => undefined;
  const all = typeof handlers === "function" ? { open: handlers, close: nothing, text: nothing } : handlers;
  for await (const _chunk of readXml(archive.chunks(part), all));
}

function noWorkbook(archive: XlsxArchive): SheetFault {
  const what = archive.has("xl/workbook.bin")
    ? "an .xlsb workbook"
    : archive.has("content.xml")
      ? "an OpenDocument sheet"
      : "a ZIP archive, but no .xlsx workbook";
  return new SheetFault(`The file is ${what}.`, "Open it in a spreadsheet program and save it as .xlsx, or as CSV.");
}

function noSheet(wanted: string | undefined, sheets: readonly string[]): SheetFault {
  if (wanted === undefined) return new SheetFault("The workbook has no sheet.", "Save it again as .xlsx.");
  const near = nearestName(wanted, sheets);
  return new SheetFault(
    `The workbook has no sheet "${wanted}"; it has ${sheets.map((name) => `"${name}"`).join(", ")}.`,
    near === undefined ? "Name one of these in the mapping, or its number." : `Did you mean "${near}"?`,
  );
}
