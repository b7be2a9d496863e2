import fc from "fast-check";
import { anyGraph, edge, shown } from "../../../test/support/ownership-graphs.ts";
import { EXACT, FLOAT } from "./arithmetic.ts";
import { checkGraph, checkSums } from "./check-graph.ts";
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  subtract,
  sum,
  toFloat,
  ZERO,
} from "./fraction.ts";
import type { OwnershipGraph } from "./graph.ts";
import { Ownership } from "./ownership.ts";

const runs = { numRuns: 60 };
const HALF = fraction(1n, 2n);
const exact = ({ nodes, edges }: OwnershipGraph) => new Ownership(nodes, edges, EXACT);
const entitiesOf = ({ nodes }: OwnershipGraph) => nodes.filter(({ type }) => type === "entity").map(({ id }) => id);
const answers = (graph: OwnershipGraph, hidden: ReadonlySet<string> = new Set()) => {
  const ownership = exact(graph);
  return entitiesOf(graph)
    .filter((id) => !hidden.has(id))
    .map((id) => {
      const { ultimate, controllers, controllingPersons, unattributed } = ownership.of(id);
      const named = controllers.filter((party) => !hidden.has(party));
      return { id, ultimate: shown(ultimate), controllers: named, controllingPersons, unattributed };
    });
};

/** W of the definition, from the statements, without anything of the engine. */
function shareIn({ edges }: OwnershipGraph, owner: string, owned: string): Fraction {
  if (owner === owned) return ZERO;
  const inward = edges.filter((one) => one.owned === owned);
  const part = (from: string): Fraction => sum(inward.filter((one) => one.owner === from).map(({ min }) => min));
  const capital = subtract(ONE, part(owned));
  return capital.numerator === 0n ? ZERO : divide(part(owner), capital);
}

test("what everybody has is what is held directly, of the firm and of those who hold it", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const ownership = exact(graph);
      const inside = ownership.closedGroups;
      const isCut = (a: string, b: string): boolean => inside.some((group) => group.includes(a) && group.includes(b));
      for (const target of entitiesOf(graph)) {
        const { integrated } = ownership.of(target);
        const self = sum(
          graph.nodes.map(({ id }) => {
            const share = isCut(target, id) ? ZERO : shareIn(graph, target, id);
            return multiply(share, integrated.get(id) ?? ZERO);
          }),
        );
        // Y[t][t] = sum of W[t][k] Y[k][t], with Y[t][t] on both sides only through others: V[t][t] is 1 more.
        for (const { id: owner } of graph.nodes) {
          if (owner === target) continue;
          const direct = isCut(owner, target) ? ZERO : shareIn(graph, owner, target);
          const through = graph.nodes.map(({ id }) =>
            id === target || isCut(owner, id) ? ZERO : multiply(shareIn(graph, owner, id), integrated.get(id) ?? ZERO),
          );
          expect(integrated.get(owner) ?? ZERO).toEqual(add(multiply(direct, add(ONE, self)), sum(through)));
        }
      }
    }),
    runs,
  );
});

test("ultimate shares and what is unattributed come to the whole; nobody is his own owner", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      checkGraph(graph);
      checkSums(graph.edges);
      const ownership = exact(graph);
      for (const target of entitiesOf(graph)) {
        const { ultimate, integrated, netted, unattributed, controllers } = ownership.of(target);
        expect(add(sum(ultimate.values()), unattributed)).toEqual(ONE);
        expect(compare(unattributed, ZERO)).not.toBe(-1);
        for (const shares of [ultimate, integrated, netted]) {
          expect(shares.has(target)).toBe(false);
          expect([...shares.values()].every((share) => compare(share, ZERO) > 0)).toBe(true);
        }
        expect([...netted.values()].every((share) => compare(share, ONE) <= 0)).toBe(true);
        expect(controllers).not.toContain(target);
      }
    }),
    runs,
  );
});

test("what is netted is integrated without the circles of the holder", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const entities = entitiesOf(graph);
      for (const holder of entities) {
        // Without owners the holder is on no circle: what it then has is what is netted.
        const alone = exact({ ...graph, edges: graph.edges.filter(({ owned }) => owned !== holder) });
        const full = exact(graph);
        if (full.closedGroups.length > 0) continue;
        for (const target of entities.filter((id) => id !== holder))
          expect(full.of(target).netted.get(holder)).toEqual(alone.of(target).integrated.get(holder));
      }
    }),
    { numRuns: 30 },
  );
});

test("a group is closed where nothing of any of its members is held outside", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const ownership = exact(graph);
      for (const group of ownership.closedGroups) {
        for (const member of group) {
          const inward = graph.edges.filter(({ owned }) => owned === member);
          expect(inward.every(({ owner }) => group.includes(owner))).toBe(true);
          expect(sum(inward.map(({ min }) => min))).toEqual(ONE);
          expect(ownership.of(member)).toMatchObject({ unattributed: ONE, ultimate: new Map(), integrated: new Map() });
        }
      }
    }),
    runs,
  );
});

