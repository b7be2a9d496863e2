import { holdings } from "../../../test/support/ownership-graphs.ts";
import { type BeneficialQuestion, beneficialOwners } from "./beneficial-owners.ts";
import { regimes } from "./regimes.queries.ts";
import { toRegimes } from "./regimes.ts";

function regime(id: string): BeneficialQuestion["regime"] {
  const found = regimes().find((one) => one.id === id);
  if (!found) throw new Error(`No regime ${id}.`);
  return found;
}

function ask(text: string, regimeId = "KZ_AML", more: Partial<BeneficialQuestion> = {}) {
  const question = { ...holdings(text), target: "X", regime: regime(regimeId), seniorManagers: [], ...more };
  return beneficialOwners({ nameOf: (id) => id, ...question });
}

const routes = (text: string, regimeId?: string) =>
  Object.fromEntries(ask(text, regimeId).map(({ person, route, verdict }) => [person, `${verdict} ${route}`]));

test("exactly 25 % is enough in the European Union, and not in Kazakhstan", () => {
  const quarters = "p>X 0.25, q>X 0.2500000000000001, r>X 0.2499999999999999";
  expect(routes(quarters, "EU_2024_1624")).toEqual({ p: "YES INTEREST", q: "YES INTEREST" });
  for (const id of ["KZ_AML", "FATF"]) expect(routes(quarters, id)).toEqual({ q: "YES INTEREST" });
});

test("exactly 25 % over several chains and in a circle is exactly 25 %", () => {
  const chains = "p>A 1/2, A>X 0.4, p>B 1/4, B>X 0.2, q>X 0.2";
  expect(routes(chains, "EU_2024_1624")).toEqual({ p: "YES INTEREST" });
  expect(routes(chains)).toEqual({});
  const circle = "p>X 0.24, X>A 0.4, A>X 0.1, q>A 0.6";
  expect(routes(circle, "EU_2024_1624")).toEqual({ p: "YES INTEREST" });
  expect(routes(circle)).toEqual({});
});

test.each([
  ["control without much interest", "p>A 0.51, A>B 0.51, B>X 0.51", { p: "YES CONTROL" }],
  ["control of who holds", "p>A 0.51, A>X 0.3", { p: "YES CONTROL_OF_HOLDER" }],
  [
    "what is held directly and through what is controlled",
    "p>A 0.51, A>X 0.15, p>X 0.15",
    { p: "YES CONTROL_OF_HOLDER" },
  ],
  ["interest in who controls", "p>A 0.4, A>X 0.51, q>A 0.2", { p: "YES INTEREST_IN_CONTROLLER" }],
  ["control of who holds too little", "p>A 0.51, A>X 0.2", {}],
  ["a range that begins below", "p>X 0.2..0.5", { p: "POSSIBLE INTEREST" }],
  ["a range that begins above", "p>X 0.3..0.5", { p: "YES INTEREST" }],
  ["a range that ends below", "p>X 0.1..0.25", {}],
  ["control of who may hold", "p>A 0.51, A>X 0.2..0.4", { p: "POSSIBLE CONTROL_OF_HOLDER" }],
])("%s", (_, text, expected) => {
  expect(routes(text)).toEqual(expected);
});

test("joint holders each count the whole", () => {
  const { nodes, edges } = holdings("Joint>A 0.6, A>X 0.5, r>X 0.2");
  const joint = nodes.map((node) =>
    node.id === "Joint" ? { id: "Joint", type: "joint" as const, members: ["p", "q"] } : node,
  );
  const persons = ["p", "q"].map((id) => ({ id, type: "person" as const }));
  const found = ask("p>X 1", "KZ_AML", { nodes: [...joint, ...persons], edges });
  expect(found.map(({ person, route }) => [person, route])).toEqual([
    ["p", "INTEREST"],
    ["q", "INTEREST"],
  ]);
});

test("senior managers stand in where nobody is certain to qualify", () => {
  const managed = { seniorManagers: ["m"] };
  expect(ask("p>X 0.2..0.5", "KZ_AML", managed).map(({ person, route }) => [person, route])).toEqual([
    ["m", "SENIOR_MANAGER"],
    ["p", "INTEREST"],
  ]);
  expect(ask("p>X 0.3", "KZ_AML", managed).map(({ person }) => person)).toEqual(["p"]);
  const without = { ...managed, regime: { ...regime("KZ_AML"), seniorManagerFallback: false } };
  expect(ask("p>X 0.1", "KZ_AML", without)).toEqual([]);
});

test("each has a chain and a reason", () => {
  const [first] = ask("p>A 0.9, p>B 1, A>X 0.5, B>X 0.1", "KZ_AML", { nameOf: (id) => (id === "p" ? "Ayan" : id) });
  expect(first).toMatchObject({
    chain: ["p", "A", "X"],
    reason: "Ayan has 55 % of X over all chains, which is more than 25 %.",
  });
  const reasons = (text: string, id?: string) => ask(text, id).map(({ reason }) => reason);
  expect(reasons("p>A 1/3, A>X 1", "EU_2024_1624")).toEqual([
    "p has about 33.33 % of X over all chains, which is at least 25 %.",
  ]);
  expect(reasons("p>A 0.51, A>X 0.3")).toEqual([
    "p controls A, and with what p controls has 30 % of X, which is more than 25 %.",
  ]);
  expect(reasons("p>A 0.4, A>X 0.51")).toEqual(["p has 40 % of A, which controls X; that is more than 25 %."]);
  expect(reasons("p>X 0.2..0.4")).toEqual(["p possibly has up to 40 % of X over all chains, which is more than 25 %."]);
  expect(reasons("p>A 0.51, A>B 0.51, B>X 0.51")).toEqual([
    "p controls X: over half of the votes, directly or through what p controls.",
  ]);
});

test("regimes that cannot be are refused by name", () => {
  const [first] = regimes();
  const data = { ...first, threshold: "1/4" };
  expect(() => toRegimes([{ ...data, threshold: "25 %" }])).toThrow(/threshold.*25 %/u);
  expect(() => toRegimes([data, data])).toThrow('"KZ_AML" stands there twice');
});
