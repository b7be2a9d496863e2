import { makePhone } from "../identifiers.ts";
import { tellAddress } from "../parties.ts";
import type { Prng } from "../prng.ts";
import type { SourceKey } from "../sources.ts";
import { idOf, type Teller } from "../teller.ts";
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
  otherId,
  type OtherKey,
  OTHERS,
} from "./cast.ts";

const STREETS = [
  "Abai Avenue",
  "Tauelsizdik Avenue",
  "Kazakhstan Street",
  "Nazarbayev Avenue",
  "Protozanov Street",
  "Burov Street",
];

/** The terminal at which an insider works and from which a firm's account was also used. */
export const SHARED_TERMINAL = idOf("device", `terminal-${INSIDERS.abdrakhmanov.terminal.toLowerCase()}`);

/** Tells of addresses, phones and devices: most belong to one household or firm, three tie an insider to a miner. */
export function tellTies(teller: Teller, random: Prng): void {
  const home = (key: string, own: Prng): string =>
    tellAddress(teller, "population-register", {
      key: `home-${key}`,
      text: `Oskemen, ${own.pick(STREETS)} ${own.int(1, 120)}, flat ${own.int(1, 140)}`,
      locality: "Oskemen",
      latitude: Number((49.95 + own.between(-0.04, 0.04)).toFixed(5)),
      longitude: Number((82.61 + own.between(-0.06, 0.06)).toFixed(5)),
    });
  const phone = (key: string, own: Prng): string =>
    teller.node("telecom-records", "phone", key, { number: makePhone(own) });
  const lives = (person: string, address: string): void => {
    teller.edge("population-register", "USES_ADDRESS", person, address, { use: "residence" });
  };
  const calls = (source: SourceKey, party: string, number: string, use: string): void => {
    teller.edge(source, "USES_PHONE", party, number, { use });
  };

  const homes = new Map<string, string>();
  const phones = new Map<string, string>();
  for (const insider of INSIDER_KEYS) {
    const { key, terminal } = INSIDERS[insider];
    const own = random.fork(key);
    homes.set(insider, home(key, own));
    phones.set(insider, phone(key, own));
    lives(insiderId(insider), homes.get(insider) ?? "");
    calls("telecom-records", insiderId(insider), phones.get(insider) ?? "", "contact");
    const device = teller.node("billing-log", "device", `terminal-${terminal.toLowerCase()}`, {
      fingerprint: terminal,
      deviceKind: "billing terminal",
    });
    teller.edge("billing-log", "USES_DEVICE", insiderId(insider), device, { use: "billing terminal" });
  }
  const households: Partial<Record<OtherKey, string>> = { ospanova: "ospanov", kimYelena: "kim" };
  for (const [name, { key }] of Object.entries(OTHERS)) {
    const own = random.fork(key);
    const other = name as OtherKey;
    const shared = households[other];
    lives(otherId(other), (shared === undefined ? undefined : homes.get(shared)) ?? home(key, own));
    calls("telecom-records", otherId(other), phone(key, own), "contact");
  }

  for (const firm of FIRM_KEYS) {
    const own = random.fork(`office/${firm}`);
    const address = addressOfFirm(firm) ?? office(teller, own, FIRMS[firm].key);
    teller.edge("company-register", "USES_ADDRESS", firmId(firm), address, { use: "registered" });
    const number = firm === "shygys" ? (phones.get("bekova") ?? "") : phone(FIRMS[firm].key, own);
    calls("company-register", firmId(firm), number, "registered");
  }
  const fronts = Object.keys(FRONTS) as FrontKey[];
  const hub = office(teller, random.fork("office/fronts"), "fronts");
  for (const front of fronts)
    teller.edge("company-register", "USES_ADDRESS", frontId(front), hub, { use: "registered" });
  teller.edge("bank-sign-ins", "USES_DEVICE", firmId("altyn"), SHARED_TERMINAL, { use: "bank sign-in" });

  function addressOfFirm(firm: FirmKey): string | undefined {
    return firm === "ertisDigital" ? homes.get("kim") : undefined;
  }
}

function office(teller: Teller, own: Prng, key: string): string {
  return tellAddress(teller, "company-register", {
    key: `office-${key}`,
    text: `Oskemen, ${own.pick(STREETS)} ${own.int(1, 120)}, office ${own.int(1, 60)}`,
    locality: "Oskemen",
    latitude: Number((49.95 + own.between(-0.03, 0.03)).toFixed(5)),
    longitude: Number((82.61 + own.between(-0.05, 0.05)).toFixed(5)),
  });
}
