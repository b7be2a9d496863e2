import { accountOwners, employeesOf, type Member, paymentsOf, paymentTies, relationTies } from "./insiders.ts";
import type { ActRow, PaymentRow, TieRow } from "./trail.queries.ts";

const member = (employeeId: string, partyId: string, kin: string | null = null): Member => ({
  employeeId,
  partyId,
  partyName: partyId,
  kin,
  edgeId: kin === null ? null : `${employeeId}-${partyId}`,
  sourceIds: [`source of ${partyId}`],
});
const names = new Map([
  ["anna", "Anna"],
  ["firm", "Firm"],
]);

describe("an account", () => {
  const accounts = [
    { partyId: "spouse", accountId: "joint", sourceIds: [] },
    { partyId: "bekzat", accountId: "joint", sourceIds: [] },
    { partyId: "firm", accountId: "firm's", sourceIds: [] },
  ];

  test("of kin of one employee and held by another counts for the one who holds it, in whatever order they come", () => {
    const circles = [member("anna", "anna"), member("anna", "spouse", "spouse"), member("bekzat", "bekzat")];
    for (const [a, b] of [
      [circles, accounts],
      [[...circles].reverse(), [...accounts].reverse()],
    ] as const)
      expect([...accountOwners(a, b)].map(([id, owner]) => [id, owner.employeeId])).toEqual([["joint", "bekzat"]]);
  });

  test("of kin of two employees counts once, for the first by id", () => {
    const circles = [member("bekzat", "spouse", "sibling"), member("anna", "spouse", "spouse")];
    expect(accountOwners(circles, accounts).get("joint")?.employeeId).toBe("anna");
  });
});

describe("a tie", () => {
  const row = (more: Partial<TieRow> = {}): TieRow => ({
    employeeId: "anna",
    partyId: "anna",
    firmId: "firm",
    kind: "HOLDING",
    nodeIds: ["anna", "firm"],
    edgeIds: ["owns"],
    sourceIds: ["register"],
    sentence: "Anna holds 0.5 of Firm",
    ...more,
  });

  test("of the employee keeps its kind; over kin a share or a directorship is kinship, told with the kin and their relationship", () => {
    const circles = [member("anna", "anna"), member("anna", "spouse", "spouse")];
    const over = (kind: string) =>
      row({ partyId: "spouse", kind, nodeIds: ["spouse", "firm"], sentence: `spouse, ${kind}` });
    const ties = relationTies(circles, [row(), over("HOLDING"), over("DIRECTORSHIP"), over("SHARED_PHONE")], names);
    expect(ties.map(({ kind, path }) => [kind, path.nodes, path.edgeIds])).toEqual([
      ["HOLDING", ["anna", "firm"], ["owns"]],
      ["KINSHIP", ["anna", "spouse", "firm"], ["anna-spouse", "owns"]],
      ["KINSHIP", ["anna", "spouse", "firm"], ["anna-spouse", "owns"]],
      ["SHARED_PHONE", ["anna", "spouse", "firm"], ["anna-spouse", "owns"]],
    ]);
    expect(ties[1]?.path.sentence).toBe("spouse is kin (spouse) of Anna; spouse, HOLDING.");
    expect(ties[1]?.sourceIds).toEqual(["source of spouse", "register"]);
  });

  test("told by several relationships between the same things is one, with all of them", () => {
    const rows = [row({ edgeIds: ["a"] }), row({ edgeIds: ["b"], sourceIds: ["bank"] })];
    expect(relationTies([member("anna", "anna")], rows, names)).toMatchObject([
      { path: { edgeIds: ["a", "b"] }, sourceIds: ["register", "bank"] },
    ]);
  });
});

describe("payments", () => {
  const paid = (transferId: string, at: string, accountIds = ["firm's", "anna's"]): PaymentRow => ({
    transferId,
    payeeId: accountIds.at(-1) ?? "",
    payerId: accountIds[0] ?? "",
    at,
    amountMinor: 100n,
    currency: "KZT",
    purpose: null,
    accountIds,
    edgeIds: accountIds.slice(1).map((_, place) => `${transferId}-${String(place)}`),
    sourceIds: ["bank"],
  });
  const owners = new Map([["anna's", member("anna", "anna")]]);
  const firms = new Map([["firm's", "firm"]]);

  test("lead from a firm to the one who received, and say over how many accounts", () => {
    const rows = [
      paid("t1", "2024-01-01"),
      paid("t2", "2024-02-01", ["firm's", "shell's", "anna's"]),
      paid("t3", "2024-03-01", ["stranger's", "anna's"]),
    ];
    const payments = paymentsOf(rows, owners, firms, names);
    expect(payments.map(({ path }) => [path.nodes, path.sentence])).toEqual([
      [["firm", "firm's", "anna's", "anna"], "Money of Firm reached anna, directly."],
      [["firm", "firm's", "shell's", "anna's", "anna"], "Money of Firm reached anna, over one account."],
    ]);
    expect(paymentTies(payments, names).map(({ kind, path }) => [kind, path.sentence])).toEqual([
      ["PAYMENT", "2 payments of Firm reached Anna or kin from 2024-01-01 to 2024-02-01."],
    ]);
  });
});

test("an employee who acts on a contract twice has its energy once, and those with most energy come first", () => {
  const act = (employeeId: string, contractId: string, kind: string): ActRow => ({
    employeeId,
    employeeName: employeeId,
    contractId,
    number: contractId,
    act: kind,
    firstAt: null,
    terminals: [],
    count: 1,
    postedLessMeteredKwh: null,
    nodeIds: [],
    edgeIds: [],
    sourceIds: [],
  });
  const supply = (contractId: string, energyKwh: number, diversion: "FALSE_CATEGORY" | "BYPASS") =>
    ({ contractId, energyKwh, diversion }) as Parameters<typeof employeesOf>[1][number];
  const acts = [
    act("bekzat", "c1", "CREATED"),
    act("anna", "c1", "CREATED"),
    act("anna", "c1", "APPROVED"),
    act("anna", "c2", "POSTED"),
  ];
  const supplies = [
    supply("c1", 10, "FALSE_CATEGORY"),
    supply("c1", 1000, "BYPASS"),
    supply("c2", 5, "FALSE_CATEGORY"),
  ];
  expect(
    employeesOf(acts, supplies).map(({ employee, energyKwh, acts: own }) => [employee, energyKwh, own.length]),
  ).toEqual([
    ["anna", 15, 3],
    ["bekzat", 10, 1],
  ]);
});
