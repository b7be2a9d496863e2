import { holdings, shown } from "../../../test/support/ownership-graphs.ts";
import { EXACT, FLOAT } from "./arithmetic.ts";
import { fractionText } from "./fraction.ts";
import type { OwnershipGraph } from "./graph.ts";
import { Ownership } from "./ownership.ts";

const exact = ({ nodes, edges }: OwnershipGraph) => new Ownership(nodes, edges, EXACT);
const ultimate = (text: string, target: string) => {
  const { ultimate: shares, unattributed } = exact(holdings(text)).of(target);
  return { ...shown(shares), unattributed: fractionText(unattributed) };
};

test("two firms that hold 20 % of each other", () => {
  const ownership = exact(holdings("A>B 0.2, B>A 0.2, p>A 0.8, q>B 0.8"));
  const { ultimate: shares, integrated, netted, unattributed } = ownership.of("A");
  expect(shown(shares)).toEqual({ p: "5/6", q: "1/6" });
  expect(shown(integrated)).toEqual({ B: "5/24", p: "5/6", q: "1/6" });
  expect(shown(netted)).toEqual({ B: "1/5", p: "5/6", q: "1/6" });
  expect(fractionText(unattributed)).toBe("0/1");
});

test("a ring of 90 % with 10 % held outside each", () => {
  const ring = "A>B 0.9, B>C 0.9, C>A 0.9, a>A 0.1, b>B 0.1, c>C 0.1";
  expect(ultimate(ring, "A")).toEqual({ a: "100/271", b: "81/271", c: "90/271", unattributed: "0/1" });
});

test.each([
  ["treasury leaves the denominator", "p>A 0.24, A>A 0.1", "A", { p: "4/15", unattributed: "11/15" }],
  ["51 % of 51 % is 26.01 %", "p>A 0.51, A>B 0.51", "B", { p: "2601/10000", unattributed: "7399/10000" }],
  ["blocks of one owner add up", "p>A 0.1, p>A 1/3, q>A 0.2", "A", { p: "13/30", q: "1/5", unattributed: "11/30" }],
  ["who is unspecified is unattributed", "p>A 0.4, ?>A 0.6", "A", { p: "2/5", unattributed: "3/5" }],
  ["what is known above an unspecified holder counts", "p>? 0.5, ?>A 0.6", "A", { p: "3/10", unattributed: "7/10" }],
  ["votes are no share", "p>A 0.4 v0.9, q>A 0.6 v0.1", "A", { p: "2/5", q: "3/5", unattributed: "0/1" }],
  ["nobody known", "A>B 1", "A", { unattributed: "1/1" }],
  [
    "treasury within a ring",
    "A>A 0.5, B>A 0.25, p>A 0.25, A>B 0.5, q>B 0.5",
    "A",
    { p: "2/3", q: "1/3", unattributed: "0/1" },
  ],
])("%s", (_, text, target, expected) => {
  expect(ultimate(text, target)).toEqual(expected);
});

describe("a group that holds the whole of all its members", () => {
  const closed = "X>Y 1, Y>X 0.5, X>X 0.5, X>T 0.3, Y>Z 1, p>T 0.7";

  it("is reported, ownerless and unattributed", () => {
    const ownership = exact(holdings(closed));
    expect(ownership.closedGroups).toEqual([["X", "Y"]]);
    expect(ultimate(closed, "X")).toEqual({ unattributed: "1/1" });
    expect(shown(ownership.of("X").integrated)).toEqual({});
  });

  it("counts for what each member holds outside, and for that member only", () => {
    const { integrated, unattributed } = exact(holdings(closed)).of("T");
    expect(shown(integrated)).toEqual({ X: "3/10", p: "7/10" });
    expect(fractionText(unattributed)).toBe("3/10");
  });

  it("can be one firm that holds all of itself", () => {
    expect(exact(holdings("Z>Z 1, Z>A 0.5, p>A 0.5")).closedGroups).toEqual([["Z"]]);
    expect(ultimate("Z>Z 1, Z>A 0.5, p>A 0.5", "A")).toEqual({ p: "1/2", unattributed: "1/2" });
  });

  it("is not closed as long as anything is held outside, however little", () => {
    const almost = "A>B 1, B>A 0.999999999999999999, p>A 0.000000000000000001";
    expect(exact(holdings(almost)).closedGroups).toEqual([]);
    expect(ultimate(almost, "B")).toEqual({ p: "1/1", unattributed: "0/1" });
    const { nodes, edges } = holdings(almost);
    expect(new Ownership(nodes, edges, FLOAT).of("A").ultimate.get("p")).toBeCloseTo(1, 14);
  });
});

