import { energyLines, peakMonth } from "./energy-lines.ts";
import { addDays, daysBetween, hoursOfMonth, nextMonth } from "./months.ts";
import { divertedSupplies, reachedSupplies, type SupplyFacts } from "./supplies.ts";
import type { BalanceRow, InvoiceRow, ReallocationRow, SupplyRow } from "./trail.queries.ts";
import { pricesFrom } from "./valuation.ts";

const row = (more: Partial<SupplyRow> = {}): SupplyRow => ({
  pointId: "point",
  pointName: "Point",
  activity: null,
  farmId: "farm",
  farmName: "Farm",
  connection: "METERED",
  firmId: "firm",
  firmName: "Firm",
  contractId: "contract",
  number: "C",
  category: "RESIDENTIAL",
  supplierId: null,
  supplierName: null,
  heldFrom: null,
  heldTo: null,
  edgeIds: [],
  sourceIds: [],
  ...more,
});
const bill = (month: string, more: Partial<InvoiceRow> = {}): InvoiceRow => ({
  contractId: "contract",
  month,
  energyKwh: 100,
  amountMinor: 2500n,
  currency: "KZT",
  category: "RESIDENTIAL",
  sourceIds: [],
  ...more,
});
const draw = (month: string, energyKwh: number, category = "RESIDENTIAL"): ReallocationRow => ({
  contractId: "contract",
  month,
  category,
  energyKwh,
  allocationId: `allocation-${category}`,
  edgeId: `edge-${month}-${category}`,
  sourceIds: [],
});
const balance = (month: string, more: Partial<BalanceRow> = {}): BalanceRow => ({
  pointId: "point",
  placeId: "transformer",
  month,
  inputKwh: 1000,
  meteredKwh: 470,
  sourceIds: [],
  ...more,
});
const diverted = (facts: Partial<SupplyFacts>, lossShare = 0.03) =>
  divertedSupplies({ supplies: [], invoices: [], reallocations: [], balances: [], ...facts }, lossShare).map(
    ({ firmId, farmId, pointId, diversion, energyKwh, parts }) => ({
      firmId,
      farmId,
      pointId,
      diversion,
      energyKwh,
      tiyn: parts.reduce((total, part) => total + part.billedTiyn, 0n),
    }),
  );
const MONTHS = ["2024-01-01", "2024-02-01", "2024-03-01"];

describe("energy billed under a protected category", () => {
  test("counts in the months billed as protected, several bills of one month included", () => {
    const invoices = [bill("2024-01-01"), bill("2024-01-01"), bill("2024-02-01", { category: "COMMERCIAL" })];
    expect(diverted({ supplies: [row()], invoices })).toMatchObject([{ energyKwh: 200, tiyn: 5000n }]);
  });

  test("counts only while farm, firm and contract were together", () => {
    const supplies = [row({ heldFrom: "2024-02-15", heldTo: "2024-03-01" })];
    expect(diverted({ supplies, invoices: MONTHS.map((month) => bill(month)) })).toMatchObject([{ energyKwh: 100 }]);
  });

  test("goes over from one firm to the next with the farm, each month once", () => {
    const supplies = [
      row({ firmId: "first", heldTo: "2024-02-10" }),
      row({ firmId: "second", heldFrom: "2024-02-10" }),
    ];
    expect(diverted({ supplies, invoices: MONTHS.map((month) => bill(month)) })).toMatchObject([
      { firmId: "first", energyKwh: 200 },
      { firmId: "second", energyKwh: 100 },
    ]);
  });

  test("counts once where two farms, two points or two suppliers share a contract", () => {
    const invoices = MONTHS.map((month) => bill(month));
    const supplies = [
      row({ supplierId: "one" }),
      row({ supplierId: "two" }),
      row({ farmId: "farm-2" }),
      row({ pointId: "point-2", farmId: "farm-3" }),
    ];
    expect(diverted({ supplies, invoices })).toMatchObject([
      { farmId: "farm", energyKwh: 300, tiyn: 7500n },
      { farmId: "farm-2", energyKwh: 0, tiyn: 0n },
      { farmId: "farm-3", energyKwh: 0, tiyn: 0n },
    ]);
  });
});

describe("energy bought for protected consumers", () => {
  const supplies = [row({ category: "INDUSTRIAL" })];
  const invoices = [bill("2024-01-01", { category: "INDUSTRIAL", energyKwh: 100, amountMinor: 1001n })];

  test("is what the contract drew, billed in proportion, exactly", () => {
    const reallocations = [draw("2024-01-01", 30), draw("2024-01-01", 30, "SOCIAL")];
    const [supply] = divertedSupplies({ supplies, invoices, reallocations, balances: [] }, 0);
    expect(
      supply?.parts.map(({ protectedCategory, energyKwh, billedTiyn }) => [protectedCategory, energyKwh, billedTiyn]),
    ).toEqual([
      ["RESIDENTIAL", 30, 300n],
      ["SOCIAL", 30, 300n],
    ]);
    const whole = [draw("2024-01-01", 60), draw("2024-01-01", 40, "SOCIAL")];
    expect(diverted({ supplies, invoices, reallocations: whole })).toMatchObject([{ energyKwh: 100, tiyn: 1001n }]);
  });

  test("is no diversion where the contract drew none of it", () => {
    expect(diverted({ supplies, invoices })).toEqual([]);
  });
});

