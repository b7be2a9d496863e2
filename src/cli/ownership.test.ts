import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Output } from "./output.ts";
import { registerOwnership } from "./ownership.ts";
import { runCommandLine } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "ownership-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(content: unknown, ...options: readonly string[]): Promise<[exitCode: number, stdout: string]> {
  const file = join(folder, "graph.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  let stdout = "";
  const output = new Output({ write: (text) => (stdout += text) }, { write: () => true }, options.includes("--json"));
  const argv = ["ownership", "--graph", file, ...options];
  return [await runCommandLine(argv, { env: {}, output }, [registerOwnership], "1.2.3"), stdout];
}

async function answer(content: unknown, ...options: readonly string[]): Promise<unknown> {
  const [exitCode, stdout] = await run(content, "--json", ...options);
  return { exitCode, ...(JSON.parse(stdout) as object) };
}

const p = { id: "p", type: "person" };
const q = { id: "q", type: "person" };
const a = { id: "A", type: "entity" };
const b = { id: "B", type: "entity" };
const stake = (owner: string, owned: string, share: string, more: object = {}) => ({ owner, owned, share, ...more });
const crossed = {
  nodes: [p, q, a, b],
  edges: [stake("A", "B", "0.2"), stake("B", "A", "1/5"), stake("p", "A", "0.8"), stake("q", "B", "0.8")],
};

test("every entity, in exact fractions", async () => {
  const own = { unattributed: "0/1" };
  expect(await answer(crossed)).toEqual({
    exitCode: 0,
    targets: {
      A: {
        ...own,
        ultimate: { p: "5/6", q: "1/6" },
        integrated: { B: "5/24", p: "5/6", q: "1/6" },
        netted: { B: "1/5", p: "5/6", q: "1/6" },
        controllers: ["p"],
        controllingPersons: ["p"],
      },
      B: {
        ...own,
        ultimate: { p: "1/6", q: "5/6" },
        integrated: { A: "5/24", p: "1/6", q: "5/6" },
        netted: { A: "1/5", p: "1/6", q: "5/6" },
        controllers: ["q"],
        controllingPersons: ["q"],
      },
    },
    closedGroups: [],
  });
});

test("the targets that are named, each once", async () => {
  const [, stdout] = await run(crossed, "--json", "--target", "B", "A", "--target", "B");
  expect(Object.keys((JSON.parse(stdout) as { targets: object }).targets)).toEqual(["B", "A"]);
});

test("above 60 parties decimals with 12 digits", async () => {
  const others = Array.from({ length: 57 }, (_, place) => ({ id: `x${String(place)}`, type: "person" }));
  const tiny = stake("x0", "A", "0.0000000000001");
  const exact = { nodes: [...crossed.nodes, ...others.slice(1)], edges: crossed.edges };
  expect(await answer(exact, "--target", "A")).toMatchObject({ targets: { A: { ultimate: { p: "5/6" } } } });
  const rough = {
    nodes: [...crossed.nodes, ...others],
    edges: [...crossed.edges.slice(0, 2), tiny, stake("p", "A", "0.5"), crossed.edges[3]],
  };
  expect(await answer(rough, "--target", "A")).toMatchObject({
    targets: { A: { ultimate: { p: "0.520833333333", q: "0.166666666667" }, unattributed: "0.312500000000" } },
  });
});

test("a range adds the ends", async () => {
  const edges = [{ owner: "p", owned: "A", min: "0.25", max: "0.5" }];
  expect(await answer({ nodes: [p, a], edges })).toMatchObject({
    targets: { A: { ultimate: { p: "1/4" }, ultimateMin: { p: "1/4" }, ultimateMax: { p: "1/2" } } },
  });
});

test("the day decides, from the first day on and before the last", async () => {
  const edges = [
    stake("p", "A", "0.6", { from: "2024-01-01", to: "2025-01-01" }),
    stake("q", "A", "0.6", { from: "2025-01-01" }),
  ];
  const on = (day: string) => answer({ nodes: [p, q, a], edges }, "--as-of", day);
  expect(await on("2024-12-31")).toMatchObject({ targets: { A: { ultimate: { p: "3/5" }, controllers: ["p"] } } });
  expect(await on("2025-01-01")).toMatchObject({ targets: { A: { ultimate: { q: "3/5" }, controllers: ["q"] } } });
  expect(await on("2023-12-31")).toMatchObject({ targets: { A: { ultimate: {}, unattributed: "1/1" } } });
});

