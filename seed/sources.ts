import { createHash } from "node:crypto";

interface SourceFacts {
  readonly title: string;
  readonly reliability: string;
  readonly credibility: number;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly recordedAt: string;
}

function source(
  title: string,
  grade: `${"A" | "B" | "C" | "D" | "E" | "F"}${1 | 2 | 3 | 4 | 5 | 6}`,
  publisher: string,
  publishedOn: string,
  recordedAt: string,
): SourceFacts {
  return {
    title,
    reliability: grade.slice(0, 1),
    credibility: Number(grade.slice(1)),
    publisher,
    publishedOn,
    recordedAt,
  };
}

const REGISTERS = "2025-09-15T04:00:00Z";
const BANKS = "2025-09-20T04:00:00Z";
const FIELD_WORK = "2025-09-24T04:00:00Z";
const COURTS = "2025-10-01T04:00:00Z";
const REPORT = "2025-10-02T04:00:00Z";

/** Every source of the demo region, with its grade and the instant at which its tellings are recorded. */
export const SOURCES = {
  "press-report": source(
    "Article on the AFM's statement, East Kazakhstan",
    "C3",
    "An Arabic news site",
    "2025-10-02",
    REPORT,
  ),
  statistics: source(
    "Population and use of electricity by region",
    "A2",
    "Bureau of statistics (demo)",
    "2025-06-30",
    REGISTERS,
  ),
  "grid-register": source("Register of networks and connections", "B2", "The two utilities", "2025-09-01", REGISTERS),
  metering: source("Metering system, monthly totals", "B2", "The two utilities", "2025-09-05", REGISTERS),
  "billing-altai": source("Billing extract of Altai Zharyq", "B2", "Altai Zharyq JSC", "2025-09-08", REGISTERS),
  "billing-ertis": source("Billing extract of Ertis Quat", "B3", "Ertis Quat JSC", "2025-09-08", REGISTERS),
  "billing-log": source(
    "Action log of the billing systems",
    "A2",
    "The two utilities, copied by investigators",
    "2025-09-10",
    REGISTERS,
  ),
  personnel: source("Personnel files of the two utilities", "B2", "The two utilities", "2025-09-09", REGISTERS),
  "company-register": source("Register of legal entities", "A1", "Ministry of Justice (demo)", "2025-09-11", REGISTERS),
  "population-register": source(
    "Population and civil status registers",
    "A1",
    "Ministry of Justice (demo)",
    "2025-09-11",
    REGISTERS,
  ),
  "tariff-orders": source(
    "Tariff table of the demo region, approximate",
    "C3",
    "Compiled for the demo",
    "2025-08-31",
    REGISTERS,
  ),
  "rate-series": source(
    "Monthly exchange rates and coin prices, approximate",
    "C3",
    "Compiled for the demo",
    "2025-10-02",
    REPORT,
  ),
  "trading-platform": source(
    "Sessions of the state trading platform",
    "A1",
    "Operator of the platform (demo)",
    "2025-09-12",
    REGISTERS,
  ),
  "single-purchaser": source(
    "Settlement of wholesale purchases",
    "A2",
    "Single purchaser (demo)",
    "2025-09-12",
    REGISTERS,
  ),
  "system-operator": source(
    "Curtailment orders, deficits and quotas",
    "A1",
    "System operator (demo)",
    "2025-09-12",
    REGISTERS,
  ),
  "mining-register": source(
    "Register of mining licences, machines and pools",
    "A2",
    "Ministry for digital matters (demo)",
    "2025-09-12",
    REGISTERS,
  ),
  "pool-records": source(
    "Payouts of mining pools and sales of coins",
    "C3",
    "Pools and an exchange, on request",
    "2025-09-18",
    BANKS,
  ),
  "bank-statements": source("Statements of bank accounts", "A1", "Banks, on the AFM's request", "2025-09-18", BANKS),
  "bank-sign-ins": source("Sign-in log of internet banking", "B2", "Banks, on the AFM's request", "2025-09-18", BANKS),
  "telecom-records": source("Subscriber data", "B2", "Mobile operators, on request", "2025-09-18", BANKS),
  "tax-records": source("Incomes and declarations", "A1", "State revenue committee (demo)", "2025-09-18", BANKS),
  "property-registers": source(
    "Registers of real estate and vehicles",
    "A1",
    "State corporation (demo)",
    "2025-09-19",
    BANKS,
  ),
  "site-inspections": source("Acts of inspection of the sites", "A2", "AFM and KNB", "2025-09-23", FIELD_WORK),
  informant: source("Statement of an informant", "D4", "Held by the KNB", "2025-09-22", FIELD_WORK),
  appraisals: source("Appraisals of property", "B2", "Licensed appraisers", "2025-09-29", COURTS),
  courts: source(
    "Court orders on seizure of property",
    "A1",
    "Specialised investigative court (demo)",
    "2025-09-30",
    COURTS,
  ),
  "case-file": source("Working file of the investigation", "C3", "AFM, East Kazakhstan", "2025-10-01", COURTS),
} as const satisfies Record<string, SourceFacts>;

export type SourceKey = keyof typeof SOURCES;

export const SOURCE_KEYS = Object.keys(SOURCES) as readonly SourceKey[];

export function sourceId(key: SourceKey): string {
  return `ek:source:${key}`;
}

/** The properties of the Source node. */
export function sourceProperties(key: SourceKey): Record<string, string | number> {
  const { title, reliability, credibility, publisher, publishedOn } = SOURCES[key];
  return {
    title,
    reliability,
    credibility,
    publisher,
    publishedOn,
    sha256: sha256(`${key}\n${title}\n${publishedOn}`),
  };
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
