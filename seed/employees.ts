import { day } from "./calendar.ts";
import { tellPerson } from "./parties.ts";
import type { Prng } from "./prng.ts";
import { element } from "./prng.ts";
import { type Teller } from "./teller.ts";
import { UTILITIES, type UtilityFacts } from "./utilities.ts";

export interface Employee {
  readonly key: string;
  readonly id: string;
  readonly shown: string;
  readonly utility: UtilityFacts;
  readonly employedFrom: string;
  readonly terminal: string;
  /** Gross pay a month, KZT. */
  readonly salaryKzt: number;
}

const POSITIONS = [
  ["contract engineer", "contracts"],
  ["sales specialist", "contracts"],
  ["billing operator", "billing"],
  ["metering engineer", "metering"],
] as const;

/** Tells of employees with nothing to hide, `perUtility` of them at each utility. */
export function tellOrdinaryEmployees(teller: Teller, random: Prng, perUtility: number): readonly Employee[] {
  const employees: Employee[] = [];
  for (const utility of UTILITIES)
    for (let place = 1; place <= perUtility; place += 1) {
      const key = `${utility.prefix.toLowerCase()}-${String(place).padStart(3, "0")}`;
      const own = random.fork(key);
      const [position, department] = element(POSITIONS, place % POSITIONS.length);
      const employedFrom = day(own.int(2008, 2021), own.int(0, 11), own.int(1, 28));
      const terminal = `${utility.prefix}-T${String(100 + place)}`;
      const birthDate = day(own.int(1966, 1992), own.int(0, 11), own.int(1, 28));
      const { id, shown } = tellPerson(teller, own, {
        key,
        birthDate,
        employeeNumber: `${utility.prefix}${4000 + place}`,
      });
      tellEmployment(teller, { id, utility, employedFrom, position, department });
      employees.push({ key, id, shown, utility, employedFrom, terminal, salaryKzt: own.int(310, 620) * 1000 });
    }
  return employees;
}

export function tellEmployment(
  teller: Teller,
  facts: {
    readonly id: string;
    readonly utility: UtilityFacts;
    readonly employedFrom: string;
    readonly position: string;
    readonly department: string;
  },
): void {
  const { position, department } = facts;
  teller.edge(
    "personnel",
    "EMPLOYED_BY",
    facts.id,
    facts.utility.id,
    { position, department },
    { validFrom: facts.employedFrom },
  );
}

/** The employees of one utility, who take turns by `turn`. */
export function turnOf(employees: readonly Employee[], utility: UtilityFacts, turn: number): Employee {
  const own = employees.filter((employee) => employee.utility === utility);
  return element(own, turn % own.length);
}
