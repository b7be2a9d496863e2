import type { TariffCategory } from "../prices.ts";
import { firmId, frontId, type FrontKey, type InsiderKey } from "./cast.ts";
import type { FarmKey } from "./farm-plan.ts";

/** How power was moved: false category of a metered supply, reallocation of protected wholesale energy, bypass of the meter. */
export type Hypothesis = "A" | "B" | "C";

/** A place where a farm of the scheme takes power. */
export interface LoadPoint {
  readonly key: string;
  readonly hypothesis: Hypothesis;
  readonly farm: FarmKey;
  readonly name: string;
  readonly declaredActivity: string;
  /** The category billed; for a bypass that of the small lawful supply at the site. */
  readonly category: TariffCategory;
  readonly customer: string;
  /** Key of the substation, feeder or transformer that feeds it. */
  readonly fedBy: readonly [kind: "substation" | "feeder" | "transformer", key: string];
  readonly meterKey: string;
  readonly contractNumber: string;
  readonly signedOn: string;
  /** Power agreed first, and after an amendment. */
  readonly contractedKw: number;
  readonly amendment?: { readonly on: string; readonly contractedKw: number };
  /** The month of the conduct, 0 to 23, in which the load begins. */
  readonly startMonth: number;
  /** Mean power in the last month, kW. */
  readonly finalKw: number;
  readonly createdBy: InsiderKey;
  readonly approvedBy: InsiderKey;
  readonly postedBy: InsiderKey;
  readonly occupants?: number;
}

const ALTAI_ACTORS = { createdBy: "sadykova", approvedBy: "ospanov", postedBy: "kim" } as const;
const ERTIS_ACTORS = { createdBy: "petrov", approvedBy: "bekova", postedBy: "abdrakhmanov" } as const;
const front = (key: FrontKey): string => frontId(key);