test("control is the least set that holds over half of the votes", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const entities = entitiesOf(graph);
      const ownership = exact(graph);
      for (const { id: holder } of graph.nodes.filter(({ type }) => type !== "unspecified")) {
        const controlled = new Set([holder]);
        for (let before = 0; before < controlled.size;) {
          before = controlled.size;
          for (const id of [...entities, "?"])
            if (compare(sum([...controlled].map((party) => shareIn(graph, party, id))), HALF) > 0) controlled.add(id);
        }
        const told = entities.filter((id) => ownership.of(id).controllers.includes(holder));
        expect(told).toEqual(entities.filter((id) => id !== holder && controlled.has(id)));
      }
    }),
    runs,
  );
});

test("other names and another order change nothing", () => {
  fc.assert(
    fc.property(anyGraph, fc.nat({ max: 20 }), (graph, turn) => {
      const renamed = (id: string): string => `${String(999 - id.charCodeAt(id.length - 1))}${id}`;
      const turned = <T>(list: readonly T[]): T[] => [...list.slice(turn % 7), ...list.slice(0, turn % 7)].reverse();
      const nodes = turned(graph.nodes).map((node) => ({ ...node, id: renamed(node.id) }));
      const edges = turned(graph.edges).map((one) => ({
        ...one,
        owner: renamed(one.owner),
        owned: renamed(one.owned),
      }));
      const [before, after] = [exact(graph), exact({ nodes, edges })];
      for (const id of entitiesOf(graph)) {
        const [was, is] = [before.of(id), after.of(renamed(id))];
        for (const kind of ["ultimate", "integrated", "netted"] as const)
          expect(is[kind]).toEqual(new Map([...was[kind]].map(([party, share]) => [renamed(party), share])));
        expect(new Set(is.controllers)).toEqual(new Set(was.controllers.map(renamed)));
      }
      expect(new Set(after.closedGroups.flat())).toEqual(new Set(before.closedGroups.flat().map(renamed)));
    }),
    runs,
  );
});

test("a holding told as two changes nothing", () => {
  fc.assert(
    fc.property(anyGraph, fc.nat(), (graph, place) => {
      const chosen = graph.edges[place % Math.max(1, graph.edges.length)];
      if (!chosen) return;
      const third = multiply(chosen.min, fraction(1n, 3n));
      const parts = [third, subtract(chosen.min, third)].map((share) => edge(chosen.owner, chosen.owned, share));
      const edges = [...parts, ...graph.edges.filter((one) => one !== chosen)];
      expect(answers({ ...graph, edges })).toEqual(answers(graph));
    }),
    runs,
  );
});

test("a shell of 100 % in the middle changes neither interest nor control", () => {
  fc.assert(
    fc.property(anyGraph, fc.nat(), (graph, place) => {
      const others = graph.edges.filter(({ owner, owned }) => owner !== owned);
      const chosen = others[place % Math.max(1, others.length)];
      if (!chosen) return;
      const edges = [
        ...graph.edges.filter((one) => one !== chosen),
        edge(chosen.owner, "Shell", ONE),
        edge("Shell", chosen.owned, chosen.min),
      ];
      const shelled = { nodes: [...graph.nodes, { id: "Shell", type: "entity" as const }], edges };
      expect(answers(shelled, new Set(["Shell"]))).toEqual(answers(graph));
    }),
    runs,
  );
});

test("the sparse solver of floats agrees with the exact one", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const [precise, rough] = [exact(graph), new Ownership(graph.nodes, graph.edges, FLOAT)];
      expect(rough.closedGroups).toEqual(precise.closedGroups);
      for (const id of entitiesOf(graph)) {
        const [was, is] = [precise.of(id), rough.of(id)];
        for (const kind of ["ultimate", "integrated", "netted"] as const) {
          expect([...is[kind].keys()]).toEqual([...was[kind].keys()]);
          for (const [party, share] of was[kind]) expect(is[kind].get(party)).toBeCloseTo(toFloat(share), 13);
        }
        expect(is.unattributed).toBeCloseTo(toFloat(was.unattributed), 13);
        expect(is.controllers).toEqual(was.controllers);
      }
    }),
    runs,
  );
});

test("whatever the shares within their ranges, what a person has lies within its own", () => {
  const part = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(anyGraph, fc.array(fc.tuple(part, part), { minLength: 24, maxLength: 24 }), (graph, widths) => {
      const ranged = graph.edges.map((one, place) => {
        const [below, above] = widths[place] ?? [0, 0];
        const min = multiply(one.min, fraction(BigInt(4 - below), 4n));
        const max = add(one.max, multiply(subtract(ONE, one.max), fraction(BigInt(above), 4n)));
        return one.owner === one.owned ? one : { ...one, min, max };
      });
      const ownership = exact({ nodes: graph.nodes, edges: ranged });
      const told = exact(graph);
      for (const id of entitiesOf(graph)) {
        const { min, max } = ownership.rangeOf(id);
        const { ultimate } = told.of(id);
        for (const person of ["p", "q", "r"]) {
          const share = ultimate.get(person) ?? ZERO;
          expect(compare(min.get(person) ?? ZERO, share)).not.toBe(1);
          expect(compare(max.get(person) ?? ZERO, share)).not.toBe(-1);
          expect(compare(max.get(person) ?? ZERO, ONE)).not.toBe(1);
        }
      }
    }),
    { numRuns: 40 },
  );
});
