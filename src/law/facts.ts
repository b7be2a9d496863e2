import { z } from "zod";

// What verdicts are made from: plain data, read from the graph or from a file. docs/law.md describes the file.

const id = z.string().min(1).max(500);
const text = z.string().max(2_000);
const day = z.iso.date();
const ids = z.array(id).max(10_000).default([]);
const list = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).max(100_000).default([]);

/** The relationships that lead to a thing and the sources that tell of both. */
const told = { edgeIds: ids, sourceIds: ids };

const party = z.strictObject({
  id,
  name: text,
  /** Whether it is a mining firm. */
  miner: z.boolean().default(false),
  /** What it does in the electricity market; null where that is not told. */
  utilityKind: text.nullable().default(null),
  ...told,
});

const draw = z.strictObject({
  allocation: id,
  category: text,
  month: day,
  drawnKwh: z.number(),
  boughtKwh: z.number(),
  deliveredKwh: z.number().nullable().default(null),
  ...told,
});

const contract = z.strictObject({
  id,
  number: text,
  category: text.nullable().default(null),
  sellers: list(party),
  customers: list(party),
  /** Energy that it took, in the month of the day, from what was bought wholesale for a category. */
  draws: list(draw),
  ...told,
});

const farm = z.strictObject({
  id,
  name: text,
  /** METERED, BYPASS, or null where it is not told. */
  connection: z.enum(["METERED", "BYPASS"]).nullable().default(null),
  operators: list(party),
  ...told,
});

const licence = z.strictObject({
  id,
  number: text,
  type: z.int(),
  effectiveFrom: day,
  effectiveTo: day.nullable().default(null),
  /** When the firm held it, where that is told apart from the licence. */
  heldFrom: day.nullable().default(null),
  heldTo: day.nullable().default(null),
  ...told,
});

/** A delivery point with the contracts that supply it and the farms that stand there on a day. */
export const supplyFacts = z.strictObject({
  on: day,
  deliveryPoint: z.strictObject({ id, name: text, declaredActivity: text.nullable().default(null), ...told }),
  contracts: list(contract),
  farms: list(farm),
  /** The ground of an exemption, where one is shown: OWN_GENERATION_NOT_ON_GRID, IMPORT, RENEWABLE. */
  exemption: text.nullable().default(null),
});

/** A mining firm with its farms, licences and quotas on a day. */
export const minerFacts = z.strictObject({
  on: day,
  firm: z.strictObject({ id, name: text, ...told }),
  farms: list(z.strictObject({ id, name: text, ...told })),
  licences: list(licence),
  quotas: list(z.strictObject({ id, zone: text, ...told })),
});

/** A purchase on the platform. */
export const purchaseFacts = z.strictObject({
  id,
  session: text,
  deliveryHour: z.iso.datetime({ offset: true }),
  energyMwh: z.number().nullable().default(null),
  powerMw: z.number().nullable().default(null),
  buyers: list(party),
  sellers: list(party),
  ...told,
});

/** How two parties can be tied. */
export const TIE_BASES = [
  "SAME_CONTROLLER",
  "COMMON_DIRECTOR",
  "COMMON_SHARE",
  "SAME_SITE",
  "ADDRESS",
  "PHONE",
  "DEVICE",
] as const;

/** What ties two buyers on a day. */
export const tieFacts = z.strictObject({
  a: id,
  b: id,
  basis: z.enum(TIE_BASES),
  /** For COMMON_SHARE: the share that both have in common, or one holds in the other. */
  share: z.number().nullable().default(null),
  /** Whether it holds in the widest reading of what is told alone. */
  wide: z.boolean().default(false),
  sentence: text,
  nodeIds: ids,
  ...told,
});

export type PartyFacts = z.output<typeof party>;
export type ContractFacts = z.output<typeof contract>;
export type DrawFacts = z.output<typeof draw>;
export type FarmFacts = z.output<typeof farm>;
export type LicenceFacts = z.output<typeof licence>;
export type SupplyFacts = z.output<typeof supplyFacts>;
export type MinerFacts = z.output<typeof minerFacts>;
export type PurchaseFacts = z.output<typeof purchaseFacts>;
export type TieFacts = z.output<typeof tieFacts>;

/** One contract of a delivery point; or, without a contract, a farm that takes power there. */
export interface OneSupply {
  readonly on: string;
  readonly deliveryPoint: SupplyFacts["deliveryPoint"];
  readonly contract: ContractFacts | null;
  readonly farms: readonly FarmFacts[];
  readonly exemption: string | null;
}

/** A purchase with those that may be added to it, and what ties their buyers. */
export interface OnePurchase {
  /** The day of its delivery hour in the zone of the jurisdiction. */
  readonly on: string;
  readonly purchase: PurchaseFacts;
  readonly others: readonly PurchaseFacts[];
  readonly ties: readonly TieFacts[];
}

/** The supplies of a delivery point: one for each contract, and one for each farm that takes power without one. */
export function suppliesOf({ on, deliveryPoint, exemption, contracts, farms }: SupplyFacts): readonly OneSupply[] {
  const shared = { on, deliveryPoint, exemption };
  const metered = farms.filter(({ connection }) => connection !== "BYPASS");
  const without = contracts.length === 0 ? farms : farms.filter(({ connection }) => connection === "BYPASS");
  return [
    ...contracts.map((contract) => ({ ...shared, contract, farms: metered })),
    ...without.map((farm) => ({ ...shared, contract: null, farms: [farm] })),
  ];
}
