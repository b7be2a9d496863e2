import type { Spellings } from "./names.ts";
import type { TariffCategory } from "./prices.ts";

/** How much a kind of consumer uses, and in what shape over the year. */
export interface Activity {
  /** The declared activity, in the register's words. */
  readonly declared: string;
  readonly category: TariffCategory;
  /** Mean power over the year, kW. */
  readonly meanKw: readonly [low: number, high: number];
  /** Factor on the mean by month, January first; their mean is about 1. */
  readonly season: readonly number[];
  readonly loadFactor: readonly [low: number, high: number];
  readonly occupants?: readonly [low: number, high: number];
  /** Kazakh, Russian and Latin title of the customer; a dwelling's customer is a person. */
  readonly title?: Spellings;
}

const HEATED = [1.45, 1.38, 1.18, 0.98, 0.82, 0.72, 0.7, 0.72, 0.8, 0.96, 1.16, 1.37];
const FLAT = [1.01, 1, 1, 1, 1, 1, 0.99, 0.99, 1, 1, 1, 1.01];
const COOLED = [0.86, 0.86, 0.9, 0.97, 1.06, 1.15, 1.2, 1.18, 1.06, 0.96, 0.9, 0.88];
const TERM = [1.2, 1.15, 1.1, 1.05, 0.95, 0.6, 0.45, 0.55, 1.05, 1.15, 1.2, 1.25];
const SUMMER = [0.3, 0.3, 0.5, 0.9, 1.4, 1.8, 1.9, 1.7, 1.3, 0.9, 0.5, 0.4];
const LIT = [1.7, 1.5, 1.2, 0.8, 0.5, 0.4, 0.4, 0.5, 0.8, 1.1, 1.5, 1.6];

export const HOUSE: Activity = {
  declared: "dwelling house",
  category: "RESIDENTIAL",
  meanKw: [0.22, 0.9],
  season: HEATED,
  loadFactor: [0.12, 0.28],
  occupants: [1, 6],
};

/** Consumers other than houses, as they come up in an ordinary street. */
export const STREET: readonly Activity[] = [
  {
    declared: "apartment building",
    category: "RESIDENTIAL",
    meanKw: [12, 60],
    season: HEATED,
    loadFactor: [0.35, 0.5],
    occupants: [60, 320],
    title: ["Береке үйі", "Береке", "Bereke Housing"],
  },
  {
    declared: "school",
    category: "SOCIAL",
    meanKw: [9, 26],
    season: TERM,
    loadFactor: [0.25, 0.4],
    occupants: [200, 900],
    title: ["Орта мектеп", "Средняя школа", "Secondary School"],
  },
  {
    declared: "kindergarten",
    category: "SOCIAL",
    meanKw: [4, 11],
    season: TERM,
    loadFactor: [0.25, 0.4],
    occupants: [60, 220],
    title: ["Балабақша", "Детский сад", "Kindergarten"],
  },
  {
    declared: "hospital",
    category: "SOCIAL",
    meanKw: [45, 130],
    season: FLAT,
    loadFactor: [0.5, 0.65],
    occupants: [80, 300],
    title: ["Аудандық аурухана", "Районная больница", "District Hospital"],
  },
  {
    declared: "boiler house",
    category: "CRITICAL",
    meanKw: [30, 90],
    season: HEATED,
    loadFactor: [0.55, 0.75],
    title: ["Жылу қазандығы", "Котельная", "Heat Works"],
  },
  {
    declared: "shop",
    category: "COMMERCIAL",
    meanKw: [3, 18],
    season: FLAT,
    loadFactor: [0.35, 0.5],
    title: ["Дүкен", "Магазин", "Store"],
  },
  {
    declared: "cafe",
    category: "COMMERCIAL",
    meanKw: [3, 12],
    season: FLAT,
    loadFactor: [0.3, 0.45],
    title: ["Дастархан", "Дастархан", "Dastarkhan Cafe"],
  },
  {
    declared: "office",
    category: "COMMERCIAL",
    meanKw: [4, 22],
    season: FLAT,
    loadFactor: [0.3, 0.42],
    title: ["Кеңсе", "Офис", "Office House"],
  },
  {
    declared: "workshop",
    category: "INDUSTRIAL",
    meanKw: [15, 70],
    season: FLAT,
    loadFactor: [0.3, 0.5],
    title: ["Шеберхана", "Мастерская", "Workshop"],
  },
  {
    declared: "sawmill",
    category: "INDUSTRIAL",
    meanKw: [20, 80],
    season: COOLED,
    loadFactor: [0.3, 0.5],
    title: ["Ағаш кескіш", "Лесопилка", "Sawmill"],
  },
  {
    declared: "livestock farm",
    category: "AGRICULTURAL",
    meanKw: [8, 30],
    season: HEATED,
    loadFactor: [0.35, 0.5],
    title: ["Мал шаруашылығы", "Животновод", "Livestock Farm"],
  },
];

/** Lawful consumers whose shape looks like a mine's: flat, high, or indifferent to the temperature. */
export const FLAT_ACTIVITIES = {
  dataCentre: {
    declared: "data centre",
    category: "COMMERCIAL",
    meanKw: [480, 720],
    season: COOLED,
    loadFactor: [0.9, 0.95],
  },
  telecomTower: {
    declared: "telecom tower",
    category: "COMMERCIAL",
    meanKw: [4.5, 8],
    season: FLAT,
    loadFactor: [0.9, 0.96],
  },
  coldStore: {
    declared: "cold store",
    category: "COMMERCIAL",
    meanKw: [90, 170],
    season: COOLED,
    loadFactor: [0.7, 0.85],
  },
  greenhouse: {
    declared: "greenhouse",
    category: "AGRICULTURAL",
    meanKw: [140, 260],
    season: LIT,
    loadFactor: [0.6, 0.8],
  },
  bakery: { declared: "bakery", category: "INDUSTRIAL", meanKw: [30, 60], season: FLAT, loadFactor: [0.45, 0.6] },
  pumpingStation: {
    declared: "pumping station",
    category: "CRITICAL",
    meanKw: [300, 420],
    season: FLAT,
    loadFactor: [0.88, 0.95],
  },
  canalPumps: {
    declared: "irrigation pumps",
    category: "AGRICULTURAL",
    meanKw: [80, 120],
    season: SUMMER,
    loadFactor: [0.7, 0.9],
  },
  licensedMine: {
    declared: "digital mining",
    category: "DIGITAL_MINING",
    meanKw: [760, 930],
    season: FLAT,
    loadFactor: [0.93, 0.97],
  },
  warehouse: { declared: "warehouse", category: "COMMERCIAL", meanKw: [3, 6], season: FLAT, loadFactor: [0.3, 0.4] },
} as const satisfies Record<string, Activity>;
