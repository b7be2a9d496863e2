import { lastDayOf } from "./lawfulness.ts";

test.each([
  [null, "2025-09-01", "2025-10-02", "2025-08-31"],
  ["2025-03-01", "2025-09-01", "2025-10-02", "2025-02-28"],
  ["2026-01-01", "2025-09-01", "2025-10-02", "2025-08-31"],
  [null, "2025-09-01", "2024-06-15", "2024-06-15"],
  ["2024-06-15", "2025-09-01", "2024-06-15", "2024-06-14"],
  [null, "2024-03-01", "2025-10-02", "2024-02-29"],
])("held until %s, in a period until %s, read on %s: judged on %s", (heldTo, periodTo, asOf, expected) => {
  expect(lastDayOf({ heldTo }, periodTo, asOf)).toBe(expected);
});
