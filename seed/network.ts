import { HOUSE, STREET } from "./activities.ts";
import { day, MONTHS } from "./calendar.ts";
import { type Employee, turnOf } from "./employees.ts";
import { flowKwh, type MonthEnergy, ordinaryMonths, rounded, transformerLossKwh } from "./energy.ts";
import { tellCompany, tellPerson } from "./parties.ts";
import { element, type Prng } from "./prng.ts";
import { type Site, tellMonths, tellSite } from "./sites.ts";
import { idOf, type SeedBatch, type Teller } from "./teller.ts";
import { ALTAI, ERTIS, REGION, type UtilityFacts } from "./utilities.ts";

export interface NetworkPlan {
  readonly substations: number;
  readonly feedersPerSubstation: number;
  readonly transformersPerFeeder: number;
  readonly customersPerTransformer: number;
}

const PLACES = [
  ["Oskemen", "Ulba", 49.95, 82.61],
  ["Zaisan", "Zaisan", 47.47, 84.87],
  ["Glubokoe", "Glubokoe", 50.13, 82.3],
  ["Shemonaikha", "Shemonaikha", 50.63, 81.91],
  ["Ridder", "Ridder", 50.34, 83.51],
  ["Oskemen", "Ust West", 49.93, 82.54],
] as const;
const STREETS = ["Abai", "Satpayev", "Gogol", "Auezov", "Lermontov", "Zhambyl", "Kirov", "Shakarim", "Beibitshilik"];
const RATINGS_KVA = [63, 100, 160, 250, 400, 630, 1000, 1600, 2500];
const FLUSH_AT = 16_000;

