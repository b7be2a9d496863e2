import neo4j from "neo4j-driver";
import { z } from "zod";
import { given } from "../platform/neo4j/given.ts";
import { defineStatement } from "../platform/neo4j/statements.ts";

export { gradesOfSources } from "../cases/cases.queries.ts";

const temporal = (known: (value: object) => boolean) =>
  z.custom<object>((value) => typeof value === "object" && value !== null && known(value)).transform(String);
const day = temporal((value) => neo4j.isDate(value));
const instant = temporal((value) => neo4j.isDateTime(value));
const ids = z.array(z.string());
const count = z.bigint().transform(Number);

/** One map of all parameters: Neo4j plans a statement anew for each size of a list parameter, but not of a list in a map. */

const recordScope = { knownAt: z.string(), cases: ids };
const periodScope = { ...recordScope, periodFrom: z.string(), periodTo: z.string() };

export const startOfTrail = defineStatement({
  file: "cypher/trail/start-of-trail.cypher",
  params: given({ from: z.string(), ...recordScope }),
  row: z.object({ labels: ids, conductFrom: day.nullable(), conductTo: day.nullable() }),
});

export const pointsOfTrail = defineStatement({
  file: "cypher/trail/points-of-trail.cypher",
  params: given({ from: z.string(), ...periodScope }),
  row: z.object({ pointId: z.string(), contractId: z.string().nullable(), firmId: z.string().nullable() }),
});

export const suppliesOfPoints = defineStatement({
  file: "cypher/trail/supplies-of-points.cypher",
  params: given({ pointIds: ids, asOf: z.string(), ...periodScope }),
  row: z.object({
    pointId: z.string(),
    pointName: z.string(),
    activity: z.string().nullable(),
    farmId: z.string(),
    farmName: z.string(),
    connection: z.string().nullable(),
    firmId: z.string(),
    firmName: z.string(),
    contractId: z.string().nullable(),
    number: z.string().nullable(),
    category: z.string().nullable(),
    supplierId: z.string().nullable(),
    supplierName: z.string().nullable(),
    heldFrom: day.nullable(),
    heldTo: day.nullable(),
    edgeIds: ids,
    sourceIds: ids,
  }),
});

export const invoicesOfContracts = defineStatement({
  file: "cypher/trail/invoices-of-contracts.cypher",
  params: given({ contractIds: ids, ...periodScope }),
  row: z.object({
    contractId: z.string(),
    month: day,
    energyKwh: z.number(),
    amountMinor: z.bigint(),
    currency: z.string(),
    category: z.string(),
    sourceIds: ids,
  }),
});

export const reallocationsOfContracts = defineStatement({
  file: "cypher/trail/reallocations-of-contracts.cypher",
  params: given({ contractIds: ids, ...periodScope }),
  row: z.object({
    contractId: z.string(),
    month: day,
    category: z.string(),
    energyKwh: z.number(),
    allocationId: z.string(),
    edgeId: z.string(),
    sourceIds: ids,
  }),
});

export const balanceOfBypassedPoints = defineStatement({
  file: "cypher/trail/balance-of-bypassed-points.cypher",
  params: given({ pointIds: ids, ...periodScope }),
  row: z.object({
    pointId: z.string(),
    placeId: z.string(),
    month: day,
    inputKwh: z.number(),
    meteredKwh: z.number().or(count),
    sourceIds: ids,
  }),
});

export const actsOnContracts = defineStatement({
  file: "cypher/trail/acts-on-contracts.cypher",
  params: given({ contractIds: ids, ...periodScope }),
  row: z.object({
    employeeId: z.string(),
    employeeName: z.string(),
    contractId: z.string(),
    number: z.string(),
    act: z.string(),
    firstAt: instant.nullable(),
    terminals: ids,
    count,
    postedLessMeteredKwh: z.number().nullable(),
    nodeIds: ids,
    edgeIds: ids,
    sourceIds: ids,
  }),
});