test.each([
  ["OVER_100_PERCENT", ["A"], [stake("p", "A", "0.6"), stake("q", "A", "0.400000000000000000001")]],
  ["OVER_100_PERCENT", ["A"], [stake("p", "A", "0.1", { votes: "0.6" }), stake("q", "A", "0.1", { votes: "0.5" })]],
  ["PERSON_CANNOT_BE_OWNED", ["q"], [stake("p", "q", "0.6")]],
  ["AS_OF_REQUIRED", ["A"], [stake("p", "A", "0.6", { from: "2024-01-01" })]],
  ["SHARE_OUT_OF_RANGE", ["A", "p"], [stake("p", "A", "0")]],
  ["SHARE_OUT_OF_RANGE", ["A", "p"], [stake("p", "A", "1.01")]],
  ["SHARE_OUT_OF_RANGE", ["A", "p"], [stake("p", "A", "-0.1")]],
  ["SHARE_OUT_OF_RANGE", ["A", "p"], [stake("p", "A", "51%")]],
  ["SHARE_OUT_OF_RANGE", ["A", "p"], [{ owner: "p", owned: "A", min: "0.5", max: "0.4" }]],
  ["INTERVAL_ENDS_BEFORE_IT_STARTS", ["A", "p"], [stake("p", "A", "1", { from: "2024-01-02", to: "2024-01-01" })]],
  ["DUPLICATE_STATEMENT", ["A", "q"], [stake("p", "A", "0.1", { id: "s" }), stake("q", "A", "0.1", { id: "s" })]],
  ["UNKNOWN_NODE", ["X"], [stake("p", "X", "0.1")]],
  ["MALFORMED_GRAPH", ["A", "p"], [{ owner: "p", owned: "A", share: 0.51 }]],
  ["MALFORMED_GRAPH", ["A", "p"], [{ owner: "p", owned: "A" }]],
  ["MALFORMED_GRAPH", ["A", "p"], [stake("p", "A", "0.1", { max: "0.2" })]],
  ["MALFORMED_GRAPH", ["A", "p"], [stake("p", "A", "0.1", { from: "2024-02-30" })]],
])("%s names %j", async (error, entities, edges) => {
  expect(await answer({ nodes: [p, q, a], edges })).toEqual({
    exitCode: 1,
    error,
    entities,
    message: expect.any(String),
  });
});

test.each([
  ["DUPLICATE_NODE", { nodes: [p, a, p], edges: [] }],
  ["MALFORMED_GRAPH", { nodes: [{ id: "p", type: "robot" }], edges: [] }],
  ["MALFORMED_GRAPH", { nodes: [] }],
  ["MALFORMED_GRAPH", []],
  ["MALFORMED_GRAPH", "{"],
])("%s", async (error, content) => {
  expect(await answer(content)).toMatchObject({ exitCode: 1, error });
});

test("what is asked wrongly", async () => {
  expect(await answer(crossed, "--target", "Z")).toMatchObject({
    exitCode: 1,
    error: "UNKNOWN_TARGET",
    entities: ["Z"],
  });
  expect(await answer(crossed, "--target", "p")).toMatchObject({ exitCode: 1, error: "PERSON_CANNOT_BE_OWNED" });
  expect(await answer(crossed, "--as-of", "2024-13-01")).toMatchObject({ exitCode: 2, error: "BAD_USER_INPUT" });
  expect(await answer(crossed, "--graph", "nowhere.json")).toMatchObject({ exitCode: 2, error: "BAD_USER_INPUT" });
});

test("in words without --json", async () => {
  const edges = [stake("A", "B", "1"), stake("B", "A", "1")];
  expect(await run({ nodes: [a, b], edges }, "--target", "A")).toEqual([
    0,
    `A
  ultimate owners: nobody; unattributed 1/1
  integrated: nobody
  netted: nobody
  controlled by: B
A closed group, which nobody outside owns: A, B.
`,
  ]);
});
