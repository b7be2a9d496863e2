import fc from "fast-check";
import neo4j from "neo4j-driver";
import type { PropertyType } from "../../model/graph-model.ts";
import { decodeCursor, encodeCursor, isStorable, orderSignature } from "./cursor.ts";

const signature = orderSignature("contracts", ["NUMBER ASC", "id"]);
const codeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
  return "nothing";
};

const values: fc.Arbitrary<readonly [PropertyType, string | number | bigint | null]> = fc.oneof(
  fc.string().map((text) => ["string", text] as const),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((whole) => ["money", whole] as const),
  fc.integer().map((whole) => ["int", whole] as const),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((float) => ["float", float] as const),
  fc.constantFrom<PropertyType>("date", "int", "float", "string").map((type) => [type, null] as const),
);

test("a cursor gives back the values of every type that it was made of", () => {
  fc.assert(
    fc.property(fc.array(values), (row) => {
      const cursor = encodeCursor(
        signature,
        row.map(([, value]) => value),
      );
      const types = row.map(([type]) => type);
      expect(decodeCursor(signature, types, cursor)).toEqual(row.map(([, value]) => value?.toString() ?? null));
    }),
  );
});

test("days and instants come back as the database writes them", () => {
  const day = new neo4j.types.Date(2024, 2, 29);
  const instant = new neo4j.types.DateTime(2024, 2, 29, 23, 59, 59, 123_456_789, 0);
  const cursor = encodeCursor(signature, [day, instant]);
  expect(decodeCursor(signature, ["date", "datetime"], cursor)).toEqual([
    "2024-02-29",
    "2024-02-29T23:59:59.123456789Z",
  ]);
});

test("a cursor of another list, order or number of keys is refused", () => {
  const other = orderSignature("contracts", ["NUMBER DESC", "id"]);
  expect(new Set([signature, other, orderSignature("meters", ["NUMBER ASC", "id"])]).size).toBe(3);
  expect(codeOf(() => decodeCursor(other, ["string"], encodeCursor(signature, ["a"])))).toBe("BAD_USER_INPUT");
  expect(codeOf(() => decodeCursor(signature, ["string"], encodeCursor(signature, ["a", "b"])))).toBe("BAD_USER_INPUT");
  expect(codeOf(() => decodeCursor(signature, ["string", "id"], encodeCursor(signature, ["a"])))).toBe(
    "BAD_USER_INPUT",
  );
});

test("no text whatever makes a cursor fail in another way than as a fault of the caller", () => {
  const json = fc.json().map((text) => Buffer.from(text).toString("base64url"));
  fc.assert(
    fc.property(fc.oneof(fc.string(), json), (text) => {
      expect(codeOf(() => decodeCursor(signature, ["int", "id"], text))).toBe("BAD_USER_INPUT");
    }),
  );
});

test.each<[PropertyType, string]>([
  ["int", "1.5"],
  ["int", "9223372036854775808"],
  ["money", "1e3"],
  ["float", "Infinity"],
  ["decimal", "one"],
  ["date", "2023-02-29"],
  ["date", "2023-2-1"],
  ["datetime", "2023-02-01"],
])("a value that is no %s (%s) is refused", (type, value) => {
  expect(codeOf(() => decodeCursor(signature, [type], encodeCursor(signature, [value])))).toBe("BAD_USER_INPUT");
});

test("integers of 64 bits can be stored, and no others", () => {
  expect([2n ** 63n - 1n, -(2n ** 63n), 0n].map(isStorable)).toEqual([true, true, true]);
  expect([2n ** 63n, -(2n ** 63n) - 1n, 10n ** 20n].map(isStorable)).toEqual([false, false, false]);
});
