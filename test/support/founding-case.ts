import { demoRegion } from "../../seed/demo-region.ts";
import type { Truth } from "../../seed/truth.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, type Asker } from "./ask.ts";

/** What really happened in the demo region, as its generator tells it. */
export function foundingTruth(): Truth {
  const batches = demoRegion();
  for (;;) {
    const step = batches.next();
    if (step.done) return step.value;
  }
}

export const investigator: Asker = { subject: "investigator" };

export interface Value {
  readonly kzt: string;
  readonly usdAtEvent: string | null;
  readonly usdAtReport: string | null;
}
interface Named {
  readonly id: string;
}
interface Evidenced {
  readonly path: { readonly nodes: readonly Named[]; readonly edgeIds: readonly string[]; readonly sentence: string };
  readonly sources: readonly Named[];
  readonly weakestGrade: string | null;
}
export interface SupplyLine extends Evidenced {
  readonly contract: Named | null;
  readonly diversion: string;
  readonly declaredCategory: string | null;
  readonly protectedCategory: string | null;
  readonly deliveryPoint: Named;
  readonly farm: Named;
  readonly firm: Named;
  readonly energyKwh: number;
  readonly billed: Value;
}
export interface EmployeeLine {
  readonly employee: Named;
  readonly energyKwh: number;
  readonly received: Value;
  readonly acts: readonly { readonly act: string; readonly contract: Named; readonly weakestGrade: string | null }[];
}
export interface TieLine extends Evidenced {
  readonly employee: Named;
  readonly firm: Named;
  readonly kind: string;
}
export interface PaymentLine extends Evidenced {
  readonly firm: Named;
  readonly employee: Named;
  readonly recipient: Named;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly at: string;
}
export interface AssetLine extends Evidenced {
  readonly asset: Named & {
    readonly __typename: string;
    readonly address?: { readonly locality: string | null } | null;
  };
  readonly employee: Named;
  readonly price: { readonly amount: string; readonly currency: string } | null;
  readonly paidFrom: readonly Named[];
  readonly holders: readonly { readonly party: Named; readonly capacity: string }[];
  readonly state: string | null;
  readonly restrainedUntil: string | null;
  readonly orders: readonly {
    readonly number: string;
    readonly court: string;
    readonly judge: string | null;
    readonly orderedOn: string;
    readonly expiresOn: string | null;
  }[];
}
export interface EnergyLine {
  readonly month: string;
  readonly category: string | null;
  readonly diversion: string;
  readonly energyKwh: number;
  readonly meanLoadKw: number;
  readonly billed: Value;
  readonly marketValue: Value | null;
  readonly levy: Value | null;
}
interface List<Line> {
  readonly totalCount: number;
  readonly nodes: readonly Line[];
}
export interface Trail {
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly firms: readonly { readonly firm: Named; readonly energyKwh: number; readonly billed: Value }[];
  readonly contracts: List<SupplyLine>;
  readonly employees: List<EmployeeLine>;
  readonly ties: List<TieLine>;
  readonly payments: List<PaymentLine>;
  readonly assets: List<AssetLine>;
  readonly energy: readonly EnergyLine[];
  readonly totals: {
    readonly energyKwh: number;
    readonly unbilledKwh: number;
    readonly peakMonthLoadKw: number;
    readonly peakMonth: string | null;
    readonly billed: Value;
    readonly marketValue: Value;
    readonly levy: Value;
    readonly received: Value;
    readonly linesWithoutMarketPrice: number;
    readonly reportRate: string | null;
  };
  readonly residents: {
    readonly atPeakLoad: number;
    readonly atPeakLoadNational: number;
    readonly perHeadKwhYear: number;
    readonly perHeadSource: string;
  };
  readonly weakestGrade: string | null;
  readonly notes: readonly string[];
}

const VALUE = "{ kzt usdAtEvent usdAtReport }";
const EVIDENCE = "path { nodes { id } edgeIds sentence } sources { id } weakestGrade";
const WHOLE = `query ($from: ID!) { powerTrail(input: {from: $from}) {
  periodFrom periodTo weakestGrade notes
  firms { firm { id } energyKwh billed ${VALUE} }
  contracts(first: 200) { totalCount nodes { contract { id } diversion declaredCategory protectedCategory deliveryPoint { id }
    farm { id } firm { id } energyKwh billed ${VALUE} ${EVIDENCE} } }
  employees(first: 200) { totalCount nodes { employee { id } energyKwh received ${VALUE} acts { act contract { id } weakestGrade } } }
  ties(first: 200) { totalCount nodes { employee { id } firm { id } kind ${EVIDENCE} } }
  payments(first: 200) { totalCount nodes { firm { id } employee { id } recipient { id } amount { amount currency } at ${EVIDENCE} } }
  assets(first: 200) { totalCount nodes { asset { id __typename ... on Apartment { address { locality } } } employee { id }
    price { amount currency } paidFrom { id } holders { party { id } capacity } state restrainedUntil
    orders { number court judge orderedOn expiresOn } ${EVIDENCE} } }
  energy { month category diversion energyKwh meanLoadKw billed ${VALUE} marketValue ${VALUE} levy ${VALUE} }
  totals { energyKwh unbilledKwh peakMonthLoadKw peakMonth billed ${VALUE} marketValue ${VALUE} levy ${VALUE} received ${VALUE}
    linesWithoutMarketPrice reportRate }
  residents { atPeakLoad atPeakLoadNational perHeadKwhYear perHeadSource } } }`;

/** The whole trail from a thing, in one answer. */
export async function trailFrom(db: Database, from: string, as: Asker = investigator): Promise<Trail> {
  return (await answered(db, WHOLE, { from }, as))["powerTrail"] as Trail;
}

/** The data of an operation as plain JSON. Throws the error that it was refused with. */
export async function answered(
  db: Database,
  query: string,
  variables: Record<string, unknown> = {},
  as: Asker = investigator,
): Promise<Record<string, unknown>> {
  const { result } = await ask(db, query, as, variables);
  if (result.errors) throw result.errors[0] ?? new Error("no data");
  return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
}

/** The integer of minor units of an amount with two digits after the point. */
export function tiyn(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

export const sumTiyn = (amounts: readonly string[]): bigint =>
  amounts.reduce((total, amount) => total + tiyn(amount), 0n);
