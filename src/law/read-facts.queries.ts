import type { z } from "zod";
import { Grades } from "../cases/evidence.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { type ReadOptions, readMany, type Statement } from "../platform/neo4j/statements.ts";
import type { MinerFacts, OnePurchase, PurchaseFacts, SupplyFacts } from "./facts.ts";
import { minerOf, purchaseOf, supplyOf } from "./facts-of-rows.queries.ts";
import * as queries from "./law.queries.ts";
import { localDay } from "./local-day.ts";
import { HOLDING_LEVELS, type HoldingFacts } from "./reach-of-holder.ts";
import { type ContactFacts, tiesOfBuyers } from "./ties-of-buyers.ts";
import type { Verdict, WeighedVerdict } from "./verdict.ts";

/** By when things must have been recorded, and the cases whose restricted things may be seen. */
export interface RecordScope {
  readonly knownAt: string;
  readonly cases: readonly string[];
}

/** Reads what verdicts are made from, in the scope of one caller, each kind by a constant number of statements. */
export class FactsReader {
  readonly #db: Database;
  readonly #options: ReadOptions;
  readonly #scope: { readonly knownAt: string; readonly cases: string[] };

  constructor(db: Database, options: ReadOptions, { knownAt, cases }: RecordScope) {
    this.#db = db;
    this.#options = options;
    this.#scope = { knownAt, cases: [...cases] };
  }

  /** The rows of a statement of this slice in the scope of the reader. */
  async rows<Given extends z.ZodRawShape, Row extends z.ZodObject>(
    statement: Statement<z.ZodObject<{ given: z.ZodObject<Given> }>, Row>,
    given: Omit<z.input<z.ZodObject<Given>>, keyof RecordScope>,
  ): Promise<z.output<Row>[]> {
    const params = { given: { ...given, ...this.#scope } };
    return readMany(this.#db, statement, params as unknown as z.input<typeof statement.params>, this.#options);
  }

  /** The contracts and farms at delivery points on their days, with what the contracts took in the month. Two statements. */
  async supplies(points: readonly { readonly pointId: string; readonly on: string }[]): Promise<SupplyFacts[]> {
    if (points.length === 0) return [];
    const found = await this.rows(queries.suppliesAtPoints, { points: [...points] });
    const draws = distinct(
      found.flatMap(({ contracts, on }) => contracts.map(({ id }) => `${id} ${on.slice(0, 7)}-01`)),
    ).map((pair) => {
      const place = pair.lastIndexOf(" ");
      return { contractId: pair.slice(0, place), month: pair.slice(place + 1) };
    });
    const taken = draws.length === 0 ? [] : await this.rows(queries.drawsOfContracts, { draws });
    return found.map((row) => supplyOf(row, taken));
  }

  /** Mining firms on their days with farms, licences and quotas. One statement. */
  async miners(firms: readonly { readonly firmId: string; readonly on: string }[]): Promise<MinerFacts[]> {
    if (firms.length === 0) return [];
    return (await this.rows(queries.licencesOfMiners, { firms: [...firms] })).map(minerOf);
  }

  /**
   * Purchases by id, each with those for the same hour and with what ties their buyers on its day. At most six statements:
   * the purchases of the hours, the holders level by level, the contacts.
   */
  async purchases(
    ids: ReadonlySet<string>,
    hours: readonly string[],
    timeZone: string,
  ): Promise<readonly OnePurchase[]> {
    if (ids.size === 0) return [];
    const found = (await this.rows(queries.purchasesByHour, { hours: distinct(hours) })).map(purchaseOf);
    const byHour = new Map<number, PurchaseFacts[]>();
    for (const purchase of found) {
      const hour = Date.parse(purchase.deliveryHour);
      byHour.set(hour, [...(byHour.get(hour) ?? []), purchase]);
    }
    const crowded = [...byHour.values()].filter((group) => buyersOf(group).length > 1);
    const buyers = distinct(crowded.flatMap((group) => buyersOf(group).map(({ id }) => id)));
    const holdings = await this.#holdings(buyers);
    const contacts: ContactFacts[] =
      buyers.length === 0
        ? []
        : (await this.rows(queries.contactsOfParties, { partyIds: buyers })).map(({ partyId, contactId, ...rest }) => ({
            ...rest,
            party: partyId,
            contact: contactId,
          }));
    return [...byHour.values()].flatMap((group) => {
      const on = localDay(group[0]?.deliveryHour ?? "", timeZone);
      const ties = tiesOfBuyers(buyersOf(group), holdings, contacts, on);
      return group
        .filter(({ id }) => ids.has(id))
        .map((purchase) => ({ on, purchase, others: group.filter(({ id }) => id !== purchase.id), ties: [...ties] }));
    });
  }

  async #holdings(parties: readonly string[]): Promise<readonly HoldingFacts[]> {
    const found: HoldingFacts[] = [];
    const seen = new Set(parties);
    let partyIds = [...parties];
    for (let level = 0; level < HOLDING_LEVELS && partyIds.length > 0; level += 1) {
      const rows = await this.rows(queries.holdersOfParties, { partyIds });
      found.push(
        ...rows.map(({ partyId, holderId, edgeId, ...rest }) => ({
          ...rest,
          party: partyId,
          holder: holderId,
          edgeIds: [edgeId],
        })),
      );
      partyIds = distinct(rows.map(({ holderId }) => holderId)).filter((id) => !seen.has(id));
      for (const id of partyIds) seen.add(id);
    }
    return found;
  }

  /** Verdicts with those sources alone that may be seen, and the lowest grade among them. One statement. */
  async weighed(verdicts: readonly Verdict[]): Promise<WeighedVerdict[]> {
    const sourceIds = distinct(verdicts.flatMap((one) => one.sourceIds));
    const grades = new Grades(sourceIds.length === 0 ? [] : await this.rows(queries.gradesOfSources, { sourceIds }));
    return verdicts.map((verdict) => ({
      ...verdict,
      inputs: verdict.inputs.map((input) => ({ ...input, sourceIds: grades.visible(input.sourceIds) })),
      sourceIds: grades.visible(verdict.sourceIds),
      weakestGrade: grades.weakest(verdict.sourceIds)?.grade ?? null,
    }));
  }
}

function buyersOf(group: readonly PurchaseFacts[]): PurchaseFacts["buyers"] {
  const buyers = new Map(group.flatMap((one) => one.buyers.map((buyer) => [buyer.id, buyer])));
  return [...buyers.values()];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
