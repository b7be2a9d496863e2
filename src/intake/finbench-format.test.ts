import { FINBENCH_FILES } from "./finbench-files.ts";
import { finbenchReader } from "./finbench-format.ts";
import { InwardShares } from "./finbench-shares.ts";
import type { Reading, RowReader } from "./import-file.ts";

function reader(name: string, shares = new InwardShares()): RowReader {
  const file = FINBENCH_FILES.find((candidate) => candidate.file === name);
  if (!file) throw new Error(`FinBench has no file "${name}".`);
  const made = finbenchReader(file, file.columns, "finbench", "finbench:source:snapshot", shares);
  if ("reason" in made) throw new Error(made.reason);
  return made;
}

function read(name: string, ...rows: readonly string[]): readonly Reading[] {
  const made = reader(name);
  return rows.map((row, index) => made.read({ cells: row.split("|"), line: index + 2 }));
}

describe("a row of FinBench", () => {
  it("tells of an account beyond 2^53 by its own number", () => {
    expect(read("Account.csv", "4613937818241074769|2020-01-09 18:08:45.162|false|foreign currency")[0]).toMatchObject({
      node: {
        telling: {
          kind: "account",
          id: "finbench:account:4613937818241074769",
          properties: {
            number: "4613937818241074769",
            currency: "XXX",
            accountKind: "foreign currency",
            openedOn: "2020-01-09",
            blocked: false,
          },
        },
      },
    });
  });

  it("tells of a medium as a device of a kind of its own", () => {
    const [medium] = read("Medium.csv", "356|PHONE|true|2020-01-01 13:44:29.852");
    expect(medium).toMatchObject({
      node: {
        telling: { kind: "device", id: "finbench:medium:356", properties: { fingerprint: "356", deviceKind: "PHONE" } },
      },
    });
  });

  it("rounds an amount half to even, keeps its text, and counts it", () => {
    const made = reader("AccountTransferAccount.csv");
    const readings = ["1|2|0.125|2020-06-29 02:33:46.538", "1|2|7.5|2020-06-29 02:33:46.538"].map((row, index) =>
      made.read({ cells: row.split("|"), line: index + 2 }),
    );
    const told = readings.map((reading) => (!reading.fault && !reading.node ? reading.edge.telling : undefined));
    expect(told[0]).toMatchObject({
      type: "TRANSFERRED",
      properties: { amountMinor: "12", sourceAmount: "0.125", at: "2020-06-29T02:33:46.538Z" },
    });
    expect(told[1]?.properties).not.toHaveProperty("sourceAmount");
    expect(told[0]?.key).not.toBe(told[1]?.key);
    expect(made.warnings()).toEqual([
      expect.objectContaining({ file: "AccountTransferAccount.csv", field: "amount", count: 1 }),
    ]);
  });

  it("is refused for an amount, instant or id that is none, and the second time", () => {
    const readings = read(
      "AccountTransferAccount.csv",
      "1|2|much|2020-06-29 02:33:46.538",
      "1|2|5|29.06.2020",
      "one|2|5|2020-06-29 02:33:46.538",
      "1|2|5|2020-06-29 02:33:46.538",
      "1|2|5|2020-06-29 02:33:46.538",
      "1|2|5",
    );
    expect(readings.map(({ fault }) => fault?.reason)).toEqual([
      '"much" is no decimal number.',
      '"29.06.2020" is no instant of the form YYYY-MM-DD hh:mm:ss.mmm.',
      '"one" is no id: it must be digits.',
      undefined,
      "The same stands in line 5 already.",
      "The row has 3 cells and the header has 4.",
    ]);
  });

  it("is refused as an investment in a company whose shares add up to more than one", () => {
    const shares = new InwardShares();
    shares.note("9", "a", "0.7");
    shares.note("9", "b", "0.4");
    const reading = reader("PersonInvestCompany.csv", shares).read({
      cells: ["1", "9", "0.7", "2020-06-29 02:33:46.538"],
      line: 2,
    });
    expect(reading.fault?.reason).toBe("The shares in company 9 add up to 1.1, more than one.");
  });

  it("needs the columns of its file", () => {
    const [file] = FINBENCH_FILES;
    const made = file && finbenchReader(file, ["personId"], "finbench", "s", new InwardShares());
    expect(made).toMatchObject({ field: "personName", reason: 'The column "personName" is missing.' });
  });
});
