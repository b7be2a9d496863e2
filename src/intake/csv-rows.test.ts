import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvRows } from "./csv-rows.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "powertrail-csv-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function rowsOf(content: string | Uint8Array): Promise<unknown[]> {
  const path = join(folder, "rows.csv");
  await writeFile(path, content);
  const rows: unknown[] = [];
  for await (const row of csvRows(path, ",", () => undefined))
    rows.push("cells" in row ? [row.line, ...row.cells] : [row.line, row.reason]);
  return rows;
}

describe("the rows of a CSV file", () => {
  it("are told with their lines, without byte order mark, spaces and empty lines", async () => {
    expect(await rowsOf("\uFEFFid,name\r\n\r\n 1 , Асан \r\n2,")).toEqual([
      [1, "id", "name"],
      [3, "1", "Асан"],
      [4, "2", ""],
    ]);
  });

  it("may hold commas, quotes and line breaks in double quotes", async () => {
    expect(await rowsOf('a,b\n"1,2","say ""so""\nthen"\n3,4')).toEqual([
      [1, "a", "b"],
      [2, "1,2", 'say "so"\nthen'],
      [4, "3", "4"],
    ]);
  });

  it("go on behind a stray quote, and behind one that is never closed", async () => {
    const rows = await rowsOf('a,b\n1,"x"y\n2,ok\n3,"open\n4,ok\n5,9" pipe\n6,ok');
    expect(rows).toEqual([
      [1, "a", "b"],
      [2, expect.stringContaining("in the middle of a cell")],
      [3, "2", "ok"],
      [4, expect.stringContaining("in the middle of a cell")],
      [5, "4", "ok"],
      [6, expect.stringContaining("never closed")],
      [7, "6", "ok"],
    ]);
  });

  it("are refused where they are longer than a million characters", async () => {
    const rows = await rowsOf(`a\n${"x".repeat(3_000_000)}\nb`);
    expect(rows).toEqual([
      [1, "a"],
      [2, expect.stringContaining("longer than 1000000")],
      [3, "b"],
    ]);
  });

  it("show bytes that are no UTF-8 as such", async () => {
    expect(await rowsOf(new Uint8Array([0x61, 0x0a, 0xff, 0x0a]))).toEqual([
      [1, "a"],
      [2, "\uFFFD"],
    ]);
  });
});
