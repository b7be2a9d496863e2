import { join } from "node:path";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import { readModel } from "../model/read-model.ts";
import { templateFiles } from "../model/template.ts";
import { projectRoot } from "../platform/files.ts";
import type { Reading } from "./import-file.ts";
import { powertrailReader } from "./powertrail-format.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));
const context = { model, namespace: "ns" };

function read(file: string, header: string, ...rows: readonly string[]): readonly Reading[] {
  const template = templateFiles(model).find(({ name }) => name === file);
  if (!template) throw new Error(`There is no file "${file}".`);
  const reader = powertrailReader(context, template, "ns:source:register", header.split(","));
  if ("reason" in reader) return [{ fault: reader }];
  return rows.map((row, index) => reader.read({ cells: row.split(","), line: index + 2 }));
}

const reasons = (readings: readonly Reading[]): readonly (string | undefined)[] =>
  readings.map(({ fault }) => fault?.reason);

describe("a row of a kind", () => {
  it("tells of a thing, its key completed to an id", () => {
    const [reading] = read(
      "contract",
      "id,number,category,contractedKw,signedOn,price,priceCurrency,validFrom",
      "C1,C-1,SOCIAL,150.5,2024-01-31,23.45,KZT,2024-02-01",
    );
    expect(reading?.fault).toBeUndefined();
    expect(reading).toEqual({
      node: {
        sourceId: "ns:source:register",
        telling: {
          kind: "contract",
          id: "ns:contract:C1",
          sourceKey: "C1",
          properties: {
            number: "C-1",
            category: "SOCIAL",
            contractedKw: 150.5,
            signedOn: "2024-01-31",
            priceMinor: "2345",
            priceCurrency: "KZT",
          },
          validFrom: "2024-02-01",
        },
      },
    });
  });

  it("takes a whole id, another source, a restriction and a retraction", () => {
    const [reading] = read(
      "person",
      "id,source,restrictedTo,retracted",
      "other:person:7,leak,founding;other:case:9,true",
    );
    expect(reading).toEqual({
      node: {
        sourceId: "ns:source:leak",
        telling: {
          kind: "person",
          id: "other:person:7",
          sourceKey: "7",
          properties: {},
          restrictedTo: ["ns:case:founding", "other:case:9"],
          retracted: true,
        },
      },
    });
  });

  it("takes the name as the only one where no names are given", () => {
    const [reading] = read("person", "id,name,names", "1,Асан Үсенов,");
    expect(reading).toMatchObject({
      node: { telling: { properties: { name: "Асан Үсенов", names: ["Асан Үсенов"] } } },
    });
  });

  it("is refused for what is missing, unknown, repeated or of another kind", () => {
    expect(
      reasons(read("contract", "id,number,category", "C1,,SOCIAL", ",C-1,SOCIAL", "ns:meter:1,C-1,SOCIAL")),
    ).toEqual([
      '"number" is required and empty.',
      '"id" is required and empty.',
      '"ns:meter:1" is not the id of a contract.',
    ]);
    const unknown = read("contract", "id,number,category,catgory", "C1,C-1,SOCIAL,X", "C2,C-2,SOCIAL,");
    expect(unknown[0]?.fault).toMatchObject({
      field: "catgory",
      reason: 'There is no column "catgory".',
      remedy: 'Did you mean "category"?',
    });
    expect(unknown[1]?.fault).toBeUndefined();
    expect(reasons(read("contract", "id,number,category", "C1,C-1,SOCIAL", "C1,C-1,SOCIAL"))).toEqual([
      undefined,
      '"ns:contract:C1" stands in line 2 already.',
    ]);
    expect(reasons(read("contract", "id,id", "1,2"))).toEqual(['The column "id" comes twice.']);
    expect(reasons(read("contract", "id,number,category", "C1,C-1"))).toEqual([
      "The row has 2 cells and the header has 3.",
    ]);
  });

  it("is refused for days that contradict each other", () => {
    const header = "id,number,category,validFrom,validTo";
    expect(reasons(read("contract", header, "C1,C-1,SOCIAL,2024-05-01,2024-05-01", "C1,C-1,SOCIAL,1.5.2024,"))).toEqual(
      ['"2024-05-01" is not after validFrom "2024-05-01".', '"1.5.2024" is not a day of the form YYYY-MM-DD.'],
    );
  });
});

describe("a row of a relationship", () => {
  it("completes its ends where their kind is plain, and takes kind:key and whole ids", () => {
    const [reading] = read("supplies", "from,to,validFrom", "C1,DP1,2024-01-01");
    expect(reading).toMatchObject({
      edge: { telling: { type: "SUPPLIES", from: "ns:contract:C1", to: "ns:delivery-point:DP1" } },
    });
    const [owns] = read("owns", "from,to,share", "person:7,other:firm:9,0.51");
    expect(owns).toMatchObject({
      edge: { telling: { from: "ns:person:7", to: "other:firm:9", properties: { share: "0.51" } } },
    });
  });

  it("is refused where the kind of an end is open", () => {
    const [reading] = read("owns", "from,to", "7,firm:9");
    expect(reading?.fault?.reason).toContain('"7" does not say of which kind it is; it can be person');
  });

  it("has a key of its ends, day and role, the same every time, unless the file gives one", () => {
    const header = "key,from,to,role";
    const [customer, supplier, again, own] = read(
      "party-to",
      header,
      ",person:1,C1,CUSTOMER",
      ",person:1,C1,SUPPLIER",
      ",person:1,C1,CUSTOMER",
      "K1,person:1,C1,CUSTOMER",
    );
    const keyOf = (reading: Reading | undefined): string | undefined =>
      reading && !reading.fault && !reading.node ? reading.edge.telling.key : undefined;
    expect(keyOf(customer)).toMatch(/^ns:party-to:/u);
    expect(keyOf(customer)).not.toBe(keyOf(supplier));
    expect(again?.fault?.reason).toContain("stands in line 2 already");
    expect(keyOf(own)).toBe("ns:party-to:K1");
  });
});
