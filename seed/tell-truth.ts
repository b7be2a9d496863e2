import { MONTHS } from "./calendar.ts";
import { FIRM_KEYS, firmId, frontId, INSIDER_KEYS, insiderId, type InsiderKey, otherId } from "./founding/cast.ts";
import { FARM_KEYS, farmId, FARMS } from "./founding/farm-plan.ts";
import { LOAD_POINTS } from "./founding/load-plan.ts";
import type { LoadRamp } from "./founding/load-ramp.ts";
import { receivedTiyn } from "./founding/money.ts";
import { bypasses, divertedContracts } from "./founding/scheme-sites.ts";
import { REPORT_KZT_PER_USD } from "./prices.ts";
import { element } from "./prng.ts";
import { type Site, siteIds } from "./sites.ts";
import type { AssetTruth, InsiderTruth, Truth } from "./truth.ts";

const TIES: Readonly<Record<InsiderKey, InsiderTruth["tie"]>> = {
  ospanov: "HOLDING",
  sadykova: "KINSHIP",
  kim: "ADDRESS",
  bekova: "PHONE",
  petrov: "PAYMENTS",
  abdrakhmanov: "DEVICE",
};

interface TruthParts {
  readonly caseId: string;
  readonly ramp: LoadRamp;
  readonly assets: readonly AssetTruth[];
  readonly lookAlikes: readonly Site[];
  readonly trading: Pick<Truth, "capBreaches" | "capDisputed" | "splits">;
  readonly size: Truth["size"];
}

/** Puts the truth together from the plan of the case and what was generated. */
export function tellTruth(parts: TruthParts): Truth {
  const contracts = divertedContracts(parts.ramp);
  const taken = bypasses(parts.ramp);
  const lastMonth = element(MONTHS, MONTHS.length - 1);
  const lastKwh = LOAD_POINTS.reduce(
    (sum, { key }) => sum + element(parts.ramp.energyKwh.get(key) ?? [], lastMonth.index),
    0,
  );
  const energyOf = (hypothesis: "A" | "B"): number =>
    total(contracts.filter((contract) => contract.hypothesis === hypothesis).map((contract) => contract.energyKwh));
  const billedTiyn = total(contracts.map((contract) => contract.billedTiyn));
  return {
    case: parts.caseId,
    contracts,
    bypasses: taken,
    insiders: INSIDER_KEYS.map((insider) => ({
      id: insiderId(insider),
      firms: firmsServedBy(insider),
      tie: TIES[insider],
      receivedTiyn: receivedTiyn(insider),
    })),
    firms: FIRM_KEYS.map(firmId),
    farms: FARM_KEYS.map(farmId),
    organiser: otherId("organiser"),
    nominee: otherId("nominee"),
    shell: frontId("shell"),
    assets: parts.assets,
    lookAlikes: parts.lookAlikes.map((site) => ({ ...siteIds(site), declaredActivity: site.declaredActivity })),
    ...parts.trading,
    totals: {
      billedTiyn,
      energyKwh: { A: energyOf("A"), B: energyOf("B"), C: total(taken.map((bypass) => bypass.energyKwh)) },
      lastMonthMeanKw: lastKwh / lastMonth.hours,
      receivedTiyn: total(INSIDER_KEYS.map(receivedTiyn)),
      assetPriceTiyn: total(parts.assets.map((asset) => asset.priceTiyn)),
      billedUsdAtReport: billedTiyn / 100 / Number(REPORT_KZT_PER_USD),
      rampExponent: parts.ramp.exponent,
    },
    size: parts.size,
  };
}

function firmsServedBy(insider: InsiderKey): readonly string[] {
  const served = LOAD_POINTS.filter((point) => [point.createdBy, point.approvedBy, point.postedBy].includes(insider));
  return [...new Set(served.map((point) => firmId(FARMS[point.farm].firm)))];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
