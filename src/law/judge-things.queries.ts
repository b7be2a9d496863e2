import { type OneSupply, type SupplyFacts, suppliesOf } from "./facts.ts";
import { judgeMiner, judgePurchase, judgeSupply } from "./judges.ts";
import * as queries from "./law.queries.ts";
import { localDay } from "./local-day.ts";
import type { FactsReader } from "./read-facts.queries.ts";
import type { RulePack } from "./rule.ts";
import { gravestFirst, type WeighedVerdict } from "./verdict.ts";

/** Something to judge, and the day; a purchase is judged on the day of its delivery hour, whatever the day given. */
export interface ThingToJudge {
  readonly id: string;
  readonly on: string;
}

/** What the rules say of a thing. */
export interface JudgedThing extends ThingToJudge {
  readonly verdicts: readonly WeighedVerdict[];
}

const KINDS: Readonly<Record<string, string>> = {
  SupplyContract: "a supply contract",
  PlatformPurchase: "a platform purchase",
  MiningFirm: "a mining firm",
  MiningFarm: "a farm",
  DeliveryPoint: "a delivery point",
  Meter: "a meter",
};

/** Why a thing cannot be judged. */
export class NotJudged extends Error {
  override readonly name = "NotJudged";
  readonly code: "NOT_FOUND" | "BAD_USER_INPUT";
  readonly exitCode: 1 | 2;
  constructor(code: NotJudged["code"], message: string) {
    super(message);
    this.code = code;
    this.exitCode = code === "NOT_FOUND" ? 1 : 2;
  }
}

/**
 * Judges things by the rules of a jurisdiction, each on its day, all by a constant number of statements. A contract, point,
 * meter or farm is judged by its supplies and by who mines there; a firm by its farms and purchases of the day too; a
 * purchase by itself and its buyers. Throws NotJudged.
 */
export async function judgeThings(
  reader: FactsReader,
  pack: RulePack,
  asked: readonly ThingToJudge[],
): Promise<readonly JudgedThing[]> {
  const once = new Map(asked.map((thing) => [keyOf(thing), thing]));
  const judged = await judgeEach(reader, pack, [...once.values()]);
  const byKey = new Map([...once.keys()].map((key, place) => [key, judged[place]]));
  return asked.flatMap((thing) => byKey.get(keyOf(thing)) ?? []);
}

async function judgeEach(
  reader: FactsReader,
  pack: RulePack,
  asked: readonly ThingToJudge[],
): Promise<readonly JudgedThing[]> {
  const known = new Map(
    (await reader.rows(queries.thingsToJudge, { ids: asked.map(({ id }) => id) })).map((row) => [row.id, row]),
  );
  const things = asked.map(({ id, on }) => {
    const row = known.get(id);
    const label = kindOf(id, row?.labels);
    const hour = label === "PlatformPurchase" ? (row?.deliveryHour ?? null) : null;
    return { id, label, hour, on: hour === null ? on : localDay(hour, pack.timeZone) };
  });
  const [supplied, purchases] = await Promise.all([
    suppliesOfThings(
      reader,
      things.filter(({ label }) => label !== "PlatformPurchase"),
    ),
    purchasesOfThings(reader, pack, things),
  ]);
  const firmsOf = (thing: Thing): readonly string[] => [
    ...(thing.label === "MiningFirm" ? [thing.id] : (supplied.get(keyOf(thing)) ?? []).flatMap(operatorsOf)),
    ...(thing.label === "PlatformPurchase"
      ? (purchases.get(keyOf(thing)) ?? []).flatMap(({ purchase }) => minersOf(purchase.buyers))
      : []),
  ];
  const firms = new Map(
    things.flatMap((thing) =>
      firmsOf(thing).map((firmId) => [keyOf({ id: firmId, on: thing.on }), { firmId, on: thing.on }]),
    ),
  );
  const miners = new Map(
    (await reader.miners([...firms.values()])).map((miner) => [keyOf({ id: miner.firm.id, on: miner.on }), miner]),
  );
  const verdicts = things.map((thing) => [
    ...(supplied.get(keyOf(thing)) ?? []).flatMap((supply) => judgeSupply(pack, supply)),
    ...(purchases.get(keyOf(thing)) ?? []).flatMap((purchase) => judgePurchase(pack, purchase)),
    ...[...new Set(firmsOf(thing))].flatMap((id) => {
      const miner = miners.get(keyOf({ id, on: thing.on }));
      return miner ? judgeMiner(pack, miner) : [];
    }),
  ]);
  const weighed = await reader.weighed(verdicts.flat());
  let from = 0;
  return things.map(({ id, on }, place) => {
    const own = weighed.slice(from, (from += verdicts[place]?.length ?? 0));
    return { id, on, verdicts: gravestFirst(pack, own) };
  });
}

