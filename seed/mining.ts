import { addDays, MONTHS } from "./calendar.ts";
import { FIRM_KEYS, firmId } from "./founding/cast.ts";
import { FARM_KEYS, farmId, FARMS } from "./founding/farm-plan.ts";
import { LOAD_POINTS } from "./founding/load-plan.ts";
import type { LoadRamp } from "./founding/load-ramp.ts";
import { firmEnergyKwh } from "./founding/scheme-sites.ts";
import { LICENSED_MINERS } from "./look-alikes.ts";
import { kztPerUsd, usdPerBtc } from "./prices.ts";
import { element, type Prng } from "./prng.ts";
import type { Site } from "./sites.ts";
import { idOf, type Teller } from "./teller.ts";

const MODELS = [
  ["Antminer S19j Pro", 100, 3050],
  ["Antminer S19 XP", 140, 3010],
  ["Whatsminer M50S", 126, 3276],
  ["Antminer S21", 200, 3500],
] as const;

/** Hash rate of the network by month of the conduct, EH/s: approximate. */
const NETWORK_EHS = [
  395, 430, 465, 490, 515, 560, 590, 620, 600, 595, 610, 625, 640, 690, 720, 760, 790, 790, 810, 850, 870, 880, 920,
  950,
];
const HALVING_MONTH = 8;
const SATOSHI = 100_000_000;
const PUE = 1.05;
const JOULES_PER_TH = 28;

/** Satoshi that energy plausibly mined in a month: E[J] / (PUE x J/TH) x reward / (network x 600 s). */
function expectedSatoshi(monthIndex: number, energyKwh: number): number {
  const hashes = (energyKwh * 3.6e6) / (PUE * JOULES_PER_TH);
  const reward = monthIndex < HALVING_MONTH ? 6.6 : 3.24;
  return Math.round(((hashes * reward) / (element(NETWORK_EHS, monthIndex) * 1e6 * 600)) * SATOSHI);
}

/** What a firm got for the coins of each month, tiyn; sold on the third day of the next month. */
export type ProceedsByFirm = ReadonlyMap<string, readonly number[]>;

/** Tells of machines, licences, pools, payouts, sales and levy returns of all miners. The farms of the scheme were told before. */
export function tellMining(teller: Teller, random: Prng, ramp: LoadRamp, lookAlikes: readonly Site[]): ProceedsByFirm {
  const pool = (key: string, name: string, accreditation?: string): string =>
    teller.node("mining-register", "pool", key, {
      name,
      accreditation,
      ...(accreditation === undefined ? {} : { accreditedFrom: "2023-06-01", accreditedTo: "2026-06-01" }),
    });
  const accredited = pool("steppe-pool", "Steppe Pool", "ACC-0007");
  const unaccredited = pool("grey-pool", "Grey Pool");
  tellSchemeMachines(teller, random);
  const proceeds = new Map<string, readonly number[]>();
  for (const firm of FIRM_KEYS) {
    const id = firmId(firm);
    proceeds.set(id, tellRewards(teller, random, id, unaccredited, firmEnergyKwh(ramp, id)));
  }
  for (const { key, locality } of LICENSED_MINERS) {
    const site = lookAlikes.find((candidate) => candidate.key === key);
    if (!site) continue;
    const energy = site.months.map((month) => month.postedKwh);
    const firm = idOf("firm", key);
    const farm = teller.node("mining-register", "farm", key, {
      name: `${locality} licensed farm`,
      declaredKw: site.contractedKw,
    });
    teller.edge("mining-register", "OPERATES", firm, farm, { basis: "licence" }, { validFrom: "2023-06-01" });
    teller.edge(
      "mining-register",
      "STANDS_AT",
      farm,
      idOf("delivery-point", key),
      { connection: "METERED" },
      { validFrom: "2023-06-01" },
    );
    tellMachines(teller, random, farm, key, (site.contractedKw / 1.3) * 0.98, true);
    tellLicence(teller, key, firm, "2023-06-01", "2026-06-01");
    proceeds.set(firm, tellRewards(teller, random, firm, accredited, energy));
    tellLevyReturns(teller, key, firm, (quarterMonths) =>
      quarterMonths.reduce((sum, month) => sum + element(energy, month), 0),
    );
  }
  tellLicence(teller, "ertis-digital", firmId("ertisDigital"), "2021-04-01", "2024-04-01");
  tellLevyReturns(teller, "ertis-digital", firmId("ertisDigital"), () => 11_000 + random.int(0, 3000));
  return proceeds;
}

