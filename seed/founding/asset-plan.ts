import { idOf } from "../teller.ts";
import { frontId, INSIDERS, type InsiderKey, insiderId, otherId, OTHERS } from "./cast.ts";

/** What an insider's side bought, from which account, and in whose name. */
export interface SchemeAsset {
  readonly kind: "apartment" | "vehicle";
  readonly key: string;
  readonly name: string;
  readonly insider: InsiderKey;
  readonly registeredHolder: string;
  readonly capacity: "REGISTERED" | "SPOUSE" | "NOMINEE";
  /** Key of the account that paid. */
  readonly account: string;
  readonly boughtOn: string;
  readonly priceKzt: number;
  readonly seizureValueKzt: number;
  readonly order: OrderKey;
  readonly details: Readonly<Record<string, string | number>>;
}

export type OrderKey = "apartment-1" | "apartment-2" | "vehicles";

export const ORDERS = {
  "apartment-1": {
    number: "7135-25-00-2/611",
    judge: "S. T. Baimenov (demo)",
    orderedOn: "2025-09-26",
    expiresOn: "2026-03-26",
  },
  "apartment-2": {
    number: "7135-25-00-2/612",
    judge: "S. T. Baimenov (demo)",
    orderedOn: "2025-09-26",
    expiresOn: "2026-03-26",
  },
  vehicles: {
    number: "7135-25-00-2/618",
    judge: "L. N. Akhmetova (demo)",
    orderedOn: "2025-09-29",
    expiresOn: "2025-12-29",
  },
} as const satisfies Record<OrderKey, object>;

export const COURT = "Specialised inter-district investigative court of Oskemen (demo)";

export function orderId(key: OrderKey): string {
  return idOf("court-order", key);
}

export const SCHEME_ASSETS: readonly SchemeAsset[] = [
  {
    kind: "apartment",
    key: "astana-1",
    name: "Apartment, Astana, Turan Avenue 55/7, flat 114",
    insider: "ospanov",
    registeredHolder: otherId("ospanova"),
    capacity: "SPOUSE",
    account: OTHERS.ospanova.key,
    boughtOn: "2025-02-11",
    priceKzt: 118_000_000,
    seizureValueKzt: 124_500_000,
    order: "apartment-1",
    details: { areaM2: 146.3, flat: 114, street: "Turan Avenue 55/7", latitude: 51.0912, longitude: 71.4021 },
  },
  {
    kind: "apartment",
    key: "astana-2",
    name: "Apartment, Astana, Mangilik El Avenue 37, flat 61",
    insider: "bekova",
    registeredHolder: otherId("bekovaRoza"),
    capacity: "NOMINEE",
    account: OTHERS.bekovaRoza.key,
    boughtOn: "2025-04-03",
    priceKzt: 84_000_000,
    seizureValueKzt: 86_200_000,
    order: "apartment-2",
    details: { areaM2: 98.7, flat: 61, street: "Mangilik El Avenue 37", latitude: 51.0954, longitude: 71.4279 },
  },
  {
    kind: "vehicle",
    key: "land-cruiser-300",
    name: "Toyota Land Cruiser 300",
    insider: "sadykova",
    registeredHolder: insiderId("sadykova"),
    capacity: "REGISTERED",
    account: INSIDERS.sadykova.key,
    boughtOn: "2025-04-15",
    priceKzt: 46_900_000,
    seizureValueKzt: 44_700_000,
    order: "vehicles",
    details: { model: "Toyota Land Cruiser 300", year: 2024, maker: "JTMAB" },
  },
  {
    kind: "vehicle",
    key: "palisade",
    name: "Hyundai Palisade",
    insider: "kim",
    registeredHolder: otherId("kimYelena"),
    capacity: "SPOUSE",
    account: OTHERS.kimYelena.key,
    boughtOn: "2025-03-05",
    priceKzt: 27_500_000,
    seizureValueKzt: 25_900_000,
    order: "vehicles",
    details: { model: "Hyundai Palisade", year: 2024, maker: "KMHR3" },
  },
  {
    kind: "vehicle",
    key: "lexus-lx-600",
    name: "Lexus LX 600",
    insider: "petrov",
    registeredHolder: otherId("petrovAndrei"),
    capacity: "NOMINEE",
    account: OTHERS.petrovAndrei.key,
    boughtOn: "2025-06-10",
    priceKzt: 51_500_000,
    seizureValueKzt: 50_300_000,
    order: "vehicles",
    details: { model: "Lexus LX 600", year: 2023, maker: "JTJPB" },
  },
  {
    kind: "vehicle",
    key: "zeekr-001",
    name: "Zeekr 001",
    insider: "abdrakhmanov",
    registeredHolder: frontId("shell"),
    capacity: "NOMINEE",
    account: INSIDERS.abdrakhmanov.key,
    boughtOn: "2025-06-24",
    priceKzt: 24_800_000,
    seizureValueKzt: 23_600_000,
    order: "vehicles",
    details: { model: "Zeekr 001", year: 2025, maker: "L6TAD" },
  },
];