interface Location {
  readonly locality: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface NetworkContext {
  readonly plan: NetworkPlan;
  readonly employees: readonly Employee[];
  /** Sites that are not drawn: the scheme's and the look-alikes. */
  readonly fixedSites: readonly Site[];
}

/** Tells of the network from substations down, with every consumer, meter and month; hands out batches as it goes. */
export function* tellNetwork(teller: Teller, random: Prng, context: NetworkContext): Generator<SeedBatch, void> {
  let customerNumber = 0;
  const fixedAt = byFeeding(context.fixedSites);
  for (let number = 1; number <= context.plan.substations; number += 1) {
    const key = String(number).padStart(2, "0");
    const [locality, name, latitude, longitude] = element(PLACES, (number - 1) % PLACES.length);
    const round = Math.floor((number - 1) / PLACES.length);
    const utility = number % 2 === 1 ? ALTAI : ERTIS;
    const location = { locality, latitude: latitude + round * 0.011, longitude: longitude + round * 0.017 };
    const substation = teller.node("grid-register", "substation", key, {
      name: round === 0 ? `${name} 110 kV` : `${name}-${round + 1} 110 kV`,
      capacityKva: 40_000,
    });
    teller.edge("grid-register", "LOCATED_IN", substation, REGION, { district: locality });
    teller.edge("grid-register", "OPERATED_BY", substation, utility.id, { ground: "ownership" });
    for (const site of fixedAt.get(substation) ?? []) tellSite(teller, site);
    for (let feeder = 1; feeder <= context.plan.feedersPerSubstation; feeder += 1) {
      customerNumber = tellFeeder(teller, random, context, {
        key: `${key}-${feeder}`,
        substation,
        utility,
        location,
        fixedAt,
        customerNumber,
      });
      yield* teller.flush(FLUSH_AT);
    }
  }
  yield* teller.flush();
}

interface FeederFacts {
  readonly key: string;
  readonly substation: string;
  readonly utility: UtilityFacts;
  readonly location: Location;
  readonly fixedAt: ReadonlyMap<string, readonly Site[]>;
  readonly customerNumber: number;
}

/** Gives the number of the last customer. */
function tellFeeder(teller: Teller, random: Prng, context: NetworkContext, facts: FeederFacts): number {
  const id = teller.node("grid-register", "feeder", facts.key, { name: `Feeder ${facts.key}`, capacityKw: 12_000 });
  teller.edge("grid-register", "FED_BY", id, facts.substation);
  const flow = MONTHS.map(() => 0);
  const direct = facts.fixedAt.get(id) ?? [];
  for (const site of direct) {
    tellSite(teller, site);
    addFlow(flow, site);
  }
  let customerNumber = facts.customerNumber;
  const keys = Array.from({ length: context.plan.transformersPerFeeder }, (_, place) => `${facts.key}-${place + 1}`);
  const ninth = `${facts.key}-9`;
  if (facts.fixedAt.has(idOf("transformer", ninth)) && !keys.includes(ninth)) keys.push(ninth);
  for (const key of keys) {
    const transformer = idOf("transformer", key);
    const drawn = key === ninth ? 2 : context.plan.customersPerTransformer;
    const sites = [...(facts.fixedAt.get(transformer) ?? [])];
    for (let place = 1; place <= drawn; place += 1) {
      customerNumber += 1;
      sites.push(
        drawSite(teller, random.fork(`${key}-${place}`), context.employees, {
          ...facts,
          key: `${key}-${place}`,
          transformer,
          customerNumber,
        }),
      );
    }
    tellTransformer(teller, key, id, sites).forEach((kwh, month) => (flow[month] = element(flow, month) + kwh));
  }
  const meter = teller.node("metering", "meter", `head-${facts.key}`, {
    serial: `HEAD-${facts.key}`,
    meterKind: "FEEDER_HEAD",
    multiplier: "6000",
  });
  teller.edge("metering", "INSTALLED_AT", meter, id);
  tellMonths(
    teller,
    `head-${facts.key}`,
    gridMonths(
      flow.map((kwh) => kwh * 1.018),
      0.55,
    ),
  );
  return customerNumber;
}

/** Gives what the transformer took in by month, kWh. */
function tellTransformer(teller: Teller, key: string, feeder: string, sites: readonly Site[]): readonly number[] {
  const delivered = MONTHS.map(() => 0);
  for (const site of sites) addFlow(delivered, site);
  const peakKw = Math.max(...MONTHS.map((month) => element(delivered, month.index) / month.hours)) * 1.25;
  const capacityKva = RATINGS_KVA.find((rating) => rating >= peakKw) ?? 4000;
  const id = teller.node("grid-register", "transformer", key, { name: `Transformer ${key}`, capacityKva });
  teller.edge("grid-register", "FED_BY", id, feeder);
  for (const site of sites) tellSite(teller, site);
  const input = MONTHS.map((month) => {
    const kwh = element(delivered, month.index);
    return Math.round(kwh + transformerLossKwh(capacityKva, kwh, month.hours));
  });
  const meter = teller.node("metering", "meter", `tr-${key}`, {
    serial: `TR-${key}`,
    meterKind: "TRANSFORMER",
    multiplier: "200",
  });
  teller.edge("metering", "INSTALLED_AT", meter, id);
  tellMonths(teller, `tr-${key}`, gridMonths(input, 0.45));
  return input;
}

function byFeeding(sites: readonly Site[]): ReadonlyMap<string, readonly Site[]> {
  const grouped = new Map<string, Site[]>();
  for (const site of sites) grouped.set(site.fedBy, [...(grouped.get(site.fedBy) ?? []), site]);
  return grouped;
}

function addFlow(flow: number[], site: Site): void {
  for (const energy of site.months) flow[energy.month] = element(flow, energy.month) + flowKwh(energy);
  site.bypassKwh?.forEach((kwh, month) => (flow[month] = element(flow, month) + kwh));
}

function gridMonths(kwhByMonth: readonly number[], loadFactor: number): readonly MonthEnergy[] {
  return kwhByMonth.map((kwh, month) => ({
    month,
    meteredKwh: Math.round(kwh),
    postedKwh: Math.round(kwh),
    manual: false,
    loadFactor,
    missingShare: 0,
  }));
}

function drawSite(
  teller: Teller,
  random: Prng,
  employees: readonly Employee[],
  facts: FeederFacts & { readonly transformer: string },
): Site {
  const { key, utility, location } = facts;
  const activity = random.chance(0.6) ? HOUSE : random.pick(STREET);
  const number = String(facts.customerNumber).padStart(6, "0");
  const form = activity.category === "SOCIAL" ? ("STATE" as const) : ("LLP" as const);
  const { title } = activity;
  const customer = title
    ? tellCompany(teller, random, {
        key: `c-${number}`,
        title: [`${title[0]} ${number}`, `${title[1]} ${number}`, `${title[2]} ${number}`],
        form,
      })
    : tellPerson(teller, random, { key: `p-${number}` }).id;
  const meanKw = random.between(...activity.meanKw);
  const occupants = activity.occupants ? random.int(...activity.occupants) : undefined;
  const street = `${random.pick(STREETS)} ${random.int(1, 180)}`;
  const year = random.int(2012, 2022);
  const clerk = turnOf(employees, utility, facts.customerNumber);
  return {
    key,
    name: `${activity.declared}, ${location.locality}, ${street}`,
    declaredActivity: activity.declared,
    category: activity.category,
    capacityKw: rounded(Math.max(5, meanKw * 4), 1),
    ...(occupants === undefined ? {} : { occupants }),
    locality: location.locality,
    address: `${location.locality}, ${street}`,
    latitude: rounded(location.latitude + random.between(-0.03, 0.03), 5),
    longitude: rounded(location.longitude + random.between(-0.05, 0.05), 5),
    fedBy: facts.transformer,
    utility,
    meterKey: String(100_000 + facts.customerNumber),
    multiplier: meanKw > 25 ? "20" : "1",
    customer,
    contractNumber: `${utility.prefix}-${year}-${number}`,
    signedOn: day(year, random.int(0, 11), random.int(1, 28)),
    contractedKw: rounded(Math.max(4, meanKw * 3), 1),
    createdBy: clerk.id,
    approvedBy: turnOf(employees, utility, facts.customerNumber + 1).id,
    terminal: clerk.terminal,
    months: ordinaryMonths(random, activity, meanKw, clerk.id),
  };
}
