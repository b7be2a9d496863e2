import { describe, expect, test } from "@jest/globals";
import { GraphQLError, type GraphQLScalarType, parseValue } from "graphql";
import neo4j from "neo4j-driver";
import { scalars } from "./scalars.ts";

function scalar(name: string): GraphQLScalarType {
  const found = scalars[name];
  if (!found) throw new Error(`no scalar ${name}`);
  return found;
}

function fromLiteral(name: string, literal: string): unknown {
  return scalar(name).parseLiteral(parseValue(literal));
}

describe("Date", () => {
  test.each(["2025-10-02", "2024-02-29", "0001-01-01", "9999-12-31"])("takes the day %s", (day) => {
    expect(scalar("Date").parseValue(day)).toBe(day);
    expect(fromLiteral("Date", `"${day}"`)).toBe(day);
  });

  test.each([
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-04-31",
    "2025-1-1",
    "2025-10-02T00:00:00Z",
    "02.10.2025",
    "",
    "0000-01-01",
    20251002,
    null,
  ])("refuses %p and quotes it", (value) => {
    expect(() => scalar("Date").parseValue(value)).toThrow(
      `Date cannot be "${String(value)}": write a day of the calendar as "YYYY-MM-DD".`,
    );
  });

  test("refuses a literal that is not a text", () => {
    expect(() => fromLiteral("Date", "2025")).toThrow(GraphQLError);
  });

  test("sends the driver's days, native integers or bigint", () => {
    expect(scalar("Date").serialize(new neo4j.types.Date(2025, 3, 9))).toBe("2025-03-09");
    expect(scalar("Date").serialize(new neo4j.types.Date(2025n, 3n, 9n))).toBe("2025-03-09");
    expect(scalar("Date").serialize("2025-03-09")).toBe("2025-03-09");
  });

  test("does not send what is no day", () => {
    expect(() => scalar("Date").serialize("soon")).toThrow(/no Date: "soon"/);
  });
});

describe("DateTime", () => {
  test.each([
    ["2025-10-02T09:30:00+05:00", "2025-10-02T04:30:00Z"],
    ["2025-10-02T04:30Z", "2025-10-02T04:30:00Z"],
    ["2025-10-02T04:30:00.120000000Z", "2025-10-02T04:30:00.12Z"],
    ["2025-10-02T04:30:00.000000001Z", "2025-10-02T04:30:00.000000001Z"],
    ["2025-01-01T00:15:00.5-03:30", "2025-01-01T03:45:00.5Z"],
    ["2025-01-01T03:00:00+05:00", "2024-12-31T22:00:00Z"],
    ["0099-01-01T00:00:00Z", "0099-01-01T00:00:00Z"],
  ])("answers %s in UTC", (given, utc) => {
    expect(scalar("DateTime").parseValue(given)).toBe(utc);
    expect(scalar("DateTime").serialize(given)).toBe(utc);
    expect(fromLiteral("DateTime", `"${given}"`)).toBe(utc);
  });

  test.each([
    "2025-10-02T09:30:00",
    "2025-10-02",
    "2025-02-30T00:00:00Z",
    "2025-10-02T24:00:00Z",
    "2025-10-02T00:60:00Z",
    "2025-10-02T00:00:00+19:00",
    "2025-10-02 00:00:00Z",
    0,
  ])("refuses %p", (value) => {
    expect(() => scalar("DateTime").parseValue(value)).toThrow(
      `DateTime cannot be "${String(value)}": write an instant with its offset`,
    );
  });

  test("sends the driver's instants to the nanosecond, offsets and named zones alike", () => {
    const withOffset = new neo4j.types.DateTime(2025, 10, 2, 9, 30, 0, 123456789, 18_000, undefined);
    const inZone = new neo4j.types.DateTime(2025n, 10n, 2n, 9n, 30n, 0n, 5_000_000n, 18_000n, "Asia/Almaty");
    expect(scalar("DateTime").serialize(withOffset)).toBe("2025-10-02T04:30:00.123456789Z");
    expect(scalar("DateTime").serialize(inZone)).toBe("2025-10-02T04:30:00.005Z");
    expect(scalar("DateTime").serialize(new Date("2025-10-02T04:30:00.500Z"))).toBe("2025-10-02T04:30:00.5Z");
  });
});

describe("Decimal", () => {
  test.each(["0", "-12.50", "90071992547409930.000000000000000001"])("keeps %s as it is", (text) => {
    expect(scalar("Decimal").parseValue(text)).toBe(text);
    expect(scalar("Decimal").serialize(text)).toBe(text);
  });

  test("takes literals exactly and whole numbers of JSON", () => {
    expect(fromLiteral("Decimal", "9007199254740993")).toBe("9007199254740993");
    expect(scalar("Decimal").parseValue(12)).toBe("12");
  });

  test.each([0.1, 1e21, "1e5", "1,5", ".5", "5.", "", "1".repeat(81), true])("refuses %p", (value) => {
    expect(() => scalar("Decimal").parseValue(value)).toThrow(
      /^Decimal cannot be ".*": write a decimal number as text/,
    );
  });

  test("sends bigint and plain numbers", () => {
    expect(scalar("Decimal").serialize(12n)).toBe("12");
    expect(scalar("Decimal").serialize(1.5)).toBe("1.5");
    expect(() => scalar("Decimal").serialize(1e-9)).toThrow(/no Decimal/);
  });
});

describe("BigInt", () => {
  test("keeps whole numbers beyond 2^53", () => {
    expect(scalar("BigInt").parseValue("9007199254740993")).toBe(9007199254740993n);
    expect(fromLiteral("BigInt", "9007199254740993")).toBe(9007199254740993n);
    expect(scalar("BigInt").serialize(9007199254740993n)).toBe("9007199254740993");
    expect(scalar("BigInt").serialize(neo4j.int("9007199254740993"))).toBe("9007199254740993");
  });

  test.each(["9223372036854775808", "1.5", 1.5, 2 ** 53, "", "12a"])("refuses %p", (value) => {
    expect(() => scalar("BigInt").parseValue(value)).toThrow(
      /^BigInt cannot be ".*": write a whole number from -2\^63/,
    );
  });
});

describe("Currency", () => {
  test.each(["KZT", "XXX", "USDT"])("takes %s", (code) => {
    expect(scalar("Currency").parseValue(code)).toBe(code);
    expect(scalar("Currency").serialize(code)).toBe(code);
  });

  test.each(["kzt", "K", "TENGE LONG", 398])("refuses %p", (value) => {
    expect(() => scalar("Currency").parseValue(value)).toThrow(/^Currency cannot be/);
  });
});
