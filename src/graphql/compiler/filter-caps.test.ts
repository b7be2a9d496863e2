import { refuseLargeFilter } from "./filter-caps.ts";
import { StatementText } from "./statement-text.ts";

type Filter = Record<string, unknown>;

const one: Filter = { number: { eq: "x" } };
const wide = (count: number): Filter => ({ or: Array<Filter>(count).fill(one) });

function nested(levels: number, around: (inner: Filter) => Filter): Filter {
  let filter = one;
  for (let level = 0; level < levels; level += 1) filter = around(filter);
  return filter;
}

it("takes a hundred conditions in a statement and not one more", () => {
  const text = new StatementText();
  refuseLargeFilter(text, wide(60));
  refuseLargeFilter(text, wide(40));
  expect(() => {
    refuseLargeFilter(text, one);
  }).toThrow("more than 100 conditions");
});

it("counts a list of values as one condition, and what is empty as well", () => {
  const text = new StatementText();
  refuseLargeFilter(text, { number: { in: Array<string>(5_000).fill("x") } });
  refuseLargeFilter(text, { and: Array<Filter>(99).fill({}) });
  expect(() => {
    refuseLargeFilter(text, { and: [] });
  }).toThrow("more than 100 conditions");
});

it.each<[string, (inner: Filter) => Filter]>([
  ["and", (inner) => ({ and: [inner] })],
  ["or", (inner) => ({ or: [inner] })],
  ["not", (inner) => ({ not: inner })],
  ["some", (inner) => ({ parties: { some: inner } })],
])("takes twenty levels of %s and not one more, nor fifty thousand", (_, around) => {
  refuseLargeFilter(new StatementText(), nested(20, around));
  for (const levels of [21, 50_000])
    expect(() => {
      refuseLargeFilter(new StatementText(), nested(levels, around));
    }).toThrow("more than 20 levels deep");
});
