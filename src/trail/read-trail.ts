import type { z } from "zod";
import type { Database } from "../platform/neo4j/driver.ts";
import { type ReadOptions, type Statement, readMany } from "../platform/neo4j/statements.ts";
import { addDays } from "./months.ts";
import { type Member, accountOwners } from "./insiders.ts";
import { type Supply, divertedSupplies, reachedSupplies } from "./supplies.ts";
import * as queries from "./trail.queries.ts";

/** How far before and after the period money is followed, days. */
export const MONEY_MARGIN_DAYS = 92;

export interface TrailScope {
  readonly asOf: string;
  readonly knownAt: string;
  readonly cases: readonly string[];
}

export interface TrailRequest {
  readonly from: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly technicalLossShare: number;
}

const STARTS = ["Case", "MiningFirm", "Meter", "SupplyContract", "UtilityEmployee"];

/** Why no trail can be read from an id. */
export class NoStart extends Error {
  readonly reason: "UNKNOWN" | "KIND" | "PERIOD";
  constructor(reason: NoStart["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Runs the statements of one trail and remembers their names. */
class Reader {
  readonly used: string[] = [];
  readonly #db: Database;
  readonly #options: ReadOptions;
  constructor(db: Database, options: ReadOptions) {
    this.#db = db;
    this.#options = options;
  }
  async rows<G extends z.ZodObject, R extends z.ZodObject>(
    statement: Statement<z.ZodObject<{ given: G }>, R>,
    given: z.input<G>,
  ): Promise<z.output<R>[]> {
    if (!this.used.includes(statement.file)) this.used.push(statement.file);
    return readMany(this.#db, statement, { given } as z.input<z.ZodObject<{ given: G }>>, this.#options);
  }
}

/** Everything that a trail is made of, read by a constant number of statements. Throws NoStart. */
export async function readTrail(db: Database, options: ReadOptions, scope: TrailScope, request: TrailRequest) {
  const reader = new Reader(db, options);
  const record = { knownAt: scope.knownAt, cases: [...scope.cases] };
  const { from } = request;
  const [start] = await reader.rows(queries.startOfTrail, { from, ...record });
  if (!start)
    throw new NoStart(
      "UNKNOWN",
      `There is nothing with the id "${from}" that you may see; check the id, or ask to be put on its case.`,
    );
  if (!start.labels.some((label) => STARTS.includes(label)))
    throw new NoStart(
      "KIND",
      `A trail cannot begin at "${from}" (${start.labels.filter((label) => label !== "Entity").join(", ")}); it begins at a case, a mining firm, a meter, a contract or an employee of a utility.`,
    );
  const periodFrom = request.periodFrom ?? start.conductFrom ?? "1900-01-01";
  const periodTo = request.periodTo ?? start.conductTo ?? addDays(scope.asOf, 1);
  if (periodFrom >= periodTo)
    throw new NoStart(
      "PERIOD",
      `The period from "periodFrom", ${periodFrom}, to "periodTo", ${periodTo}, holds no day; what is left out is that of the case or ends with "asOf".`,
    );
  const period = { ...record, periodFrom, periodTo };
  const points = await reader.rows(queries.pointsOfTrail, { from, ...period });
  const pointIds = [...new Set(points.map((point) => point.pointId))];
  const categoryDay = scope.asOf < periodTo ? scope.asOf : addDays(periodTo, -1);
  const found = await reader.rows(queries.suppliesOfPoints, { pointIds, asOf: categoryDay, ...period });
  const startIsContract = start.labels.includes("SupplyContract");
  const reached = reachedSupplies(points, found, startIsContract);
  const contractIds = distinct(found.map((row) => row.contractId));
  const bypassed = distinct(found.filter((row) => row.connection === "BYPASS").map((row) => row.pointId));
  const [invoices, reallocations, balances] = await Promise.all([
    reader.rows(queries.invoicesOfContracts, { contractIds, ...period }),
    reader.rows(queries.reallocationsOfContracts, { contractIds, ...period }),
    reader.rows(queries.balanceOfBypassedPoints, { pointIds: bypassed, ...period }),
  ]);
  // Of all at these points, so that what is shared counts for the same one wherever the trail begins.
  const diverted = divertedSupplies({ supplies: found, invoices, reallocations, balances }, request.technicalLossShare);
  const supplies = reachedSupplies(points, diverted, startIsContract);
  const insiders = await readInsiders(reader, supplies, period, record);
  const [prices, regions] = await Promise.all([
    reader.rows(queries.pricesOfTrail, record),
    reader.rows(queries.regionOfPoints, { pointIds: distinct(supplies.map((supply) => supply.pointId)), ...period }),
  ]);
  const sourceIds = distinct(
    [
      ...supplies,
      ...insiders.acts,
      ...insiders.circles,
      ...insiders.ties,
      ...insiders.payments,
      ...insiders.assets,
    ].flatMap((row) => row.sourceIds),
  );
  const grades = await reader.rows(queries.gradesOfSources, { sourceIds, ...record });
  const lawful = reached.filter(
    (row) => !supplies.some((supply) => supply.pointId === row.pointId && supply.contractId === row.contractId),
  );
  return { periodFrom, periodTo, supplies, lawful, ...insiders, prices, regions, grades, statements: reader.used };
}

export type TrailFacts = Awaited<ReturnType<typeof readTrail>>;

interface PeriodParams {
  readonly knownAt: string;
  readonly cases: string[];
  readonly periodFrom: string;
  readonly periodTo: string;
}

async function readInsiders(
  reader: Reader,
  supplies: readonly Supply[],
  period: PeriodParams,
  record: { knownAt: string; cases: string[] },
) {
  const contractIds = distinct(
    supplies.filter((supply) => supply.diversion !== "BYPASS").map((supply) => supply.contractId),
  );
  const firmIds = distinct(supplies.map((supply) => supply.firmId));
  // Contracts are prepared and paid for before the power flows.
  const money = {
    ...period,
    periodFrom: addDays(period.periodFrom, -MONEY_MARGIN_DAYS),
    periodTo: addDays(period.periodTo, MONEY_MARGIN_DAYS),
  };
  const acts = await reader.rows(queries.actsOnContracts, { contractIds, ...money });
  const employeeIds = distinct(acts.map((act) => act.employeeId));
  const circles: Member[] = await reader.rows(queries.circlesOfEmployees, { employeeIds, ...money });
  const pairs = circles.flatMap(({ employeeId, partyId }) =>
    firmIds.map((firmId) => ({ employeeId, partyId, firmId })),
  );
  const [ties, accounts] = await Promise.all([
    reader.rows(queries.tiesOfParties, { pairs, ...money }),
    reader.rows(queries.accountsOfParties, {
      partyIds: distinct([...circles.map((member) => member.partyId), ...firmIds]),
      ...money,
    }),
  ]);
  const owners = accountOwners(circles, accounts);
  const firmOfAccount = new Map(
    accounts.filter(({ partyId }) => firmIds.includes(partyId)).map(({ accountId, partyId }) => [accountId, partyId]),
  );
  const payments = await reader.rows(queries.paymentsIntoAccounts, {
    payerIds: [...firmOfAccount.keys()],
    payeeIds: [...owners.keys()],
    fromInstant: `${money.periodFrom}T00:00:00Z`,
    toInstant: `${money.periodTo}T00:00:00Z`,
    ...record,
  });
  const assets = await reader.rows(queries.assetsOfParties, {
    partyIds: distinct(circles.map((member) => member.partyId)),
    accountIds: [...owners.keys()],
    ...money,
  });
  return { acts, circles, ties, owners, firmOfAccount, payments, assets };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}
