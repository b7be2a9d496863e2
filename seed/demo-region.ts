import { tellOrdinaryEmployees } from "./employees.ts";
import { tellSchemeAssets } from "./founding/tell-assets.ts";
import { tellCaseFile } from "./founding/case-file.ts";
import { CASE } from "./founding/case-scope.ts";
import { solveLoadRamp } from "./founding/load-ramp.ts";
import { bookScheme } from "./founding/money.ts";
import { bookSchemeHouseholds } from "./founding/household.ts";
import { schemeSites, tellSchemeFarms } from "./founding/scheme-sites.ts";
import { tellSignIns } from "./founding/sign-ins.ts";
import { tellCast } from "./founding/tell-cast.ts";
import { tellTies } from "./founding/ties.ts";
import { openOrdinaryAccounts } from "./household-money.ts";
import { Ledger } from "./ledger.ts";
import { lookAlikeSites, tellInnocentKinship } from "./look-alikes.ts";
import { tellMeterEvents } from "./meter-events.ts";
import { tellMining } from "./mining.ts";
import { type NetworkPlan, tellNetwork } from "./network.ts";
import { tellOrdinaryHouseholds } from "./ordinary-assets.ts";
import { tellPrices } from "./prices.ts";
import { Prng } from "./prng.ts";
import { SOURCE_KEYS, SOURCES, sourceId, sourceProperties } from "./sources.ts";
import { tellTruth } from "./tell-truth.ts";
import { type SeedBatch, Teller } from "./teller.ts";
import { tellDispatch, tellTrading } from "./trading.ts";
import type { Truth } from "./truth.ts";
import { tellMarket } from "./utilities.ts";
import { tellAllocations } from "./wholesale.ts";

export type DemoScale = "demo" | "100k" | "1m";

export interface DemoRegionOptions {
  /** Default 1. */
  readonly seed?: number;
  /** About 10,000, 100,000 or 1,000,000 nodes; default "demo". The founding case is the same in all three. */
  readonly scale?: DemoScale;
}

const PLANS: Readonly<Record<DemoScale, NetworkPlan & { readonly employeesPerUtility: number }>> = {
  demo: {
    substations: 6,
    feedersPerSubstation: 2,
    transformersPerFeeder: 3,
    customersPerTransformer: 4,
    employeesPerUtility: 8,
  },
  "100k": {
    substations: 18,
    feedersPerSubstation: 3,
    transformersPerFeeder: 4,
    customersPerTransformer: 8,
    employeesPerUtility: 12,
  },
  "1m": {
    substations: 180,
    feedersPerSubstation: 3,
    transformersPerFeeder: 4,
    customersPerTransformer: 8,
    employeesPerUtility: 60,
  },
};

/**
 * Generates a region like East Kazakhstan with the founding case in it, as tellings by source: nodes before the edges
 * that use them, a few thousand tellings a batch, the same for the same options. Returns the truth behind them. All
 * persons, companies and identifiers are invented; it uses no clock and no chance but the seed's.
 */
export function* demoRegion(options: DemoRegionOptions = {}): Generator<SeedBatch, Truth> {
  const random = new Prng(options.seed ?? 1, "powertrail");
  const { employeesPerUtility, ...plan } = PLANS[options.scale ?? "demo"];
  const teller = new Teller();
  for (const key of SOURCE_KEYS) {
    const properties = sourceProperties(key);
    const node = { kind: "source", id: sourceId(key), sourceKey: key, properties };
    yield { source: sourceId(key), recordedAt: SOURCES[key].recordedAt, nodes: [node], edges: [] };
  }

  const ramp = solveLoadRamp(random.fork("ramp"));
  tellMarket(teller, random.fork("market"));
  tellPrices(teller);
  const insiders = tellCast(teller, random.fork("cast"));
  tellTies(teller, random.fork("ties"));
  const ordinary = tellOrdinaryEmployees(teller, random.fork("employees"), employeesPerUtility);
  const lookAlikes = lookAlikeSites(teller, random.fork("look-alikes"), ordinary);
  tellInnocentKinship(teller, ordinary);
  yield* teller.flush();

  const fixedSites = [...schemeSites(random.fork("scheme-sites"), ramp), ...lookAlikes];
  yield* tellNetwork(teller, random.fork("network"), { plan, employees: [...ordinary, ...insiders], fixedSites });
  tellSchemeFarms(teller);
  tellMeterEvents(teller, lookAlikes);
  tellAllocations(teller, random.fork("wholesale"), ramp);
  const trading = tellTrading(teller, random.fork("trading"));
  tellDispatch(teller, random.fork("dispatch"));
  const proceeds = tellMining(teller, random.fork("mining"), ramp, lookAlikes);
  yield* teller.flush();

  const ledger = new Ledger(teller, random.fork("ledger"));
  const others = openOrdinaryAccounts(teller, random.fork("others"), ledger);
  bookScheme(ledger, random.fork("scheme"), ramp, proceeds, others);
  bookSchemeHouseholds(teller, random.fork("households"), ledger, others);
  const assets = tellSchemeAssets(teller, random.fork("assets"), ledger, others);
  tellOrdinaryHouseholds(teller, random.fork("ordinary"), ledger, ordinary, others);
  tellSignIns(teller, random.fork("sign-ins"));
  ledger.tell();
  yield* teller.flush();

  tellCaseFile(teller);
  yield* teller.flush();
  const size = { nodes: SOURCE_KEYS.length + teller.nodeCount, edges: teller.edgeCount };
  return tellTruth({ caseId: CASE, ramp, assets, lookAlikes, trading, size });
}