describe("control", () => {
  const controllers = (text: string, target: string) => exact(holdings(text)).of(target).controllers;

  it.each([
    ["51 % of 51 % controls", "p>A 0.51, A>B 0.51", "B", ["A", "p"]],
    ["half of the votes does not", "p>A 0.5, q>A 0.5", "A", []],
    ["a little more than half does", "p>A 0.500000000000000000001, q>A 0.4", "A", ["p"]],
    ["with what it controls", "p>A 1, p>B 0.3, A>B 0.3", "B", ["p"]],
    ["treasury has no votes", "p>A 0.45, A>A 0.11", "A", ["p"]],
    ["shares without a vote are not counted", "p>A 0.3, q>A 0.5 v0, r>A 0.2", "A", ["p"]],
    ["votes apart from shares", "p>A 0.1 v0.6, q>A 0.9 v0.4", "A", ["p"]],
    ["votes without shares", "p>A 0.2, q>A 0 v0.51", "A", ["q"]],
    ["two holders of half of the votes each, beside shares without", "p>A 1/4 v1/2, q>A 1/4 v1/2, r>A 1/2 v0", "A", []],
    ["unknown holders stay in the denominator", "p>A 0.4, ?>A 0.2", "A", []],
    ["an unspecified holder is not named", "?>A 0.9", "A", []],
    ["control goes through an unspecified holder", "p>? 0.6, ?>A 0.9", "A", ["p"]],
    ["a ring that supports itself leaves out who holds little", "p>A 0.4, B>A 0.6, A>B 0.6, q>B 0.4", "A", ["B"]],
    ["through a closed group", "A>B 1, B>A 1, A>C 0.6", "C", ["A", "B"]],
    ["by adding what several controlled firms hold", "p>A 1, p>B 1, p>C 1, A>X 0.2, B>X 0.2, C>X 0.2", "X", ["p"]],
  ])("%s", (_, text, target, expected) => {
    expect(controllers(text, target)).toEqual(expected);
  });

  it("names persons apart", () => {
    expect(exact(holdings("p>A 0.51, A>B 0.51")).of("B").controllingPersons).toEqual(["p"]);
  });
});

test("a chain of 50,000 firms does not overflow the stack", () => {
  const size = 50_000;
  const whole = { numerator: 1n, denominator: 1n };
  const nodes = Array.from({ length: size + 1 }, (_, place) => ({
    id: String(place),
    type: place === 0 ? ("person" as const) : ("entity" as const),
  }));
  const edges = nodes.slice(1).map(({ id }, place) => ({
    ...{ id: null, owner: String(place), owned: id, min: whole, max: whole, votes: null, from: null, to: null },
  }));
  const last = new Ownership(nodes, edges, FLOAT).of(String(size));
  expect(last.ultimate).toEqual(new Map([["0", 1]]));
  expect(last.controllingPersons).toEqual(["0"]);
  expect(last.controllers).toHaveLength(size);
});

describe("ranges", () => {
  const range = (text: string, target: string) => {
    const { min, max } = exact(holdings(text)).rangeOf(target);
    return [shown(min), shown(max)];
  };

  it("are solved at both ends", () => {
    expect(range("p>A 0.25..0.5, A>B 0.5", "B")).toEqual([{ p: "1/8" }, { p: "1/4" }]);
  });

  it("leave in unattributed what is not certain", () => {
    expect(ultimate("p>A 0.25..0.5, q>A 0.5", "A")).toEqual({ p: "1/4", q: "1/2", unattributed: "1/4" });
  });

  it("go no further than the least of the others leaves", () => {
    expect(range("p>A 0.25..0.75, q>A 0.5", "A")).toEqual([
      { p: "1/4", q: "1/2" },
      { p: "1/2", q: "1/2" },
    ]);
  });

  it("give each holder the most where all together do not fit", () => {
    const three = "p>A 0.25..0.5, q>A 0.25..0.5, B>A 0.25..0.5, p>B 0.5..1, q>B 0..0.5";
    expect(range(three, "A")[1]).toEqual({ p: "3/4", q: "5/8" });
  });

  it("hold in circles that would be closed or overfull", () => {
    const circle = "p>A 0..0.5, q>A 0..0.5, B>A 0.5..1, A>B 0.5..1, r>B 0..0.5";
    expect(range(circle, "A")[1]).toEqual({ p: "1/1", q: "1/1", r: "1/1" });
  });

  it("make control possible", () => {
    const ownership = exact(holdings("p>A 0.4..0.6, q>A 0.4"));
    expect(ownership.of("A").controllers).toEqual([]);
    expect(ownership.controllersOf("A", ownership.possibleControl)).toEqual(["p"]);
  });
});