function tellSchemeMachines(teller: Teller, random: Prng): void {
  for (const key of FARM_KEYS) {
    const finalKw = LOAD_POINTS.filter((point) => point.farm === key).reduce((sum, point) => sum + point.finalKw, 0);
    tellMachines(teller, random, farmId(key), FARMS[key].key, finalKw, false);
  }
}

function tellMachines(
  teller: Teller,
  random: Prng,
  farm: string,
  key: string,
  powerKw: number,
  registered: boolean,
): void {
  MODELS.slice(0, 3).forEach(([model, hashRateThs, powerW], place) => {
    const source = registered ? "mining-register" : "site-inspections";
    const id = teller.node(source, "mining-device", `${key}-batch-${place + 1}`, {
      serial: `B${random.digits(8)}`,
      model,
      algorithm: "SHA-256",
      count: Math.round((((powerKw / PUE) * 1000) / powerW) * element([0.5, 0.3, 0.2], place)),
      hashRateThs,
      powerW,
      registry: registered ? "register of mining machines" : undefined,
    });
    teller.edge(source, "RUNS", farm, id, { hall: `hall ${place + 1}` });
  });
}

function tellLicence(teller: Teller, key: string, firm: string, effectiveFrom: string, effectiveTo: string): void {
  const number = `DM-${key.toUpperCase()}`;
  const licence = teller.node("mining-register", "licence", key, {
    number,
    licenceType: 1,
    effectiveFrom,
    effectiveTo,
  });
  teller.edge("mining-register", "LICENSED_BY", firm, licence, { decision: `of ${effectiveFrom}` });
}

function tellRewards(
  teller: Teller,
  random: Prng,
  firm: string,
  pool: string,
  energyKwh: readonly number[],
): readonly number[] {
  const firmKey = firm.slice("ek:firm:".length);
  return MONTHS.map((month) => {
    const satoshi = Math.round(
      expectedSatoshi(month.index, element(energyKwh, month.index)) * random.between(0.985, 1.01),
    );
    if (satoshi === 0) return 0;
    const key = `${firmKey}-${month.first.slice(0, 7)}`;
    const payout = teller.node("pool-records", "payout", key, {
      on: addDays(month.next, -1),
      amountMinor: satoshi,
      coin: "BTC",
    });
    teller.edge("pool-records", "PAID_BY", payout, pool, { worker: firmKey }, { key });
    teller.edge("pool-records", "PAID_TO", payout, firm, {}, { key });
    const kzt = (satoshi / SATOSHI) * usdPerBtc(month.index) * kztPerUsd(month.index) * 0.985;
    const proceedsMinor = Math.round(kzt) * 100;
    const sale = teller.node("pool-records", "coin-sale", key, {
      on: addDays(month.next, 2),
      coinsMinor: satoshi,
      coin: "BTC",
      proceedsMinor,
      currency: "KZT",
      exchange: "Qazyna Exchange (demo)",
    });
    teller.edge("pool-records", "SOLD_COINS", firm, sale, { order: `O-${key}` }, { key });
    return proceedsMinor;
  });
}

function tellLevyReturns(
  teller: Teller,
  key: string,
  firm: string,
  energyOf: (months: readonly number[]) => number,
): void {
  for (let start = 1; start + 2 < MONTHS.length; start += 3) {
    const quarter = element(MONTHS, start).first;
    const energyKwh = energyOf([start, start + 1, start + 2]);
    const levyReturn = teller.node("tax-records", "levy-return", `${key}-${quarter}`, {
      quarter,
      energyKwh,
      levyMinor: energyKwh * 100,
      currency: "KZT",
    });
    teller.edge("tax-records", "FILED", firm, levyReturn, { filedOn: addDays(element(MONTHS, start + 2).next, 19) });
  }
}
