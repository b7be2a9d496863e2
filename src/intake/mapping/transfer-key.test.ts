import { keysBesides, transferKey } from "./transfer-key.ts";

const mark = { from: "ns:account:a", to: "ns:account:b", amountMinor: "500", currency: "KZT", day: "2024-02-29" };

it("tells transfers apart by ends, direction, sum, currency, day and place of the day", () => {
  const others = [
    { ...mark, from: mark.to, to: mark.from },
    { ...mark, amountMinor: "501" },
    { ...mark, currency: "USD" },
    { ...mark, day: "2024-03-01" },
  ];
  const keys = [transferKey(mark, 1), transferKey(mark, 2), ...others.map((other) => transferKey(other, 1))];
  expect(new Set(keys).size).toBe(keys.length);
});

it("gives the keys of the days beside, whichever of the day it is", () => {
  const beside = (day: string): string => transferKey({ ...mark, day }, 3);
  expect(keysBesides(mark, transferKey(mark, 3))).toEqual([beside("2024-02-28"), beside("2024-03-01")]);
  expect(keysBesides(mark, "another key")).toEqual([]);
});
