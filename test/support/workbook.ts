import { crc32, deflateRawSync } from "node:zlib";

/** A cell of a made workbook: text, a number as its XML has it, a serial date, or a text kept in the cell itself. */
export type MadeCell =
  | string
  | number
  | { readonly serial: string }
  | { readonly inline: string }
  | { readonly xml: string };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly (MadeCell | null)[])[];
  readonly hidden?: boolean;
}

/** A part of an archive; `declared` is the size that the archive claims of it. */
export interface MadePart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly declared?: number;
}

/** An .xlsx workbook as bytes, the same for the same sheets. */
export function workbookOf(sheets: readonly MadeSheet[], { calendar = 1900 }: { calendar?: 1900 | 1904 } = {}): Buffer {
  const texts: string[] = [];
  const parts = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${String(index + 1)}.xml`,
    content: sheetXml(sheet, texts),
  }));
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"${hidden ? ' state="hidden"' : ""}/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
  );
  return archiveOf([
    { name: "[Content_Types].xml", content: `${XML}<Types/>` },
    {
      name: "xl/workbook.xml",
      content: `${XML}<workbook xmlns:r="r"><workbookPr date1904="${String(calendar === 1904)}"/><sheets>${list.join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: `${XML}<Relationships>${relations.join("")}</Relationships>` },
    { name: "xl/styles.xml", content: `${XML}<styleSheet>${STYLES}</styleSheet>` },
    {
      name: "xl/sharedStrings.xml",
      content: `${XML}<sst>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
    },
    ...parts,
  ]);
}

/** A ZIP archive as bytes. */
export function archiveOf(parts: readonly MadePart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const sizes = [crc32(bytes), packed.length, declared ?? bytes.length];
    const label = Buffer.from(name);
    const local = record(
      [0x04034b50, 4],
      [20, 2],
      [0x800, 2],
      [8, 2],
      [0, 4],
      ...sizes.map(four),
      [label.length, 2],
      [0, 2],
    );
    directory.push(
      record([0x02014b50, 4], [20, 2], [20, 2], [0x800, 2], [8, 2], [0, 4], ...sizes.map(four), [label.length, 2]),
      record([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      label,
    );
    files.push(local, label, packed);
    offset += local.length + label.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = parts.length;
  const end = record([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [listed.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...files, listed, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
// Cell format 1 shows a day, 2 a day and time by a format of its own.
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';

function sheetXml({ rows }: MadeSheet, texts: string[]): string {
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      cell === null ? "" : cellXml(cell, `${letters(column)}${String(index + 1)}`, texts),
    );
    return `<row r="${String(index + 1)}">${cells.join("")}</row>`;
  });
  return `${XML}<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function cellXml(cell: MadeCell, at: string, texts: string[]): string {
  if (typeof cell === "number") return `<c r="${at}"><v>${String(cell)}</v></c>`;
  if (typeof cell !== "string") {
    if ("xml" in cell) return cell.xml;
    if ("inline" in cell) return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`;
    return `<c r="${at}" s="${cell.serial.includes(".") ? "2" : "1"}"><v>${cell.serial}</v></c>`;
  }
  if (!texts.includes(cell)) texts.push(cell);
  return `<c r="${at}" t="s"><v>${String(texts.indexOf(cell))}</v></c>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function four(value: number): readonly [number, number] {
  return [value, 4];
}

function record(...fields: readonly (readonly [number, number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