interface Thing extends ThingToJudge {
  readonly label: string;
  readonly hour: string | null;
}

const keyOf = ({ id, on }: ThingToJudge): string => `${on} ${id}`;

function kindOf(id: string, labels: readonly string[] | undefined): string {
  if (!labels)
    throw new NotJudged(
      "NOT_FOUND",
      `There is nothing with the id "${id}" that you may see; check the id, or ask to be put on its case.`,
    );
  const label = Object.keys(KINDS).find((kind) => labels.includes(kind));
  if (label === undefined)
    throw new NotJudged(
      "BAD_USER_INPUT",
      `No rule speaks of "${id}" (${labels.filter((one) => one !== "Entity").join(", ")}); name ${alternatives(Object.values(KINDS))}.`,
    );
  return label;
}

function alternatives(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

async function suppliesOfThings(
  reader: FactsReader,
  things: readonly Thing[],
): Promise<ReadonlyMap<string, readonly OneSupply[]>> {
  if (things.length === 0) return new Map();
  const places = await reader.rows(queries.pointsOfThings, { things: things.map(({ id, on }) => ({ id, on })) });
  const points = new Map(places.map(({ pointId, on }) => [keyOf({ id: pointId, on }), { pointId, on }]));
  const facts = new Map<string, SupplyFacts>();
  for (const one of await reader.supplies([...points.values()]))
    facts.set(keyOf({ id: one.deliveryPoint.id, on: one.on }), one);
  const supplies = new Map<string, OneSupply[]>();
  for (const { thingId, pointId, on, contractId, farmId } of places) {
    const found = facts.get(keyOf({ id: pointId, on }));
    const own = (found ? suppliesOf(found) : []).filter(
      ({ contract, farms }) =>
        (contractId === null || contract === null || contract.id === contractId) &&
        (farmId === null || farms.some(({ id }) => id === farmId)),
    );
    const key = keyOf({ id: thingId, on });
    const present = supplies.get(key) ?? [];
    const isNew = (one: OneSupply): boolean => !present.some((other) => nameOf(other) === nameOf(one));
    supplies.set(key, [...present, ...own.filter(isNew)]);
  }
  return supplies;
}

/** Two meters at a point, or two farms under a contract, make one supply. */
function nameOf({ deliveryPoint, contract, farms }: OneSupply): string {
  return JSON.stringify([deliveryPoint.id, contract?.id ?? farms.map(({ id }) => id)]);
}

async function purchasesOfThings(reader: FactsReader, pack: RulePack, things: readonly Thing[]) {
  const firms = things.filter(({ label }) => label === "MiningFirm");
  const spans = firms.map(({ id, on }) => ({ firmId: id, ...spanAround(on) }));
  const bought = spans.length === 0 ? [] : await reader.rows(queries.purchasesOfFirms, { firms: spans });
  const wanted = [
    ...things.flatMap((thing) => (thing.hour === null ? [] : [{ key: keyOf(thing), id: thing.id, hour: thing.hour }])),
    ...firms.flatMap((firm) =>
      bought
        .filter(({ firmId, deliveryHour }) => firmId === firm.id && localDay(deliveryHour, pack.timeZone) === firm.on)
        .map(({ purchaseId, deliveryHour }) => ({ key: keyOf(firm), id: purchaseId, hour: deliveryHour })),
    ),
  ];
  const hours = wanted.map(({ hour }) => hour);
  const found = await reader.purchases(new Set(wanted.map(({ id }) => id)), hours, pack.timeZone);
  const byId = new Map(found.map((one) => [one.purchase.id, one]));
  const purchases = new Map<string, (typeof found)[number][]>();
  for (const { key, id } of wanted) {
    const one = byId.get(id);
    if (one) purchases.set(key, [...(purchases.get(key) ?? []), one]);
  }
  return purchases;
}

/** A day in any time zone. */
function spanAround(day: string): { readonly fromInstant: string; readonly toInstant: string } {
  const midnight = Date.parse(day);
  const hours = 3_600_000;
  return {
    fromInstant: new Date(midnight - 14 * hours).toISOString(),
    toInstant: new Date(midnight + 38 * hours).toISOString(),
  };
}

function operatorsOf({ farms }: OneSupply): readonly string[] {
  return farms.flatMap(({ operators }) => operators.map(({ id }) => id));
}

function minersOf(parties: readonly { readonly id: string; readonly miner: boolean }[]): readonly string[] {
  return parties.filter(({ miner }) => miner).map(({ id }) => id);
}
