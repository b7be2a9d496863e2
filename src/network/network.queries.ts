import neo4j from "neo4j-driver";
import { z } from "zod";
import { gradesOfSources } from "../cases/cases.queries.ts";
import { Grades } from "../cases/evidence.ts";
import { type GraphModel, type NodeType } from "../model/graph-model.ts";
import { narrowestType } from "../model/kinds.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import { defineStatement, readMany, type ReadOptions } from "../platform/neo4j/statements.ts";
import { labelFields } from "./thing-labels.ts";
import type { Told } from "./search-match.ts";
import type { TieGroup } from "./tie-graph.ts";
import type { Expansion } from "./tie-reading.ts";
import type { TieFacts } from "./tie-words.ts";

/** The day, instant and cases of a read. */
export interface NetworkScope {
  readonly historical: boolean;
  readonly asOf: string;
  readonly knownAt: string;
  readonly cases: readonly string[];
}

const ids = z.array(z.string());
const count = z.bigint().transform(Number);
const instant = z
  .custom<object>((value) => typeof value === "object" && value !== null && neo4j.isDateTime(value))
  .transform(String);
const values = z
  .array(z.object({ field: z.string(), value: z.unknown() }))
  .transform((pairs): Told => new Map(pairs.map(({ field, value }) => [field, value])));

/** One map of all parameters: Neo4j plans a statement anew for each size of a list parameter, but not of a list in a map. */
const given = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({
    given: z.strictObject({
      ...shape,
      historical: z.boolean(),
      asOf: z.iso.date(),
      knownAt: z.string(),
      cases: ids,
    }),
  });

const thingsShown = defineStatement({
  file: "cypher/network/things-shown.cypher",
  params: given({ ids, fields: ids }),
  row: z.object({ id: z.string(), labels: ids, values, sourceIds: ids }),
});

const tiesOfThings = defineStatement({
  file: "cypher/network/ties-of-things.cypher",
  params: given({ ids, kinds: ids, outward: ids, inward: ids, wanted: ids, perKind: z.bigint() }),
  row: z.object({
    thingId: z.string(),
    kind: z.string(),
    outgoing: z.boolean(),
    others: count,
    ties: z.array(z.object({ otherId: z.string(), count, share: z.number().nullable(), degree: count.nullable() })),
  }),
});

const factsOfTies = defineStatement({
  file: "cypher/network/facts-of-ties.cypher",
  params: given({ ties: z.array(z.object({ from: z.string(), to: z.string(), kind: z.string() })), fields: ids }),
  row: z.object({
    fromId: z.string(),
    toId: z.string(),
    kind: z.string(),
    currency: z.string().nullable(),
    count,
    amountMinor: z.bigint(),
    firstAt: instant.nullable(),
    lastAt: instant.nullable(),
    edgeIds: ids,
    facts: z.array(z.object({ name: z.string(), value: z.unknown() })),
    sourceIds: ids,
  }),
});

const thingsFound = defineStatement({
  file: "cypher/network/things-found.cypher",
  params: given({ query: z.string(), labels: ids, fields: ids, limit: z.bigint() }),
  row: z.object({ id: z.string(), labels: ids, values }),
});

/** Every statement of the network, to be planned ahead. */
export const networkStatements = [thingsShown, tiesOfThings, factsOfTies, thingsFound];

/** A thing that exists for the caller. */
export interface ShownThing {
  readonly id: string;
  readonly labels: readonly string[];
  readonly type: NodeType;
  /** What its label is made of. */
  readonly values: Told;
  readonly sourceIds: readonly string[];
}

/** A thing with what the telling says by which a search found it. */
export interface FoundThing {
  readonly id: string;
  readonly type: NodeType;
  readonly told: Told;
}

/** A tie by its ends and kind. */
export interface TieKey {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

/** The reads of the network, all in one scope. */
export class NetworkReader {
  readonly #db: Database;
  readonly #options: ReadOptions;
  readonly #model: GraphModel;
  readonly #scope: NetworkScope & { cases: string[] };

