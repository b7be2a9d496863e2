import { instant } from "../calendar.ts";
import { tellEmployment, type Employee } from "../employees.ts";
import { personName } from "../names.ts";
import { tellCompany, tellPerson } from "../parties.ts";
import type { Prng } from "../prng.ts";
import type { Teller } from "../teller.ts";
import {
  FIRM_KEYS,
  firmId,
  FIRMS,
  type FirmKey,
  frontId,
  type FrontKey,
  FRONTS,
  INSIDER_KEYS,
  insiderId,
  INSIDERS,
  type InsiderFacts,
  otherId,
  type OtherKey,
  OTHERS,
} from "./cast.ts";

/** Tells of the people and firms of the founding case; gives the insiders as employees, who also do ordinary work. */
export function tellCast(teller: Teller, random: Prng): readonly Employee[] {
  const insiders = INSIDER_KEYS.map((insider, place) => {
    const facts: InsiderFacts = INSIDERS[insider];
    const employeeNumber = `${facts.utility.prefix}${3100 + place}`;
    const name = personName(facts.surname, facts.given, facts.father, facts.sex, facts.kazakh ?? true);
    const { key, sex, birthDate, utility, employedFrom, terminal, salaryKzt } = facts;
    const { id, shown } = tellPerson(teller, random.fork(key), { key, sex, birthDate, name, employeeNumber });
    tellEmployment(teller, { id, ...facts });
    return { key, id, shown, utility, employedFrom, terminal, salaryKzt };
  });
  for (const facts of Object.values(OTHERS)) {
    const name = personName(facts.surname, facts.given, facts.father, facts.sex, !("kazakh" in facts));
    const { key, sex, birthDate } = facts;
    tellPerson(teller, random.fork(key), { key, sex, birthDate, name });
  }
  for (const firm of FIRM_KEYS) tellCompany(teller, random.fork(firm), { kind: "firm", ...FIRMS[firm] });
  for (const [key, facts] of Object.entries(FRONTS)) tellCompany(teller, random.fork(key), facts);
  tellKinship(teller);
  tellOwnership(teller);
  tellOffices(teller);
  return insiders;
}

function tellKinship(teller: Teller): void {
  const kin = (from: string, to: string, relation: string, degree: number, since?: string): void => {
    const validity = since === undefined ? {} : { validFrom: since };
    teller.edge("population-register", "RELATED_TO", from, to, { kin: relation, degree }, validity);
  };
  kin(otherId("ospanova"), insiderId("ospanov"), "spouse", 0, "2006-08-12");
  kin(otherId("kimYelena"), insiderId("kim"), "spouse", 0, "2010-06-19");
  kin(otherId("sadykov"), insiderId("sadykova"), "sibling", 2);
  kin(otherId("petrovAndrei"), insiderId("petrov"), "sibling", 2);
  kin(otherId("bekovaRoza"), insiderId("bekova"), "parent", 1);
}

function tellOwnership(teller: Teller): void {
  const owns = (from: string, to: string, share: string, since: string): void => {
    teller.edge("company-register", "OWNS", from, to, { share, interest: "shareholding" }, { validFrom: since });
  };
  const organiser = otherId("organiser");
  owns(otherId("ospanova"), frontId("shell"), "0.40", "2023-06-01");
  owns(organiser, frontId("shell"), "0.60", FRONTS.shell.registeredOn);
  owns(frontId("shell"), firmId("altyn"), "0.60", "2023-06-08");
  owns(organiser, firmId("altyn"), "0.40", FIRMS.altyn.registeredOn);
  owns(organiser, firmId("ulba"), "0.70", FIRMS.ulba.registeredOn);
  owns(otherId("sadykov"), firmId("ulba"), "0.30", FIRMS.ulba.registeredOn);
  owns(otherId("nominee"), firmId("ertisDigital"), "1", "2023-08-01");
  owns(firmId("altyn"), firmId("shygys"), "0.51", FIRMS.shygys.registeredOn);
  teller.edge(
    "informant",
    "OWNS",
    otherId("petrovAndrei"),
    firmId("shygys"),
    { shareMin: "0.25", shareMax: "0.49", interest: "shareholding" },
    { validFrom: "2024-01-10" },
  );
  for (const [front, owner] of [
    ["cottages", firmId("altyn")],
    ["water", firmId("altyn")],
    ["sanatorium", firmId("ulba")],
    ["settlement", firmId("ulba")],
    ["pumps", otherId("nominee")],
    ["depot", firmId("shygys")],
    ["garage", otherId("nominee")],
  ] as const satisfies readonly (readonly [FrontKey, string])[])
    owns(
      owner,
      frontId(front),
      "1",
      front === "depot" || front === "garage" ? "2024-01-15" : FRONTS[front].registeredOn,
    );
}

function tellOffices(teller: Teller): void {
  const directs = (person: OtherKey, company: string, since: string): void => {
    teller.edge("company-register", "DIRECTS", otherId(person), company, { office: "director" }, { validFrom: since });
  };
  directs("organiser", firmId("altyn"), FIRMS.altyn.registeredOn);
  directs("organiser", frontId("shell"), FRONTS.shell.registeredOn);
  directs("sadykov", firmId("ulba"), FIRMS.ulba.registeredOn);
  directs("nominee", firmId("ertisDigital"), "2023-08-01");
  directs("engineer", firmId("shygys"), FIRMS.shygys.registeredOn);
  for (const front of ["cottages", "water", "sanatorium", "settlement"] as const)
    directs("engineer", frontId(front), FRONTS[front].registeredOn);
  for (const front of ["pumps", "depot", "garage"] as const) directs("nominee", frontId(front), "2024-01-15");
  teller.edge(
    "informant",
    "NOMINEE_FOR",
    otherId("nominee"),
    otherId("organiser"),
    { basis: "statement of 2025-09-22; unsecured power of attorney" },
    { validFrom: "2023-08-01" },
  );
  for (const [firm, position] of [
    ["altyn", "chief engineer"],
    ["shygys", "director"],
  ] as const satisfies readonly (readonly [FirmKey, string])[])
    teller.edge(
      "company-register",
      "EMPLOYED_BY",
      otherId("engineer"),
      firmId(firm),
      { position },
      { validFrom: "2023-08-01" },
    );
}

/** The day and hour at which the billing terminal of an insider signed in to a firm's account. */
export const TERMINAL_SIGN_INS = ["2023-09-28", "2024-02-19", "2024-07-03", "2025-01-22"].map((date) =>
  instant(date, 19, 42),
);
