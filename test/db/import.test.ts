import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSdl } from "../../src/graphql/assembly/load-sdl.ts";
import { runImport } from "../../src/intake/import-run.ts";
import { planPowertrail } from "../../src/intake/powertrail-format.ts";
import type { ImportReport } from "../../src/intake/report.ts";
import { readModel } from "../../src/model/read-model.ts";
import { projectRoot } from "../../src/platform/files.ts";
import type { DatabaseObserver, ImportedRows } from "../../src/platform/neo4j/observation.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { migrate } from "../../src/record/migrate.ts";
import { openTestDatabase } from "../support/neo4j.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));
let db: Database;
let folder: string;
let namespaces = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  await migrate(db, model);
  folder = await mkdtemp(join(tmpdir(), "powertrail-import-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await db.driver.close();
});

const FILES = {
  "source.csv": "id,title,reliability,credibility\nregister,Register of contracts,A,2\n",
  "contract.csv": [
    "id,number,category,contractedKw,signedOn,price,priceCurrency,validFrom",
    "C1,ВК-1,SOCIAL,630,2023-08-15,,,",
    'C2,"ВК-2, annex",SOCAIL,,,,,',
    "C3,ВК-3,INDUSTRIAL,1000,2023-02-30,,,",
    "C4,ВК-4,COMMERCIAL,,,23.456,KZT,",
    "C5,,SOCIAL,,,,,",
    "C1,ВК-1,CRITICAL,630,2023-08-15,,,2024-05-01",
    "C1,ВК-1,SOCIAL,,,,,",
    "C6,ВК-6,SOCIAL,12,2023-08-15,23.45,KZT,",
  ].join("\n"),
  "delivery-point.csv": "id,name\nD1,Boiler house\n",
  "supplies.csv": "from,to,validFrom\nC1,D1,2023-09-01\nC6,D9,\nC6,D1,\n",
  "contracts.csv": "id\n1\n",
};

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const path = await mkdtemp(join(folder, "set-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

function freshNamespace(): string {
  namespaces += 1;
  return `imp${String(Date.now())}-${String(namespaces)}`;
}

async function load(path: string, namespace: string, database: Database = db): Promise<ImportReport> {
  return runImport(database, model, await planPowertrail(model, path, { namespace }), {
    recordedAt: new Date().toISOString(),
  });
}

async function read(text: string, params: Record<string, unknown>): Promise<Record<string, unknown>[]> {
  return readRaw(db, { name: "test", text, params }, { operation: "test" });
}

const counts = (read: number, created: number, updated: number, unchanged: number, refused: number): object => ({
  read,
  created,
  updated,
  unchanged,
  refused,
});

describe("the import of a folder", () => {
  it("loads what is right and names what is not by file, line, field, value, reason and remedy", async () => {
    const namespace = freshNamespace();
    const report = await load(await folderWith(FILES), namespace);
    expect(report.kinds).toEqual({
      source: counts(1, 1, 0, 0, 0),
      contract: counts(8, 2, 1, 0, 5),
      "delivery-point": counts(1, 1, 0, 0, 0),
      supplies: counts(3, 2, 0, 0, 1),
    });
    expect(report.refused.map(({ file, line, field, value, reason }) => [file, line, field, value, reason])).toEqual([
      ["contract.csv", 3, "category", "SOCAIL", expect.stringContaining('"SOCAIL" is not one of RESIDENTIAL')],
      ["contract.csv", 4, "signedOn", "2023-02-30", '"2023-02-30" is not a day of the form YYYY-MM-DD.'],
      ["contract.csv", 5, "price", "23.456", expect.stringContaining("more than the 2 digits")],
      ["contract.csv", 6, "number", "", '"number" is required and empty.'],
      ["contract.csv", 8, "id", `${namespace}:contract:C1`, `"${namespace}:contract:C1" stands in line 2 already.`],
      [
        "supplies.csv",
        3,
        "to",
        `${namespace}:delivery-point:D9`,
        `"${namespace}:delivery-point:D9" is not in the graph.`,
      ],
    ]);
    expect(report.refused.every(({ remedy }) => remedy !== "")).toBe(true);
    expect(report.warnings).toEqual([
      { file: "contracts.csv", message: expect.stringContaining('Did you mean "contract.csv"?') as string },
    ]);
  });

  it("tells in the name of the only source of source.csv, and keeps dated versions apart", async () => {
    const namespace = freshNamespace();
    await load(await folderWith(FILES), namespace);
    const [row] = await read(
      "MATCH (n:Entity {id: $id}) RETURN n.category AS category, n.sourceIds AS sources, COUNT { (n)<-[:DESCRIBES]-(:Record {grade: 'A2'}) } AS records",
      { id: `${namespace}:contract:C1` },
    );
    expect(row).toEqual({ category: "CRITICAL", sources: [`${namespace}:source:register`], records: 2n });
    const [money] = await read("MATCH (n:Entity {id: $id}) RETURN n.priceMinor AS minor, n.priceCurrency AS currency", {
      id: `${namespace}:contract:C6`,
    });
    expect(money).toEqual({ minor: 2345n, currency: "KZT" });
  });

  it("changes nothing the second time and refuses the same rows", async () => {
    const namespace = freshNamespace();
    const path = await folderWith(FILES);
    const first = await load(path, namespace);
    const again = await load(path, namespace);
    expect(again.kinds).toEqual({
      source: counts(1, 0, 0, 1, 0),
      contract: counts(8, 0, 0, 3, 5),
      "delivery-point": counts(1, 0, 0, 1, 0),
      supplies: counts(3, 0, 0, 2, 1),
    });
    expect(again.refused).toEqual(first.refused);
  });

  it("updates what a corrected file tells otherwise", async () => {
    const namespace = freshNamespace();
    const path = await folderWith(FILES);
    await load(path, namespace);
    const corrected = join(folder, `${namespace}-corrected`);
    await mkdir(corrected);
    await cp(path, corrected, { recursive: true });
    await writeFile(join(corrected, "contract.csv"), "id,number,category\nC6,ВК-6,INDUSTRIAL\nC7,ВК-7,SOCIAL\n");
    const report = await load(corrected, namespace);
    expect(report.kinds["contract"]).toEqual(counts(2, 1, 1, 0, 0));
  });

  it("goes on after a break where it was, and reports the whole", async () => {
    const namespace = freshNamespace();
    const rows = Array.from({ length: 12_000 }, (_, i) => `M${String(i)},S${String(i)},CUSTOMER`);
    const path = await folderWith({ "meter.csv": ["id,serial,meterKind", ...rows, "M-bad,,CUSTOMER"].join("\n") });
    let commits = 0;
    const breaking: Database = {
      ...db,
      observe: ({ name }) => {
        if (name === "record/finish-commit") commits += 1;
        if (commits > 2) throw new Error("killed");
      },
    };
    await expect(load(path, namespace, breaking)).rejects.toThrow("killed");
    const loaded = async (): Promise<unknown> =>
      (
        await read("MATCH (n:Meter) WHERE n.id STARTS WITH $prefix RETURN count(n) AS n", {
          prefix: `${namespace}:meter:`,
        })
      )[0]?.["n"];
    expect(await loaded()).toBe(5_000n);

    const sent: string[] = [];
    const [counted, committed] = [[] as ImportedRows[], [] as string[]];
    const observer: DatabaseObserver = {
      rowsImported: (rows) => counted.push(rows),
      committed: ({ operation, repeated }) => committed.push(`${operation}${repeated ? ", repeated" : ""}`),
    };
    const report = await load(path, namespace, { ...db, observe: ({ name }) => sent.push(name), observer });
    expect(report.kinds).toEqual({ meter: counts(12_001, 12_000, 0, 0, 1) });
    expect(counted.map(({ created, refused }) => [created, refused])).toEqual([
      [5_000, 0],
      [2_000, 1],
    ]);
    expect(committed).toEqual(["import", "import", "import"]);
    expect(sent.filter((name) => name === "record/create-entities")).toHaveLength(2);
    expect(await loaded()).toBe(12_000n);
  });

  it("refuses a folder without a file that it knows", async () => {
    const path = await folderWith({ "notes.txt": "nothing" });
    await expect(load(path, freshNamespace())).rejects.toThrow("holds no CSV file named after a kind or relationship");
  });

  it("reports an empty file and a header with a column twice", async () => {
    const report = await load(
      await folderWith({ "region.csv": "", "feeder.csv": "id,name,name\n1,a,b\n" }),
      freshNamespace(),
    );
    expect(report.refused.map(({ file, line, reason }) => [file, line, reason])).toEqual([
      ["region.csv", 1, "The file is empty: it lacks even a header."],
      ["feeder.csv", 1, 'The column "name" comes twice.'],
    ]);
  });
});
