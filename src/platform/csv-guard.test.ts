import fc from "fast-check";
import { guardCell, unguardCell } from "./csv-guard.ts";

it.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+7 701", "'+7 701"],
  ["-A1", "'-A1"],
  ["@SUM(1)", "'@SUM(1)"],
  ["\tx", "'\tx"],
  ["\r=1", "'\r'=1"],
  ["\n\n-1", "'\n\n'-1"],
  ["＝1+1", "'＝1+1"],
  ["＠x", "'＠x"],
  ["'=2", "''=2"],
  ["a;=cmd()", "a;'=cmd()"],
  ["a\n\n@x", "a\n\n'@x"],
])("guards %j", (cell, written) => {
  expect(guardCell(cell)).toBe(written);
});

it.each(["-5", "-12.50", "+3", "1e-5", "2025-10-02", "ТОО «Алтай»", "'quoted'", "a=b", ""])("leaves %j", (cell) => {
  expect(guardCell(cell)).toBe(cell);
});

const cells = fc.oneof(
  fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", ";", "\t", "\r", "\n", "＝", "1", ".", "a", " ", "/") }),
  fc.string(),
  fc.double().map(String),
);

it("gives every cell back as it was", () => {
  fc.assert(
    fc.property(cells, (cell) => {
      expect(unguardCell(guardCell(cell))).toBe(cell);
    }),
    { numRuns: 1_000 },
  );
});

it("leaves no cell that begins like a formula, unless it is a number", () => {
  fc.assert(
    fc.property(cells, (cell) => {
      const [first = "", ...others] = guardCell(cell).split(/[;\t\r\n]/u);
      expect(others.filter((part) => /^[=+\-@＝＋－＠]/u.test(part))).toEqual([]);
      if (/^[=+\-@\t\r\n＝＋－＠]/u.test(first)) expect(Number(cell)).not.toBeNaN();
    }),
    { numRuns: 1_000 },
  );
});