/** Final loads: A 30.4 MW, B 17.7 MW, C 2.5 MW, together 50.6 MW in the last month. */
export const LOAD_POINTS: readonly LoadPoint[] = [
  {
    key: "ulba-north-1",
    hypothesis: "A",
    farm: "ulbaNorth",
    name: "Ulba cottage settlement",
    declaredActivity: "cottage settlement",
    category: "RESIDENTIAL",
    customer: front("cottages"),
    fedBy: ["substation", "01"],
    meterKey: "40171",
    contractNumber: "AZ-2023-4171",
    signedOn: "2023-08-21",
    contractedKw: 1500,
    amendment: { on: "2024-03-12", contractedKw: 6500 },
    startMonth: 0,
    finalKw: 6000,
    occupants: 640,
    ...ALTAI_ACTORS,
  },
  {
    key: "ulba-north-2",
    hypothesis: "A",
    farm: "ulbaNorth",
    name: "Ulba water intake",
    declaredActivity: "water supply",
    category: "CRITICAL",
    customer: front("water"),
    fedBy: ["substation", "01"],
    meterKey: "40172",
    contractNumber: "AZ-2023-4172",
    signedOn: "2023-08-23",
    contractedKw: 1200,
    amendment: { on: "2024-03-12", contractedKw: 5500 },
    startMonth: 0,
    finalKw: 5000,
    ...ALTAI_ACTORS,
  },
  {
    key: "glubokoe-yard",
    hypothesis: "A",
    farm: "glubokoe",
    name: "Glubokoe family housing",
    declaredActivity: "dormitory",
    category: "RESIDENTIAL",
    customer: firmId("ulba"),
    fedBy: ["feeder", "03-1"],
    meterKey: "40188",
    contractNumber: "AZ-2023-4188",
    signedOn: "2023-08-29",
    contractedKw: 2000,
    amendment: { on: "2024-06-04", contractedKw: 9000 },
    startMonth: 0,
    finalKw: 8600,
    occupants: 410,
    ...ALTAI_ACTORS,
  },
  {
    key: "ridder-camp-1",
    hypothesis: "A",
    farm: "ridderCamp",
    name: "Shipager sanatorium",
    declaredActivity: "sanatorium",
    category: "SOCIAL",
    customer: front("sanatorium"),
    fedBy: ["feeder", "05-1"],
    meterKey: "40230",
    contractNumber: "AZ-2023-4230",
    signedOn: "2023-10-18",
    contractedKw: 900,
    amendment: { on: "2024-09-10", contractedKw: 3800 },
    startMonth: 2,
    finalKw: 3400,
    occupants: 220,
    ...ALTAI_ACTORS,
  },
  {
    key: "ridder-camp-2",
    hypothesis: "A",
    farm: "ridderCamp",
    name: "Ridder youth settlement",
    declaredActivity: "cottage settlement",
    category: "RESIDENTIAL",
    customer: front("settlement"),
    fedBy: ["feeder", "05-2"],
    meterKey: "40231",
    contractNumber: "AZ-2023-4231",
    signedOn: "2023-10-19",
    contractedKw: 3200,
    startMonth: 2,
    finalKw: 3000,
    occupants: 300,
    ...ALTAI_ACTORS,
  },
  {
    key: "zaisan-road",
    hypothesis: "A",
    farm: "zaisanRoad",
    name: "Zaisan road pumping station",
    declaredActivity: "pumping station",
    category: "CRITICAL",
    customer: front("pumps"),
    fedBy: ["feeder", "02-1"],
    meterKey: "40307",
    contractNumber: "EQ-2024-0107",
    signedOn: "2023-12-14",
    contractedKw: 4800,
    startMonth: 4,
    finalKw: 4400,
    ...ERTIS_ACTORS,
  },
  {
    key: "shemonaikha-mill",
    hypothesis: "B",
    farm: "mill",
    name: "Shemonaikha flour mill",
    declaredActivity: "flour mill",
    category: "INDUSTRIAL",
    customer: firmId("altyn"),
    fedBy: ["substation", "04"],
    meterKey: "40402",
    contractNumber: "EQ-2023-3902",
    signedOn: "2023-09-14",
    contractedKw: 4000,
    amendment: { on: "2024-05-21", contractedKw: 11000 },
    startMonth: 1,
    finalKw: 10200,
    ...ERTIS_ACTORS,
  },
  {
    key: "ust-west",
    hypothesis: "B",
    farm: "ustWest",
    name: "Ust West logistics yard",
    declaredActivity: "warehouse",
    category: "COMMERCIAL",
    customer: firmId("shygys"),
    fedBy: ["feeder", "06-1"],
    meterKey: "40451",
    contractNumber: "EQ-2024-0151",
    signedOn: "2024-01-17",
    contractedKw: 8000,
    startMonth: 5,
    finalKw: 7500,
    ...ERTIS_ACTORS,
  },
  {
    key: "serebryansk-depot",
    hypothesis: "C",
    farm: "depot",
    name: "Serebryansk depot",
    declaredActivity: "warehouse",
    category: "COMMERCIAL",
    customer: front("depot"),
    fedBy: ["transformer", "06-2-9"],
    meterKey: "40510",
    contractNumber: "EQ-2022-2210",
    signedOn: "2022-05-12",
    contractedKw: 40,
    startMonth: 3,
    finalKw: 1400,
    createdBy: "petrov",
    approvedBy: "bekova",
    postedBy: "abdrakhmanov",
  },
  {
    key: "altai-garage",
    hypothesis: "C",
    farm: "garage",
    name: "Altai garage",
    declaredActivity: "warehouse",
    category: "COMMERCIAL",
    customer: front("garage"),
    fedBy: ["transformer", "03-2-9"],
    meterKey: "40581",
    contractNumber: "AZ-2022-2981",
    signedOn: "2022-08-03",
    contractedKw: 40,
    startMonth: 6,
    finalKw: 1100,
    createdBy: "sadykova",
    approvedBy: "ospanov",
    postedBy: "kim",
  },
];
