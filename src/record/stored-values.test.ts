import type { Property } from "../model/graph-model.ts";
import { contentHash } from "./content-hash.ts";
import { rounds } from "./rounds.ts";
import { convert } from "./stored-values.ts";
import type { ToldValue } from "./telling.ts";
import { instantText, toDate, toInstant } from "./temporals.ts";

function of(type: Property["type"], list = false): Property {
  const flags = { required: false, indexed: false, fulltext: false, masked: false };
  return { name: "p", stored: "p", type, list, description: "", ...flags };
}

const canonical = (type: Property["type"], told: ToldValue): string | undefined => {
  const converted = convert(of(type), told);
  return "reason" in converted ? undefined : converted.canonical;
};

describe("a told value", () => {
  it("has one canonical form however it is told", () => {
    expect(canonical("money", "1250")).toBe(canonical("money", 1250));
    expect(canonical("datetime", "2025-01-01T05:00:00+05:00")).toBe(canonical("datetime", "2025-01-01T00:00:00Z"));
  });

  it("keeps integers beyond 2^53 exact and refuses those beyond 2^63", () => {
    expect(convert(of("bigint"), "4613937818241074769")).toMatchObject({ stored: 4613937818241074769n });
    expect(convert(of("bigint"), "9223372036854775808")).toMatchObject({ reason: "is beyond 9223372036854775807" });
    expect(convert(of("money"), 2 ** 53)).toMatchObject({ reason: "is not a whole number" });
  });

  it("is refused where its type does not fit", () => {
    expect(convert(of("string"), true)).toMatchObject({ reason: "is not a text" });
    expect(convert(of("float"), "1.5")).toMatchObject({ reason: "is not a number" });
    expect(convert(of("string"), ["a"])).toMatchObject({ reason: "holds a list where one value belongs" });
    expect(convert(of("string", true), ["a", "b"])).toMatchObject({ stored: ["a", "b"] });
  });
});

describe("days and instants", () => {
  it("exist in the calendar", () => {
    expect([toDate("2024-02-29")?.toString(), toDate("2023-02-29"), toDate("2024-2-9")]).toEqual([
      "2024-02-29",
      undefined,
      undefined,
    ]);
    expect(instantText(toInstant("2025-12-31T23:30:00.5-01:00"))).toBe("2026-01-01T00:30:00.500Z");
    expect([toInstant("2025-01-01T24:00:00Z"), toInstant("2025-01-01T00:00:00")]).toEqual([undefined, undefined]);
  });
});

describe("the content hash", () => {
  it("does not depend on the order of properties, and on nothing but them", () => {
    const hash = contentHash(
      new Map([
        ["a", "1"],
        ["b", "2"],
      ]),
    );
    expect(
      contentHash(
        new Map([
          ["b", "2"],
          ["a", "1"],
        ]),
      ),
    ).toBe(hash);
    expect(
      contentHash(
        new Map([
          ["a", "12"],
          ["b", ""],
        ]),
      ),
    ).not.toBe(hash);
    expect(hash).toHaveLength(22);
  });
});

describe("rounds", () => {
  it("keep what comes again for a later round, in order", () => {
    expect(rounds(["a1", "b1", "a2", "c1", "a3"], (text) => text.charAt(0), 2)).toEqual([
      ["a1", "b1"],
      ["c1"],
      ["a2"],
      ["a3"],
    ]);
  });
});
