import type { Truth } from "../../seed/truth.ts";
import { demoRegion } from "../../seed/demo-region.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { Namespace } from "../support/namespace.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { answer, type Cells, refusal, rows } from "../support/views.ts";

// The saved views over the API, on the demo region, held against its truth.
let db: Database;
let truth: Truth;

beforeAll(async () => {
  db = await openTestDatabase();
  const generator = demoRegion();
  let step = generator.next();
  while (step.done !== true) step = generator.next();
  truth = step.value;
});

afterAll(async () => {
  await db.driver.close();
});

const distinct = (found: readonly Cells[], column: string): string[] =>
  [...new Set(found.flatMap((row) => row[column] ?? []))].sort();

describe("insiders behind protected contracts", () => {
  it("are those who created and approved the contracts of a false category, and no one else", async () => {
    const found = await rows(db, "insiders-behind-protected-contracts");
    const diverted = truth.contracts.filter((contract) => contract.hypothesis === "A");
    expect(distinct(found, "contractId")).toEqual(diverted.map((contract) => contract.id).sort());
    for (const contract of diverted) {
      const acts = found.filter((row) => row["contractId"] === contract.id);
      expect(acts.find((row) => row["act"] === "CREATED")?.["employeeId"]).toBe(contract.createdBy);
      expect(acts.find((row) => row["act"] === "APPROVED")?.["employeeId"]).toBe(contract.approvedBy);
      expect(acts.every((row) => row["category"] === contract.category && row["firmId"] === contract.firm)).toBe(true);
      expect(acts.every((row) => row["terminal"] !== null && row["farmId"] === contract.farm)).toBe(true);
    }
  });

  it("are not yet behind them on a day before", async () => {
    expect(await rows(db, "insiders-behind-protected-contracts", {}, { asOf: "2023-08-01" })).toEqual([]);
    expect(await rows(db, "insiders-behind-protected-contracts", {}, { knownAt: "2025-09-01T00:00:00Z" })).toEqual([]);
  });

  it("can be asked for one by one", async () => {
    const [contract] = truth.contracts;
    const found = await rows(db, "insiders-behind-protected-contracts", { employeeId: contract?.approvedBy ?? "" });
    expect(distinct(found, "act")).toEqual(["APPROVED"]);
  });
});

describe("firms, their owners and insiders", () => {
  it("shows a spouse's share over the shell, multiplied", async () => {
    const found = await rows(db, "firms-owners-insiders", { firmId: "ek:firm:altyn-hash" });
    const spouse = found.find((row) => row["insiderId"] === "ek:employee:ospanov-daniyar");
    expect(spouse).toMatchObject({ hops: "2", share: "0.24", relation: "spouse", ownerId: "ek:person:ospanova-aigul" });
    expect(JSON.parse(spouse?.["chain"] ?? "")).toEqual([
      "ek:person:ospanova-aigul",
      truth.shell,
      "ek:firm:altyn-hash",
    ]);
  });

  it("keeps a share that is not known exactly between its bounds", async () => {
    const found = await rows(db, "firms-owners-insiders", { firmId: "ek:firm:shygys-blok", insidersOnly: "true" });
    const brother = found.find((row) => row["ownerId"] === "ek:person:petrov-andrei");
    expect(brother).toMatchObject({ share: null, shareAtLeast: "0.25", shareAtMost: "0.49", relation: "sibling" });
    expect(found.every((row) => row["insiderId"] !== null)).toBe(true);
  });
});

