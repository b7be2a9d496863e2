import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask } from "../support/ask.ts";
import { answered } from "../support/founding-case.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// Paths and networks on the demo region: its hubs, its grid, its case file, and requests that are refused.
let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(async () => {
  await db.driver.close();
});

interface Paths {
  readonly cut: string | null;
  readonly truncated: readonly {
    readonly id: string;
    readonly kind: string;
    readonly followed: number;
    readonly left: number;
  }[];
  readonly paths: readonly {
    readonly score: number;
    readonly terms: readonly { readonly value: number }[];
    readonly things: readonly { readonly id: string }[];
    readonly sentence: string;
  }[];
}

async function paths(from: string, to: string, more: Record<string, unknown> = {}): Promise<Paths> {
  const query = `query ($from: ID!, $to: ID!, $maxHops: Int! = 4, $kinds: [RelationshipKind!], $asOf: Date) {
    paths(from: $from, to: $to, maxHops: $maxHops, kinds: $kinds, asOf: $asOf) { cut truncated { id kind followed left }
      paths { score sentence terms { value } things { id } } } }`;
  return (await answered(db, query, { from: `ek:${from}`, to: `ek:${to}`, ...more }))["paths"] as Paths;
}

interface Network {
  readonly cut: string | null;
  readonly truncated: readonly { readonly id: string; readonly left: number }[];
  readonly nodes: readonly { readonly id: string; readonly hops: number; readonly left: number }[];
  readonly edges: readonly { readonly id: string; readonly type: string; readonly from: string; readonly to: string }[];
}

async function network(around: readonly string[], hops: number, limit: number): Promise<Network> {
  const query = `query ($around: [ID!]!, $hops: Int!, $limit: Int!) { network(around: $around, hops: $hops, limit: $limit) {
    cut truncated { id left } nodes { id hops left } edges { id type from to } } }`;
  return (await answered(db, query, { around: around.map((id) => `ek:${id}`), hops, limit }))["network"] as Network;
}

describe("paths", () => {
  it("come by score, the product of their terms, and pass nothing twice", async () => {
    const { paths: found } = await paths("employee:sadykova-zhanar", "firm:ulba-compute");
    expect(found).toHaveLength(10);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { score, terms, things } of found) {
      expect(score).toBeCloseTo(
        terms.reduce((product, { value }) => product * value, 1),
        3,
      );
      expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
    }
    expect(found.map(({ sentence }) => sentence).join("\n")).toContain(
      "Ruslan Sadykov is kin (sibling) of Zhanar Sadykova",
    );
  });

  it("read the same from the other end", async () => {
    const there = await paths("employee:petrov-sergei", "firm:shygys-blok");
    const back = await paths("firm:shygys-blok", "employee:petrov-sergei");
    expect(back.paths.map(({ score }) => score)).toEqual(there.paths.map(({ score }) => score));
  });

  it("are found across the crowd at a hub, which weighs against them, and name what was left there", async () => {
    const kinds = ["BOUGHT", "SOLD"];
    const { paths: found } = await paths("firm:altyn-hash", "firm:shygys-blok", { kinds });
    expect(found).toHaveLength(10);
    for (const { score, sentence } of found) {
      expect(sentence).toContain("sold in");
      // Four ties of 0.8, past a seller of 230 purchases.
      expect(score).toBeCloseTo(0.8 ** 4 * 229 ** -0.4, 4);
    }
    const { truncated } = await paths("utility:single-purchaser", "account:altyn-hash", { maxHops: 3 });
    const sold = truncated.find(({ id, kind }) => id === "ek:utility:single-purchaser" && kind === "SOLD");
    expect((sold?.followed ?? 0) + (sold?.left ?? 0)).toBe(230);
    expect(sold?.left).toBeGreaterThan(0);
  });

  it("lead through the grid where an end is part of it, and out of a bill or a case where that is the end", async () => {
    const region = await paths("region:east-kazakhstan", "firm:altyn-hash", { maxHops: 5 });
    expect(region.paths[0]?.sentence).toContain("is fed by");
    const order = (await answered(
      db,
      `{ courtOrders(first: 1, filter: {id: {startsWith: "ek:"}}) { nodes { id } } }`,
    )) as {
      courtOrders: { nodes: { id: string }[] };
    };
    const [first] = order.courtOrders.nodes;
    const restrained = await paths(first?.id.slice(3) ?? "", "employee:ospanov-daniyar");
    expect(restrained.paths[0]?.sentence).toContain("is restrained by");
    const file = await paths("case:founding", "firm:altyn-hash", { maxHops: 2 });
    expect(file.paths[0]?.sentence).toMatch(/concerns|is the/u);
    const between = await paths("employee:ospanov-daniyar", "employee:petrov-sergei", { maxHops: 2 });
    expect(between.paths.flatMap(({ things }) => things.map(({ id }) => id))).not.toContain("ek:case:founding");
  });

  it("hold on the day: before the shares there are none", async () => {
    const kinds = ["RELATED_TO", "OWNS"];
    const now = await paths("employee:ospanov-daniyar", "firm:altyn-hash", { kinds });
    const before = await paths("employee:ospanov-daniyar", "firm:altyn-hash", { kinds, asOf: "2023-05-31" });
    expect([now.paths.length > 0, before.paths.length]).toEqual([true, 0]);
  });
});

