import neo4j from "neo4j-driver";
import { z } from "zod";
import type { Database } from "../../platform/neo4j/driver.ts";
import { defineStatement, type ReadOptions, readMany } from "../../platform/neo4j/statements.ts";
import type { BesideHolder, Director, StakeTold, StakesRead } from "./stakes.ts";

const text = z.string();
const ids = z.array(text);
const scoped = { ids, knownAt: text, cases: ids };
const day = z
  .custom<object>((value) => typeof value === "object" && value !== null && neo4j.isDate(value))
  .transform(String)
  .nullable();

/** One map of all parameters: Neo4j plans a statement anew for each size of a list parameter, but not of a list in a map. */
const stakes = {
  params: z.object({ given: z.strictObject({ ...scoped, asOf: text.nullable(), historical: z.boolean() }) }),
  row: z.object({
    stakeId: text,
    ownerId: text,
    ownedId: text,
    ownerName: text,
    ownedName: text,
    ownerIsCompany: z.boolean(),
    share: text.nullable(),
    shareMin: text.nullable(),
    shareMax: text.nullable(),
    votes: text.nullable(),
    validFrom: day,
    validTo: day,
  }),
};
const dated = z.object({ given: z.strictObject({ ...scoped, asOf: text }) });

const stakesInCompanies = defineStatement({ file: "cypher/parties/stakes-in-companies.cypher", ...stakes });
const stakesOfParties = defineStatement({ file: "cypher/parties/stakes-of-parties.cypher", ...stakes });
const holdersBeside = defineStatement({
  file: "cypher/parties/holders-beside.cypher",
  params: dated,
  row: z.object({
    partyId: text,
    otherId: text,
    otherName: text,
    otherIsCompany: z.boolean(),
    kind: z.enum(["SPOUSES", "SUSPECTED_HOLDERS"]),
    basis: text.nullable(),
  }),
});
const directorsOfCompanies = defineStatement({
  file: "cypher/parties/directors-of-companies.cypher",
  params: dated,
  row: z.object({ companyId: text, personId: text, personName: text }),
});

export interface StakeScope {
  /** Null: on whatever day. */
  readonly asOf: string | null;
  /** The day for what is not read on whatever day. */
  readonly today: string;
  readonly knownAt: string;
  readonly historical: boolean;
  readonly cases: readonly string[];
}

/** How many companies can stand one above the other. */
const LEVELS = 12;
/** How many stakes one statement brings at most, as its text says. */
const ROWS = 20_000;
/** How many stakes are read for one answer at most. */
const MOST_STAKES = 50_000;

/** Reads stakes level by level: a number of statements that grows with the height of chains, not with the companies asked for. */
export class StakeReader {
  readonly #db: Database;
  readonly #options: ReadOptions;
  readonly #scope: StakeScope;

  constructor(db: Database, options: ReadOptions, scope: StakeScope) {
    this.#db = db;
    this.#options = options;
    this.#scope = scope;
  }

  /** The stakes in companies, in the companies that hold those, and so on. */
  async above(companies: readonly string[]): Promise<StakesRead> {
    return this.#levels(companies, stakesInCompanies, ({ ownerId, ownerIsCompany }) =>
      ownerIsCompany ? ownerId : null,
    );
  }

  /** The stakes of parties, of the companies in which they hold them, and so on, and all other stakes in those companies. */
  async below(parties: readonly string[]): Promise<StakesRead> {
    const down = await this.#levels(parties, stakesOfParties, ({ ownedId }) => ownedId);
    const companies = [...new Set(down.stakes.map(({ ownedId }) => ownedId))];
    if (companies.length === 0) return down;
    const others = await this.#read(stakesInCompanies, companies);
    const stakes = new Map([...down.stakes, ...others].map((stake) => [stake.stakeId, stake]));
    const cut = others.length >= ROWS ? companies : [];
    return { stakes: [...stakes.values()], cutAt: [...down.cutAt, ...cut] };
  }

  async beside(parties: readonly string[]): Promise<readonly BesideHolder[]> {
    if (parties.length === 0) return [];
    return readMany(this.#db, holdersBeside, { given: this.#onDay(parties) }, this.#options);
  }

  async directors(companies: readonly string[]): Promise<readonly Director[]> {
    return readMany(this.#db, directorsOfCompanies, { given: this.#onDay(companies) }, this.#options);
  }

  #onDay(asked: readonly string[]) {
    const { asOf, today, knownAt, cases } = this.#scope;
    return { ids: [...asked], asOf: asOf ?? today, knownAt, cases: [...cases] };
  }

  async #levels(
    from: readonly string[],
    statement: typeof stakesInCompanies,
    onward: (stake: StakeTold) => string | null,
  ): Promise<StakesRead> {
    const seen = new Set(from);
    const found: StakeTold[] = [];
    let level = [...seen];
    for (let depth = 0; level.length > 0; depth += 1) {
      if (depth === LEVELS || found.length >= MOST_STAKES) return { stakes: found, cutAt: level };
      const stakesFound = await this.#read(statement, level);
      found.push(...stakesFound);
      if (stakesFound.length >= ROWS) return { stakes: found, cutAt: level };
      const next = new Set(stakesFound.map(onward).filter((id) => id !== null));
      level = [...next].filter((id) => !seen.has(id));
      for (const id of level) seen.add(id);
    }
    return { stakes: found, cutAt: [] };
  }

  async #read(statement: typeof stakesInCompanies, asked: readonly string[]): Promise<readonly StakeTold[]> {
    const { asOf, knownAt, historical, cases } = this.#scope;
    const given = { ids: [...asked], asOf, knownAt, historical, cases: [...cases] };
    return readMany(this.#db, statement, { given }, this.#options);
  }
}
