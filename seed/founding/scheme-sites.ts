import { FLAT_ACTIVITIES } from "../activities.ts";
import { MONTHS } from "../calendar.ts";
import { type MonthEnergy, ordinaryMonths, rounded } from "../energy.ts";
import { element, type Prng } from "../prng.ts";
import { type Site, siteIds } from "../sites.ts";
import { instant } from "../calendar.ts";
import { idOf, type Teller } from "../teller.ts";
import { billTiyn } from "../prices.ts";
import type { Bypass, DivertedContract } from "../truth.ts";
import { firmId, insiderId, INSIDERS } from "./cast.ts";
import { FARM_KEYS, farmId, FARMS } from "./farm-plan.ts";
import { type LoadPoint, LOAD_POINTS } from "./load-plan.ts";
import type { LoadRamp } from "./load-ramp.ts";

/** The delivery points at which the farms of the scheme stand, as the registers show them. */
export function schemeSites(random: Prng, ramp: LoadRamp): readonly Site[] {
  return LOAD_POINTS.map((point) => {
    const own = random.fork(point.key);
    const farm = FARMS[point.farm];
    const energy = ramp.energyKwh.get(point.key) ?? [];
    const bypass = point.hypothesis === "C";
    return {
      key: point.key,
      name: point.name,
      declaredActivity: point.declaredActivity,
      category: point.category,
      capacityKw: bypass ? 60 : Math.ceil(point.finalKw / 500) * 500 + 500,
      ...(point.occupants === undefined ? {} : { occupants: point.occupants }),
      locality: farm.locality,
      address: `${farm.locality}, ${point.name}`,
      latitude: rounded(farm.latitude + own.between(-0.002, 0.002), 5),
      longitude: rounded(farm.longitude + own.between(-0.002, 0.002), 5),
      fedBy: idOf(...point.fedBy),
      utility: INSIDERS[point.createdBy].utility,
      meterKey: point.meterKey,
      multiplier: bypass ? "1" : "2000",
      customer: point.customer,
      contractNumber: point.contractNumber,
      signedOn: point.signedOn,
      contractedKw: point.amendment?.contractedKw ?? point.contractedKw,
      createdBy: insiderId(point.createdBy),
      approvedBy: insiderId(point.approvedBy),
      terminal: INSIDERS[point.createdBy].terminal,
      months: bypass
        ? ordinaryMonths(own, FLAT_ACTIVITIES.warehouse, 4.2, undefined)
        : meteredMonths(own, point, energy),
      ...(bypass ? { bypassKwh: energy } : {}),
    };
  });
}

function meteredMonths(random: Prng, point: LoadPoint, energy: readonly number[]): readonly MonthEnergy[] {
  const poster = insiderId(point.postedBy);
  return MONTHS.slice(point.startMonth).map((month) => {
    const kwh = element(energy, month.index);
    const manual = month.index - point.startMonth >= 3 && random.chance(0.8);
    return {
      month: month.index,
      meteredKwh: kwh,
      postedKwh: kwh,
      manual,
      loadFactor: rounded(random.between(0.955, 0.985), 3),
      missingShare: rounded(random.next() ** 6 * 0.05, 4),
      ...(manual ? { postedBy: poster } : {}),
    };
  });
}

/** Tells of the farms where they stand, and of the amendments that let them grow. The sites were told before. */
export function tellSchemeFarms(teller: Teller): void {
  for (const key of FARM_KEYS) {
    const farm = FARMS[key];
    const points = LOAD_POINTS.filter((point) => point.farm === key);
    const finalKw = points.reduce((sum, point) => sum + point.finalKw, 0);
    const start = element(MONTHS, Math.min(...points.map((point) => point.startMonth))).first;
    const id = teller.node("site-inspections", "farm", farm.key, { name: farm.name, observedKw: finalKw });
    teller.edge(
      "site-inspections",
      "OPERATES",
      firmId(farm.firm),
      id,
      { basis: "act of inspection; staff on site" },
      { validFrom: start },
    );
    for (const point of points)
      teller.edge(
        "site-inspections",
        "STANDS_AT",
        id,
        idOf("delivery-point", point.key),
        { connection: point.hypothesis === "C" ? "BYPASS" : "METERED" },
        { validFrom: element(MONTHS, point.startMonth).first },
      );
  }
  for (const point of LOAD_POINTS) {
    if (!point.amendment) continue;
    const { on, contractedKw } = point.amendment;
    teller.edge("billing-log", "AMENDED", insiderId(point.createdBy), idOf("contract", point.contractNumber), {
      at: instant(on, 16, 30),
      terminal: INSIDERS[point.createdBy].terminal,
      change: `contracted power ${point.contractedKw} kW to ${contractedKw} kW`,
    });
  }
}

/** The truth of the metered diversions, A and B. */
export function divertedContracts(ramp: LoadRamp): readonly DivertedContract[] {
  return LOAD_POINTS.filter((point) => point.hypothesis !== "C").map((point) => {
    const ids = siteIds(point);
    const energy = ramp.energyKwh.get(point.key) ?? [];
    return {
      id: ids.contract,
      hypothesis: point.hypothesis,
      category: point.category,
      farm: farmId(point.farm),
      firm: firmId(FARMS[point.farm].firm),
      meter: ids.meter,
      deliveryPoint: ids.deliveryPoint,
      createdBy: insiderId(point.createdBy),
      approvedBy: insiderId(point.approvedBy),
      energyKwh: energy.reduce((sum, kwh) => sum + kwh, 0),
      billedTiyn: MONTHS.reduce(
        (sum, month) => sum + billTiyn(point.category, month.first, element(energy, month.index)),
        0,
      ),
    };
  });
}

/** The truth of the bypasses, C. */
export function bypasses(ramp: LoadRamp): readonly Bypass[] {
  return LOAD_POINTS.filter((point) => point.hypothesis === "C").map((point) => ({
    farm: farmId(point.farm),
    firm: firmId(FARMS[point.farm].firm),
    deliveryPoint: siteIds(point).deliveryPoint,
    transformer: idOf(...point.fedBy),
    energyKwh: (ramp.energyKwh.get(point.key) ?? []).reduce((sum, kwh) => sum + kwh, 0),
  }));
}

/** Energy of a firm's farms by month, all hypotheses together, kWh. */
export function firmEnergyKwh(ramp: LoadRamp, firm: string): readonly number[] {
  const points = LOAD_POINTS.filter((point) => firmId(FARMS[point.farm].firm) === firm);
  return MONTHS.map((month) =>
    points.reduce((sum, point) => sum + element(ramp.energyKwh.get(point.key) ?? [], month.index), 0),
  );
}
