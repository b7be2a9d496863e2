import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runImport } from "../../src/intake/import-run.ts";
import { digestOf } from "../../src/intake/mapping/keys.ts";
import { planMapping } from "../../src/intake/mapping/mapping-format.ts";
import type { ImportReport } from "../../src/intake/report.ts";
import { projectRoot } from "../../src/platform/files.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { migrate } from "../../src/record/migrate.ts";
import { ask, model } from "../support/ask.ts";
import { PARTIES } from "../support/mapping-examples.ts";
import { openTestDatabase } from "../support/neo4j.ts";

const namespace = `map${String(Date.now())}`;
let db: Database;
let folder: string;

beforeAll(async () => {
  db = await openTestDatabase();
  await migrate(db, model);
  folder = mkdtempSync(join(tmpdir(), "powertrail-import-mapping-"));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.driver.close();
});

async function load(path: string, database: Database = db): Promise<ImportReport> {
  const plan = await planMapping(model, path, { namespace });
  return runImport(database, model, plan, { recordedAt: new Date().toISOString() });
}

const example = (name: string): string => join(projectRoot(), "examples", "mapping", name);

async function answer(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { result } = await ask(db, query, { subject: "ann", now: new Date().toISOString() }, variables);
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data)) as unknown;
}

function sums({ kinds }: ImportReport): Record<"read" | "created" | "updated" | "unchanged" | "refused", number> {
  const sum = { read: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const counts of Object.values(kinds))
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += counts[name];
  return sum;
}

describe("the worked examples", () => {
  it("go in whole: a billing export as a workbook, a statement, and the statement of the other side", async () => {
    const billing = await load(example("billing"));
    expect(billing.kinds["contract"]).toEqual({ read: 3, created: 3, updated: 0, unchanged: 0, refused: 0 });
    expect(billing.kinds["invoice"]).toEqual({ read: 4, created: 4, updated: 0, unchanged: 0, refused: 0 });
    const bank = await load(example("bank-statement"));
    expect(bank.kinds["transferred"]).toEqual({ read: 6, created: 6, updated: 0, unchanged: 0, refused: 0 });
    // Its parties were told by the billing export too, in the words of another source.
    expect(bank.kinds["company"]).toEqual({ read: 4, created: 3, updated: 1, unchanged: 0, refused: 0 });
    const card = await load(example("card-statement"));
    expect(card.kinds["transferred"]).toEqual({ read: 3, created: 1, updated: 2, unchanged: 0, refused: 0 });
    expect(card.warnings).toEqual([
      {
        file: "kim-2025-03.csv",
        count: 2,
        message: expect.stringContaining("they stay one"),
      },
    ]);
    for (const report of [billing, bank, card]) expect(report.refused).toEqual([]);
  });

  it("change nothing the second time, in whatever order", async () => {
    for (const name of ["card-statement", "bank-statement", "billing"]) {
      const { read, unchanged } = sums(await load(example(name)));
      expect([name, unchanged]).toEqual([name, read]);
    }
  });

  it("read back over GraphQL: who consumed how much, under which category and for what sum", async () => {
    const query = `query ($id: ID!) { contract(id: $id) { number category contractedKw signedOn
      parties(first: 5) { edges { role node { name } } }
      deliveryPoints(first: 5) { nodes { name meters(first: 5) { nodes { serial } } } }
      invoices(first: 5, sort: [{by: MONTH, direction: ASC}]) { nodes { number energyKwh amount { amount currency } } } } }`;
    const kzt = (amount: string): object => ({ amount, currency: "KZT" });
    expect(await answer(query, { id: `${namespace}:contract:ВК-2025/0417` })).toEqual({
      contract: {
        number: "ВК-2025/0417",
        category: "SOCIAL",
        contractedKw: 630,
        signedOn: "2025-01-15",
        // Of sources of one grade the latest telling shows.
        parties: { edges: [{ role: "CUSTOMER", node: { name: PARTIES.miner.latin } }] },
        deliveryPoints: {
          nodes: [{ name: "Глубокое, ул. Заводская, 3, общежитие", meters: { nodes: [{ serial: "AZ-7700417" }] } }],
        },
        invoices: {
          nodes: [
            { number: "СФ-0200417", energyKwh: 211_750, amount: kzt("4531450.00") },
            { number: "СФ-0300417", energyKwh: 321_250, amount: kzt("6874750.00") },
          ],
        },
      },
    });
  });

  it("read back as transfers, of which one that both banks state counts once", async () => {
    const query = `query ($id: ID!) { account(id: $id) { transfersOut(first: 10) { totalCount edges {
      amount { amount } purpose sourceIds node { number } } } } }`;
    const id = `${namespace}:account:${digestOf([PARTIES.miner.account])}`;
    const loan = expect.objectContaining({
      amount: { amount: "300000.00" },
      purpose: "Возврат займа",
      sourceIds: [expect.any(String), expect.any(String)],
    }) as unknown;
    const { account } = (await answer(query, { id })) as {
      account: { transfersOut: { totalCount: number; edges: readonly { node: { number: string } }[] } };
    };
    expect(account.transfersOut.totalCount).toBe(5);
    expect(account.transfersOut.edges.filter(({ node }) => node.number === PARTIES.employee.account)).toEqual([
      loan,
      loan,
    ]);
  });
});