describe("money from miners to insiders", () => {
  it("reaches exactly the insiders of the case", async () => {
    const found = await rows(db, "money-from-miners-to-insiders");
    expect(distinct(found, "insiderId")).toEqual(truth.insiders.map((insider) => insider.id).sort());
    expect(distinct(found, "firmId").every((firm) => truth.firms.includes(firm))).toBe(true);
  });

  it("goes forward in time, over no account twice, and never over a utility", async () => {
    const found = await rows(db, "money-from-miners-to-insiders");
    for (const row of found) {
      const accounts = JSON.parse(row["accounts"] ?? "[]") as string[];
      expect(new Set(accounts).size).toBe(accounts.length);
      expect(accounts.length).toBe(Number(row["hops"]) + 1);
      expect((row["firstAt"] ?? "") <= (row["lastAt"] ?? "")).toBe(true);
      expect(accounts.slice(1, -1)).not.toContain("ek:account:altai-zharyq");
    }
  });

  it("adds up to what the truth says that an insider's side received", async () => {
    const sadykova = truth.insiders.find((insider) => insider.id === "ek:employee:sadykova-zhanar");
    const found = await rows(db, "money-from-miners-to-insiders", { insiderId: sadykova?.id ?? "" });
    const direct = found.filter((row) => row["hops"] === "1");
    const received = direct.reduce((sum, row) => sum + Number((row["received"] ?? "0").replace(".", "")), 0);
    expect(received).toBe(sadykova?.receivedTiyn);
  });
});

describe("assets and restraints", () => {
  it("lists an asset of which no price is known, without a sum of payments", async () => {
    const ns = new Namespace(db, "unpriced");
    await ns.tell({
      nodes: [ns.node("apartment", "flat", { name: "Flat" }), ns.node("person", "holder", { name: "H", names: ["H"] })],
      edges: [
        ns.edge("HOLDS", "holds", ns.id("person", "holder"), ns.id("apartment", "flat"), { capacity: "REGISTERED" }),
      ],
    });
    const found = await answer(db, "assets-and-restraints", { holderId: ns.id("person", "holder") });
    const place = found.columns.findIndex(({ name }) => name === "tracedPayments");
    expect(found.rows.map((row) => [row[0], row[place]])).toEqual([[ns.id("apartment", "flat"), null]]);
  });

  it("finds each asset of the case with its holder, price, payment, order and state", async () => {
    const found = await rows(db, "assets-and-restraints", { restrainedOnly: "true" });
    expect(distinct(found, "assetId")).toEqual(truth.assets.map((asset) => asset.id).sort());
    for (const asset of truth.assets) {
      const row = found.find((one) => one["assetId"] === asset.id);
      const price = (asset.priceTiyn / 100).toFixed(2);
      expect(row).toMatchObject({
        price,
        tracedPayments: price,
        priceCurrency: "KZT",
        state: "SEIZED",
        restrained: "true",
      });
      expect(JSON.parse(row?.["holderIds"] ?? "")).toEqual(
        expect.arrayContaining([asset.insider, asset.registeredHolder]),
      );
      expect(JSON.parse(row?.["orderIds"] ?? "")).toEqual([asset.courtOrder]);
      expect(JSON.parse(row?.["paidFrom"] ?? "")).toEqual([asset.paidFrom]);
    }
  });

  it("tells which orders end soon, and that they ended", async () => {
    const soon = await rows(db, "assets-and-restraints", { expiringWithinDays: "90" });
    expect(distinct(soon, "expiresOn")).toEqual(["2025-12-29"]);
    const later = await rows(db, "assets-and-restraints", { restrainedOnly: "true" }, { asOf: "2026-01-15" });
    expect(distinct(later, "kind")).toEqual(["Apartment"]);
  });
});

describe("payments before a contract", () => {
  it("reached the insider's side before the first contract was signed", async () => {
    for (const { createdBy, approvedBy } of truth.contracts
      .filter((contract) => contract.hypothesis === "A")
      .slice(0, 2))
      for (const partyId of new Set([createdBy, approvedBy])) {
        const found = await rows(db, "payments-before-contract", { partyId });
        expect(found.length).toBeGreaterThan(0);
        expect(found.every((row) => (row["at"] ?? "") < (row["signedOn"] ?? ""))).toBe(true);
        expect(found.every((row) => Number(row["daysBefore"]) <= 90)).toBe(true);
      }
  });

  it("needs the party", async () => {
    expect(await refusal(db, "payments-before-contract")).toBe(
      'BAD_USER_INPUT: The view "payments-before-contract" needs the parameter "partyId" (The party, such as an employee of a utility.).',
    );
  });
});
