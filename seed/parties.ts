import { companyNames, drawPersonName, type PersonName, type Sex, type Spellings } from "./names.ts";
import { day } from "./calendar.ts";
import { makeBin, makeIin } from "./identifiers.ts";
import type { Prng } from "./prng.ts";
import type { SourceKey } from "./sources.ts";
import type { Teller } from "./teller.ts";

export interface PersonFacts {
  readonly key: string;
  readonly sex?: Sex;
  readonly name?: PersonName;
  readonly birthDate?: string;
  /** Present for an employee of a utility who works in its billing or metering system. */
  readonly employeeNumber?: string;
}

/** Tells of a person and gives its id and the name shown. What the facts leave open is drawn. */
export function tellPerson(
  teller: Teller,
  random: Prng,
  facts: PersonFacts,
): { readonly id: string; readonly shown: string } {
  const sex = facts.sex ?? (random.chance(0.5) ? "M" : "F");
  const birthDate = facts.birthDate ?? day(random.int(1956, 1999), random.int(0, 11), random.int(1, 28));
  const name = facts.name ?? drawPersonName(random, sex);
  const employee = facts.employeeNumber !== undefined;
  const id = teller.node(employee ? "personnel" : "population-register", employee ? "employee" : "person", facts.key, {
    name: name.shown,
    names: name.all,
    iin: makeIin(random, birthDate, sex),
    birthDate,
    citizenship: "KZ",
    employeeNumber: facts.employeeNumber,
  });
  return { id, shown: name.shown };
}

export interface CompanyFacts {
  readonly kind?: "company" | "firm" | "utility";
  readonly key: string;
  readonly title: Spellings;
  readonly form?: "LLP" | "JSC" | "COOPERATIVE" | "SOLE" | "STATE";
  readonly registeredOn?: string;
  readonly utilityKind?: string;
  readonly source?: SourceKey;
}

/** Tells of a company and gives its id. */
export function tellCompany(teller: Teller, random: Prng, facts: CompanyFacts): string {
  const registeredOn = facts.registeredOn ?? day(random.int(2003, 2021), random.int(0, 11), random.int(1, 28));
  return teller.node(facts.source ?? "company-register", facts.kind ?? "company", facts.key, {
    ...companyNames(facts.title, facts.form),
    bin: makeBin(random, registeredOn),
    jurisdiction: "KZ",
    registeredOn,
    utilityKind: facts.utilityKind,
  });
}

export interface AddressFacts {
  readonly key: string;
  readonly text: string;
  readonly locality: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Tells of an address and gives its id. */
export function tellAddress(teller: Teller, source: SourceKey, facts: AddressFacts): string {
  const { key, ...properties } = facts;
  return teller.node(source, "address", key, { ...properties });
}
