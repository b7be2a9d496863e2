import fc from "fast-check";
import { EARLIEST, instantKey, LATEST } from "./instant-key.ts";

test("instants of any precision become texts in the order of time", () => {
  expect(instantKey("2025-01-15T10:00Z")).toBe("2025-01-15T10:00:00.000000000Z");
  expect(instantKey("2025-01-15T10:00:05.5Z")).toBe("2025-01-15T10:00:05.500000000Z");
  const dates = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, dates, (a, b) => {
      expect(instantKey(a.toISOString()) < instantKey(b.toISOString())).toBe(a < b);
    }),
  );
  expect(instantKey(EARLIEST)).toBe(EARLIEST);
  expect(instantKey(LATEST)).toBe(LATEST);
});

test("an instant with another offset is refused, because its text would sort wrongly", () => {
  expect(() => instantKey("2025-01-15T10:00:00+05:00")).toThrow('"2025-01-15T10:00:00+05:00" is not an instant in UTC');
});