  constructor(db: Database, options: ReadOptions, model: GraphModel, scope: NetworkScope) {
    this.#db = db;
    this.#options = options;
    this.#model = model;
    this.#scope = { ...scope, cases: [...scope.cases] };
  }

  /** Those of some things that exist for the caller, by id. */
  async shown(wanted: readonly string[]): Promise<ReadonlyMap<string, ShownThing>> {
    const params = { ids: [...new Set(wanted)], fields: [...labelFields(this.#model)], ...this.#scope };
    const rows = await readMany(this.#db, thingsShown, { given: params }, this.#options);
    return new Map(rows.map((row) => [row.id, { ...row, type: narrowestType(this.#model, row.labels) }]));
  }

  async ties({ perKind, ...expansion }: Expansion): Promise<readonly TieGroup[]> {
    const { ids: of, kinds, outward, inward, wanted } = expansion;
    const params = {
      ids: [...of],
      kinds: [...kinds],
      outward: [...outward],
      inward: [...inward],
      wanted: [...wanted],
      perKind: BigInt(perKind),
      ...this.#scope,
    };
    return readMany(this.#db, tiesOfThings, { given: params }, this.#options);
  }

  /** What ties tell, by the key that `tieKey` gives. */
  async facts(wanted: readonly TieKey[]): Promise<ReadonlyMap<string, TieFacts>> {
    const found = new Map<string, TieFacts>();
    if (wanted.length === 0) return found;
    const ties = [
      ...new Map(wanted.map(({ from, to, kind }) => [tieKey({ from, to, kind }), { from, to, kind }])).values(),
    ];
    const params = { ties, fields: [...factFields(this.#model)], ...this.#scope };
    for (const row of await readMany(this.#db, factsOfTies, { given: params }, this.#options)) {
      const { fromId: from, toId: to, kind, currency, amountMinor } = row;
      const total = currency === null ? [] : [{ minor: amountMinor, currency }];
      const facts = new Map(row.facts.map(({ name, value }) => [name, textOf(value)]));
      const key = tieKey({ from, to, kind });
      const before = found.get(key);
      found.set(key, before ? together(before, row, total) : { ...row, from, to, facts, totals: total });
    }
    return found;
  }

  /** Things that a full-text query finds; of each what each telling says that is found, `limit` tellings in all. */
  async found(
    query: string,
    labels: readonly string[],
    fields: readonly string[],
    limit: number,
  ): Promise<FoundThing[]> {
    const params = { query, labels: [...labels], fields: [...fields], limit: BigInt(limit), ...this.#scope };
    const rows = await readMany(this.#db, thingsFound, { given: params }, this.#options);
    return rows.map(({ id, labels: own, values: told }) => ({ id, type: narrowestType(this.#model, own), told }));
  }

  async grades(sourceIds: readonly string[]): Promise<Grades> {
    const { knownAt, cases } = this.#scope;
    const params = { sourceIds: [...new Set(sourceIds)], knownAt, cases };
    return new Grades(await readMany(this.#db, gradesOfSources, { given: params }, this.#options));
  }
}

export function tieKey({ from, to, kind }: TieKey): string {
  return `${from} ${kind} ${to}`;
}

type Sum = TieFacts["totals"][number];

function together(one: TieFacts, other: z.output<typeof factsOfTies.row>, totals: readonly Sum[]): TieFacts {
  const instants = [one.firstAt, one.lastAt, other.firstAt, other.lastAt].filter((at) => at !== null).sort();
  return {
    ...one,
    count: one.count + other.count,
    edgeIds: [...one.edgeIds, ...other.edgeIds].slice(0, 100),
    totals: [...one.totals, ...totals],
    firstAt: instants[0] ?? null,
    lastAt: instants.at(-1) ?? null,
    sourceIds: [...new Set([...one.sourceIds, ...other.sourceIds])],
  };
}

/** What relationships may tell: their properties and the days between which they hold. */
function factFields(model: GraphModel): readonly string[] {
  const own = [...model.edges.values()].flatMap((edge) =>
    edge.properties.filter((property) => property.type !== "money").map((property) => property.stored),
  );
  return [...new Set([...own, "validFrom", "validTo"])];
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(", ") : String(value);
}
