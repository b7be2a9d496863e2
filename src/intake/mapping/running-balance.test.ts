import fc from "fast-check";
import { type Mismatch, RunningBalance } from "./running-balance.ts";

interface Line {
  readonly change?: bigint;
  readonly printed?: bigint;
}

function follow(lines: readonly Line[], opening?: bigint, latestFirst = false): (Mismatch | undefined)[] {
  const balance = new RunningBalance(latestFirst, opening);
  return lines.map(({ change, printed }) => balance.next(change, printed));
}

it("tells the one row that does not follow, and goes on from what is printed", () => {
  const lines = [
    { change: -450n, printed: 800n },
    { change: 100n, printed: 901n },
    { change: 50n, printed: 951n },
  ];
  expect(follow(lines, 1250n)).toEqual([undefined, { expected: 900n, found: 901n }, undefined]);
});

it("checks nothing that is unknown: no opening, a row without balance, a row without a readable amount", () => {
  expect(follow([{ change: 5n, printed: 9n }, { change: 1n }, { change: 1n, printed: 11n }])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(follow([{ printed: 7n }, { change: 1n, printed: 8n }], 1n)).toEqual([undefined, undefined]);
});

const changes = fc.array(fc.bigInt(-1_000_000n, 1_000_000n), { minLength: 1 });

it("finds nothing wrong with a right statement, in either order, and its opening and closing", () => {
  fc.assert(
    fc.property(changes, fc.bigInt(-(10n ** 18n), 10n ** 18n), (list, opening) => {
      let at = opening;
      const lines = list.map((change) => ({ change, printed: (at += change) }));
      const early = new RunningBalance(false, opening);
      const late = new RunningBalance(true);
      expect(lines.map(({ change, printed }) => early.next(change, printed)).filter(Boolean)).toEqual([]);
      expect(
        [...lines]
          .reverse()
          .map(({ change, printed }) => late.next(change, printed))
          .filter(Boolean),
      ).toEqual([]);
      expect([early.closing, late.closing, late.opening]).toEqual([at, at, opening]);
    }),
  );
});

it("finds one balance that was altered, in either order", () => {
  fc.assert(
    fc.property(changes, fc.nat(), fc.bigInt(1n, 1000n), (list, which, by) => {
      let at = 0n;
      const lines = list.map((change) => ({ change, printed: (at += change) }));
      const place = which % lines.length;
      const altered = lines.map((line, index) => (index === place ? { ...line, printed: line.printed + by } : line));
      const found = follow(altered, 0n).filter(Boolean);
      expect(found[0]).toEqual({ expected: lines[place]?.printed, found: (lines[place]?.printed ?? 0n) + by });
      expect(found).toHaveLength(place === lines.length - 1 ? 1 : 2);
    }),
  );
});
