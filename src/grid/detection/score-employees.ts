import type { MeterFeatures } from "./meter-features.ts";
import { medianOf } from "./peers.ts";
import { manualPostings } from "./posted-against-metered.ts";
import type { EmployeeSettings } from "./settings.ts";
import { sumOf, type Term, termOf } from "./term.ts";

export interface EmployeeScore {
  readonly employee_id: string;
  readonly score: number;
  readonly terms: readonly Term[];
}

/**
 * Every employee who posted by hand, the highest first (D9): energy that one's postings took off some meters and put onto others,
 * netted, and how often one posts by hand. Estimates that true up cancel within a meter.
 */
export function scoreEmployees(meters: readonly MeterFeatures[], settings: EmployeeSettings): readonly EmployeeScore[] {
  const counts = manualPostings(meters);
  const usual = medianOf([...counts.values()]);
  const moved = movedByEmployee(meters);
  return [...counts]
    .map(([employeeId, count]) => {
      const own = moved.get(employeeId);
      const terms: Term[] = [
        {
          detector: "PRIOR",
          value: settings.prior,
          threshold: 0,
          logOdds: settings.prior,
          sentence: "Before anything is looked at, five employees of a hundred are taken to move postings.",
        },
        termOf(
          "D9",
          count / Math.max(1, usual),
          settings.manual,
          `${String(count)} bills were posted by hand, ${(count / Math.max(1, usual)).toFixed(1)} times the employees' median.`,
        ),
      ];
      if (own && own.meteredKwh > 0) {
        const share = Math.min(own.takenKwh, own.putKwh) / own.meteredKwh;
        terms.push(
          termOf(
            "D9",
            share,
            settings.moved,
            `${said(own.takenKwh)} kWh were taken off ${String(own.takenFrom)} meters (most off ${own.most.map((id) => `"${id}"`).join(", ")}) and ${said(own.putKwh)} kWh put onto ${String(own.putOn)} others.`,
          ),
        );
      }
      return { employee_id: employeeId, score: sumOf(terms), terms };
    })
    .sort((a, b) => b.score - a.score || (a.employee_id < b.employee_id ? -1 : 1));
}

interface Moved {
  meteredKwh: number;
  takenKwh: number;
  takenFrom: number;
  putKwh: number;
  putOn: number;
  most: readonly string[];
}

/** What one's postings differ from what was metered, netted over each meter first. */
function movedByEmployee(meters: readonly MeterFeatures[]): ReadonlyMap<string, Moved> {
  const byEmployee = new Map<string, { id: string; difference: number; metered: number }[]>();
  for (const { meter, months } of meters) {
    const own = new Map<string, { difference: number; metered: number }>();
    for (const { manual, employeeId, postedKwh, meteredKwh } of months) {
      if (!manual || employeeId === null || meteredKwh === null) continue;
      const known = own.get(employeeId) ?? { difference: 0, metered: 0 };
      own.set(employeeId, {
        difference: known.difference + postedKwh - meteredKwh,
        metered: known.metered + meteredKwh,
      });
    }
    for (const [employeeId, net] of own) {
      const known = byEmployee.get(employeeId) ?? [];
      known.push({ id: meter.meter_id, ...net });
      byEmployee.set(employeeId, known);
    }
  }
  return new Map(
    [...byEmployee].map(([employeeId, nets]) => {
      const taken = nets.filter(({ difference }) => difference < 0).sort((a, b) => a.difference - b.difference);
      const put = nets.filter(({ difference }) => difference > 0);
      return [
        employeeId,
        {
          meteredKwh: nets.reduce((total, { metered }) => total + metered, 0),
          takenKwh: -taken.reduce((total, { difference }) => total + difference, 0),
          takenFrom: taken.length,
          putKwh: put.reduce((total, { difference }) => total + difference, 0),
          putOn: put.length,
          most: taken.slice(0, 2).map(({ id }) => id),
        },
      ] as const;
    }),
  );
}

function said(kwh: number): string {
  return Math.round(kwh).toLocaleString("en");
}