it("tells apart, and says so, what is dated a day later or is for other eyes", async () => {
  const { miner, exchange } = PARTIES;
  const statement = (name: string, day: string, more = ""): void => {
    const mapping = `version: 1
${more}
timeZone: Asia/Almaty
source: { name: ${name} }
statement:
  account: { constant: ${exchange.account} }
  currency: KZT
  at: Дата
  amount: Сумма
  counterpart: { account: Счет }
`;
    writeFileSync(join(folder, "mapping.yaml"), mapping);
    writeFileSync(join(folder, "statement.csv"), `Дата;Сумма;Счет\n${day};-2 500 000,50;${miner.account}\n`);
  };
  statement("later", "13.03.2025");
  const later = await load(folder);
  statement("sealed", "12.03.2025", "restrictedTo: [sealed]");
  const sealed = await load(folder);
  for (const report of [later, sealed]) expect(report.kinds["transferred"]).toMatchObject({ read: 1, refused: 0 });
  expect(later.warnings.map(({ message }) => message)).toEqual([expect.stringContaining("a day before or after")]);
  expect(sealed.warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining("for the eyes of other cases"),
  ]);
  rmSync(join(folder, "statement.csv"));
});

it("tells the line of what the graph refuses, of a thing and of a relationship alike", async () => {
  writeFileSync(
    join(folder, "mapping.yaml"),
    `version: 1
rows:
  - kind: contract
    key: Номер
    properties: { number: Номер, category: { constant: SOCIAL } }
  - relationship: SUPPLIES
    from: contract
    to: { kind: delivery-point, key: Точка }
`,
  );
  writeFileSync(join(folder, "supplies.csv"), "Номер;Точка\nВК-1;100417\nВК-2;нет\nВК-3;200118\n");
  const report = await load(folder);
  expect(report.kinds).toEqual({
    contract: { read: 3, created: 3, updated: 0, unchanged: 0, refused: 0 },
    supplies: { read: 3, created: 2, updated: 0, unchanged: 0, refused: 1 },
  });
  expect(report.refused).toMatchObject([
    { file: "supplies.csv", line: 3, field: "to", reason: expect.stringContaining("is not in the graph") },
  ]);
});

it("goes on after a break where it was, also among several tellings a row", async () => {
  writeFileSync(
    join(folder, "mapping.yaml"),
    `version: 1
rows:
  - kind: contract
    key: Номер
    properties: { number: Номер, category: { constant: SOCIAL } }
  - kind: delivery-point
    key: Точка
    properties: { name: Точка }
  - relationship: SUPPLIES
    from: contract
    to: delivery-point
`,
  );
  const rows = Array.from({ length: 1_700 }, (_, i) => `Z${String(i)};P${String(i)}`);
  writeFileSync(join(folder, "supplies.csv"), ["Номер;Точка", ...rows].join("\n"));
  let commits = 0;
  const breaking: Database = {
    ...db,
    observe: ({ name }) => {
      if (name === "record/finish-commit") commits += 1;
      if (commits > 1) throw new Error("killed");
    },
  };
  await expect(load(folder, breaking)).rejects.toThrow("killed");
  const sent: string[] = [];
  const { kinds } = await load(folder, { ...db, observe: ({ name }) => sent.push(name) });
  const all = { read: 1_700, created: 1_700, updated: 0, unchanged: 0, refused: 0 };
  expect(kinds).toEqual({ contract: all, "delivery-point": all, supplies: all });
  // The batch that was broken off, and the end.
  expect(sent.filter((name) => name === "record/finish-commit")).toHaveLength(2);
});