describe("energy taken before the meter", () => {
  const bypass = row({ connection: "BYPASS", category: "COMMERCIAL" });

  test("is the transformer's input less technical loss less what meters show, never below nothing, never billed", () => {
    const balances = [balance("2024-01-01"), balance("2024-02-01", { meteredKwh: 990 })];
    expect(diverted({ supplies: [bypass], balances, invoices: [bill("2024-01-01")] })).toMatchObject([
      { diversion: "BYPASS", energyKwh: 500, tiyn: 0n },
    ]);
  });

  test("counts once for two farms behind one transformer", () => {
    const supplies = [bypass, { ...bypass, pointId: "point-2", farmId: "farm-2" }];
    const balances = [balance("2024-01-01"), balance("2024-01-01", { pointId: "point-2" })];
    expect(diverted({ supplies, balances })).toMatchObject([{ energyKwh: 500 }, { energyKwh: 0 }]);
  });
});

describe("the supplies to which a start leads", () => {
  const metered = row();
  const bypass = row({ connection: "BYPASS", farmId: "farm-2" });
  const elsewhere = row({ pointId: "elsewhere" });
  const all = [metered, bypass, elsewhere];

  test.each([
    ["a whole point", { contractId: null, firmId: null }, false, [metered, bypass]],
    ["one firm's farms", { contractId: null, firmId: "other" }, false, []],
    ["a contract at which it begins", { contractId: "contract", firmId: null }, true, [metered, bypass]],
    ["a contract on the way", { contractId: "contract", firmId: null }, false, [metered]],
    ["another contract", { contractId: "other", firmId: null }, false, []],
  ])("of %s", (_, start, startIsContract, expected) => {
    expect(reachedSupplies([{ pointId: "point", ...start }], all, startIsContract)).toEqual(expected);
  });
});

describe("lines of energy", () => {
  const prices = pricesFrom([{ series: "RATE", on: "2024-01-15", value: "500", currency: "KZT" }], null);
  const lines = energyLines(
    divertedSupplies(
      {
        supplies: [row(), row({ contractId: "contract-2", pointId: "point-2" })],
        invoices: [
          bill("2024-02-01", { energyKwh: 696 }),
          bill("2024-01-01", { energyKwh: 744 }),
          bill("2024-02-01", { contractId: "contract-2", energyKwh: 696 }),
          bill("2024-02-01", { contractId: "contract-2", energyKwh: 1, category: "SOCIAL" }),
        ],
        reallocations: [],
        balances: [],
      },
      0,
    ),
    prices,
  );

  test("gather what is alike by month and category, in order of month, valued at the month's last day", () => {
    expect(
      lines.map(({ month, category, energyKwh, meanLoadKw, billed }) => [
        month,
        category,
        energyKwh,
        meanLoadKw,
        billed.tiyn,
        billed.centsAtEvent,
      ]),
    ).toEqual([
      ["2024-01-01", "RESIDENTIAL", 744, 1, 2500n, 5n],
      ["2024-02-01", "RESIDENTIAL", 1392, 2, 5000n, 10n],
      ["2024-02-01", "SOCIAL", 1, 1 / 696, 2500n, 5n],
    ]);
    expect(lines.every(({ marketValue, levy }) => marketValue === null && levy === null)).toBe(true);
  });

  test("have the month of the highest load over all of them, the first of equals, none where there is none", () => {
    expect(peakMonth(lines)).toEqual({ month: "2024-02-01", loadKw: 2 + 1 / 696 });
    expect(peakMonth([])).toEqual({ month: null, loadKw: 0 });
  });
});

test("months know their hours and what follows them, over leap years and the ends of years", () => {
  expect(["2024-02-01", "2023-02-01", "2023-12-01", "2000-02-01", "1900-02-01"].map(hoursOfMonth)).toEqual([
    696, 672, 744, 696, 672,
  ]);
  expect(["2023-12-01", "2024-01-01", "2024-11-01"].map(nextMonth)).toEqual(["2024-01-01", "2024-02-01", "2024-12-01"]);
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(addDays("2024-01-01", -1)).toBe("2023-12-31");
  expect(daysBetween("2023-09-01", "2025-09-01")).toBe(731);
});