describe("a network", () => {
  it.each([
    [["firm:altyn-hash"], 1, 200],
    [["utility:altai-zharyq"], 2, 60],
    [["account:dala-market"], 1, 100],
    [["employee:ospanov-daniyar", "firm:altyn-hash"], 2, 40],
  ])("around %j has the nearest first, and ties between what it has", async (around, hops, limit) => {
    const { nodes, edges, cut, truncated } = await network(around, hops, limit);
    expect(nodes.length).toBeLessThanOrEqual(limit);
    expect(nodes.map((node) => node.hops)).toEqual([...nodes.map((node) => node.hops)].sort((a, b) => a - b));
    expect(nodes.slice(0, around.length).map(({ id }) => id)).toEqual(around.map((id) => `ek:${id}`));
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
    expect(nodes.filter(({ id, hops: at }) => at > 0 && !tied.has(id))).toEqual([]);
    expect(cut !== null || truncated.length === 0).toBe(true);
    if (cut !== null) expect(nodes).toHaveLength(limit);
    expect(await network(around, hops, limit)).toEqual({ nodes, edges, cut, truncated });
  });
});

describe("what is refused", () => {
  it.each([
    ['paths(from: "ek:firm:altyn-hash", to: "ek:firm:altyn-hash") { cut }', "BAD_USER_INPUT", "name two things"],
    ['paths(from: "ek:firm:a", to: "ek:firm:b") { cut }', "NOT_FOUND", '"ek:firm:a", "ek:firm:b"'],
    [
      'paths(from: "ek:firm:a", to: "ek:firm:b", maxHops: 9) { cut }',
      "BAD_USER_INPUT",
      '"maxHops" is 9; it must be from 1 to 8.',
    ],
    [
      'paths(from: "ek:firm:a", to: "ek:firm:b", first: 0) { cut }',
      "BAD_USER_INPUT",
      '"first" is 0; it must be from 1 to 200.',
    ],
    ['network(around: ["ek:firm:a"]) { cut }', "NOT_FOUND", '"ek:firm:a"'],
    ["network(around: [], limit: 5) { cut }", "BAD_USER_INPUT", '"around" holds 0 ids'],
    ['search(text: "x", first: 201) { notes }', "BAD_USER_INPUT", '"first" is 201; it must be from 1 to 200.'],
    ['search(text: "«»") { notes }', "BAD_USER_INPUT", "no letter and no digit"],
    ['search(text: "x", kinds: []) { notes }', "BAD_USER_INPUT", '"kinds" is empty'],
    ['search(text: "x", knownAt: "2999-01-01T00:00:00Z") { notes }', "BAD_USER_INPUT", '"knownAt"'],
  ])("%s", async (root, code, words) => {
    const { result } = await ask(db, `{ ${root} }`, { subject: "investigator" });
    expect(result.errors?.map(({ extensions, message }) => [extensions["code"], message])).toEqual([
      [code, expect.stringContaining(words)],
    ]);
  });
});