export const circlesOfEmployees = defineStatement({
  file: "cypher/trail/circles-of-employees.cypher",
  params: given({ employeeIds: ids, ...periodScope }),
  row: z.object({
    employeeId: z.string(),
    partyId: z.string(),
    partyName: z.string(),
    kin: z.string().nullable(),
    edgeId: z.string().nullable(),
    sourceIds: ids,
  }),
});

export const tiesOfParties = defineStatement({
  file: "cypher/trail/ties-of-parties.cypher",
  params: given({
    pairs: z.array(z.object({ employeeId: z.string(), partyId: z.string(), firmId: z.string() })),
    ...periodScope,
  }),
  row: z.object({
    employeeId: z.string(),
    partyId: z.string(),
    firmId: z.string(),
    kind: z.string(),
    nodeIds: ids,
    edgeIds: ids,
    sourceIds: ids,
    sentence: z.string(),
  }),
});

export const accountsOfParties = defineStatement({
  file: "cypher/trail/accounts-of-parties.cypher",
  params: given({ partyIds: ids, ...periodScope }),
  row: z.object({ partyId: z.string(), accountId: z.string(), sourceIds: ids }),
});

export const paymentsIntoAccounts = defineStatement({
  file: "cypher/trail/payments-into-accounts.cypher",
  params: given({
    payerIds: ids,
    payeeIds: ids,
    fromInstant: z.string(),
    toInstant: z.string(),
    ...recordScope,
  }),
  row: z.object({
    transferId: z.string(),
    payeeId: z.string(),
    payerId: z.string(),
    at: instant,
    amountMinor: z.bigint(),
    currency: z.string(),
    purpose: z.string().nullable(),
    accountIds: ids,
    edgeIds: ids,
    sourceIds: ids,
  }),
});

export const assetsOfParties = defineStatement({
  file: "cypher/trail/assets-of-parties.cypher",
  params: given({ partyIds: ids, accountIds: ids, ...periodScope }),
  row: z.object({
    assetId: z.string(),
    assetName: z.string(),
    acquiredOn: day.nullable(),
    priceMinor: z.bigint().nullable(),
    priceCurrency: z.string().nullable(),
    holders: z.array(z.object({ partyId: z.string(), capacity: z.string(), edgeId: z.string() })),
    paidFrom: z.array(z.object({ accountId: z.string(), edgeId: z.string() })),
    orders: z.array(z.object({ orderId: z.string(), expiresOn: day.nullable() })),
    state: z.string().nullable(),
    sourceIds: ids,
  }),
});

export const pricesOfTrail = defineStatement({
  file: "cypher/trail/prices-of-trail.cypher",
  params: given(recordScope),
  row: z.object({ series: z.string(), on: day, value: z.string(), currency: z.string() }),
});

export const regionOfPoints = defineStatement({
  file: "cypher/trail/region-of-points.cypher",
  params: given({ pointIds: ids, ...periodScope }),
  row: z.object({ regionId: z.string(), name: z.string(), perHeadKwhYear: z.number().nullable(), points: count }),
});

export type SupplyRow = z.output<typeof suppliesOfPoints.row>;
export type PointRow = z.output<typeof pointsOfTrail.row>;
export type InvoiceRow = z.output<typeof invoicesOfContracts.row>;
export type ReallocationRow = z.output<typeof reallocationsOfContracts.row>;
export type BalanceRow = z.output<typeof balanceOfBypassedPoints.row>;
export type ActRow = z.output<typeof actsOnContracts.row>;
export type CircleRow = z.output<typeof circlesOfEmployees.row>;
export type TieRow = z.output<typeof tiesOfParties.row>;
export type AccountRow = z.output<typeof accountsOfParties.row>;
export type PaymentRow = z.output<typeof paymentsIntoAccounts.row>;
export type AssetRow = z.output<typeof assetsOfParties.row>;
export type PriceRow = z.output<typeof pricesOfTrail.row>;
