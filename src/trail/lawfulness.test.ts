import { lastDayOf } from "./lawfulness.ts";

const part = (month: string) => ({ month, category: null, protectedCategory: null, energyKwh: 1, billedTiyn: 0n });

test.each<[string | null, string[], string, string, string]>([
  [null, [], "2025-09-01", "2025-10-02", "2025-08-31"],
  ["2025-03-01", [], "2025-09-01", "2025-10-02", "2025-02-28"],
  ["2026-01-01", [], "2025-09-01", "2025-10-02", "2025-08-31"],
  [null, [], "2025-09-01", "2024-06-15", "2024-06-15"],
  ["2024-06-15", [], "2025-09-01", "2024-06-15", "2024-06-14"],
  [null, [], "2024-03-01", "2025-10-02", "2024-02-29"],
  [null, ["2024-01-01", "2024-02-01"], "2026-11-25", "2026-11-24", "2024-02-29"],
  [null, ["2024-02-01", "2024-01-01"], "2026-11-25", "2024-02-10", "2024-02-10"],
  ["2024-02-15", ["2024-02-01"], "2026-11-25", "2026-11-24", "2024-02-14"],
])(
  "held until %s, with energy in %j, in a period until %s, read on %s: judged on %s",
  (heldTo, months, periodTo, asOf, expected) => {
    expect(lastDayOf({ heldTo, parts: months.map(part) }, periodTo, asOf)).toBe(expected);
  },
);
