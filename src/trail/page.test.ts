import fc from "fast-check";
import { pageOf } from "./page.ts";

const keyOf = ({ key }: { key: string }): string => key;
const lines = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ key: `line ${String(place)} ж`, place }));
const refusedBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
  return "nothing";
};

test("pages of any size give every line once and in order", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 45 }), (count, first) => {
      const all = lines(count);
      const seen: unknown[] = [];
      let after: string | null = null;
      for (let more = true; more;) {
        const page: ReturnType<typeof pageOf> = pageOf(
          all,
          keyOf as (entry: unknown) => string,
          { first, after },
          "lines",
          50,
        );
        expect(page.totalCount).toBe(count);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
        seen.push(...page.nodes);
        ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      }
      expect(seen).toEqual(all);
    }),
  );
});

test.each([0, -1, 51])("a page of %s lines is refused", (first) => {
  expect(refusedBy(() => pageOf(lines(3), keyOf, { first }, "lines", 50))).toBe("BAD_USER_INPUT");
});

test("a cursor of another list, of a line that is gone, or of no list at all is refused", () => {
  const cursor = pageOf(lines(3), keyOf, { first: 2 }, "others", 50).pageInfo.endCursor ?? "";
  const own = pageOf(lines(3), keyOf, { first: 2 }, "lines", 50).pageInfo.endCursor ?? "";
  for (const after of [cursor, "", "x", "bnVsbA", "W10", Buffer.from('["lines",1]').toString("base64url")])
    expect(refusedBy(() => pageOf(lines(3), keyOf, { first: 2, after }, "lines", 50))).toBe("BAD_USER_INPUT");
  expect(refusedBy(() => pageOf(lines(1), keyOf, { first: 2, after: own }, "lines", 50))).toBe("BAD_USER_INPUT");
  expect(refusedBy(() => pageOf(lines(3), keyOf, { first: 2, after: own }, "lines", 50))).toBe("nothing");
});
