import { idOf } from "../teller.ts";
import type { FirmKey } from "./cast.ts";

/** The farms of the scheme: operator and site. */
export const FARMS = {
  ulbaNorth: {
    key: "ulba-north",
    name: "Ulba North",
    firm: "altyn",
    locality: "Oskemen",
    latitude: 50.012,
    longitude: 82.671,
  },
  glubokoe: {
    key: "glubokoe-yard",
    name: "Glubokoe Yard",
    firm: "ulba",
    locality: "Glubokoe",
    latitude: 50.141,
    longitude: 82.302,
  },
  ridderCamp: {
    key: "ridder-camp",
    name: "Ridder Camp",
    firm: "ulba",
    locality: "Ridder",
    latitude: 50.352,
    longitude: 83.492,
  },
  zaisanRoad: {
    key: "zaisan-road",
    name: "Zaisan Road",
    firm: "ertisDigital",
    locality: "Zaisan",
    latitude: 47.481,
    longitude: 84.902,
  },
  mill: {
    key: "shemonaikha-mill",
    name: "Shemonaikha Mill",
    firm: "altyn",
    locality: "Shemonaikha",
    latitude: 50.629,
    longitude: 81.911,
  },
  ustWest: {
    key: "ust-west",
    name: "Ust West",
    firm: "shygys",
    locality: "Oskemen",
    latitude: 49.931,
    longitude: 82.521,
  },
  depot: {
    key: "serebryansk-depot",
    name: "Serebryansk Depot",
    firm: "shygys",
    locality: "Serebryansk",
    latitude: 49.692,
    longitude: 83.281,
  },
  garage: {
    key: "altai-garage",
    name: "Altai Garage",
    firm: "ertisDigital",
    locality: "Altai",
    latitude: 49.731,
    longitude: 84.271,
  },
} as const satisfies Record<
  string,
  {
    readonly key: string;
    readonly name: string;
    readonly firm: FirmKey;
    readonly locality: string;
    readonly latitude: number;
    readonly longitude: number;
  }
>;

export type FarmKey = keyof typeof FARMS;
export const FARM_KEYS = Object.keys(FARMS) as readonly FarmKey[];

export function farmId(key: FarmKey): string {
  return idOf("farm", FARMS[key].key);
}
