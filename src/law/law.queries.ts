import neo4j from "neo4j-driver";
import { z } from "zod";
import { defineStatement } from "../platform/neo4j/statements.ts";

const temporal = (known: (value: object) => boolean) =>
  z.custom<object>((value) => typeof value === "object" && value !== null && known(value)).transform(String);
const day = temporal((value) => neo4j.isDate(value));
const instant = temporal((value) => neo4j.isDateTime(value));
const ids = z.array(z.string());
const count = z.bigint().transform(Number);
const text = z.string();
const number = z.number().or(count);

/** One map of all parameters: Neo4j plans a statement anew for each size of a list parameter, but not of a list in a map. */
const given = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ given: z.strictObject({ ...shape, knownAt: text, cases: ids }) });

const page = { after: text, utilityId: text.nullable(), first: z.int() };
const party = z.object({
  id: text,
  name: text,
  miner: z.boolean(),
  utilityKind: text.nullable(),
  edgeId: text,
  sourceIds: ids,
});
const farm = z.object({ id: text, name: text, edgeId: text, sourceIds: ids });

export const thingsToJudge = defineStatement({
  file: "cypher/law/things-to-judge.cypher",
  params: given({ ids }),
  row: z.object({ id: text, labels: ids, deliveryHour: instant.nullable() }),
});

export const pointsOfThings = defineStatement({
  file: "cypher/law/points-of-things.cypher",
  params: given({ things: z.array(z.object({ id: text, on: text })) }),
  row: z.object({
    thingId: text,
    pointId: text,
    on: text,
    contractId: text.nullable(),
    farmId: text.nullable(),
    edgeIds: ids,
  }),
});

export const suppliesAtPoints = defineStatement({
  file: "cypher/law/supplies-at-points.cypher",
  params: given({ points: z.array(z.object({ pointId: text, on: text })) }),
  row: z.object({
    pointId: text,
    on: text,
    name: text,
    activity: text.nullable(),
    sourceIds: ids,
    contracts: z.array(
      z.object({
        id: text,
        number: text,
        category: text.nullable(),
        versioned: z.boolean(),
        told: z.array(z.object({ category: text.nullable() })),
        edgeId: text,
        sourceIds: ids,
        parties: z.array(party.extend({ role: text })),
      }),
    ),
    farms: z.array(farm.extend({ connection: text.nullable(), operators: z.array(farm) })),
  }),
});

export const drawsOfContracts = defineStatement({
  file: "cypher/law/draws-of-contracts.cypher",
  params: given({ draws: z.array(z.object({ contractId: text, month: text })) }),
  row: z.object({
    contractId: text,
    month: day,
    allocationId: text,
    category: text,
    drawnKwh: number,
    boughtKwh: number,
    deliveredKwh: number.nullable(),
    versioned: z.boolean(),
    told: z.array(
      z.object({ category: text.nullable(), boughtKwh: number.nullable(), deliveredKwh: number.nullable() }),
    ),
    edgeId: text,
    sourceIds: ids,
  }),
});

export const licencesOfMiners = defineStatement({
  file: "cypher/law/licences-of-miners.cypher",
  params: given({ firms: z.array(z.object({ firmId: text, on: text })) }),
  row: z.object({
    firmId: text,
    on: text,
    name: text,
    sourceIds: ids,
    farms: z.array(farm),
    licences: z.array(
      z.object({
        id: text,
        number: text,
        licenceType: count,
        effectiveFrom: day,
        effectiveTo: day.nullable(),
        heldFrom: day.nullable(),
        heldTo: day.nullable(),
        versioned: z.boolean(),
        told: z.array(
          z.object({ licenceType: count.nullable(), effectiveFrom: day.nullable(), effectiveTo: day.nullable() }),
        ),
        edgeId: text,
        sourceIds: ids,
      }),
    ),
    quotas: z.array(z.object({ id: text, zone: text, edgeId: text, sourceIds: ids })),
  }),
});

export const purchasesOfFirms = defineStatement({
  file: "cypher/law/purchases-of-firms.cypher",
  params: given({ firms: z.array(z.object({ firmId: text, fromInstant: text, toInstant: text })) }),
  row: z.object({ firmId: text, purchaseId: text, deliveryHour: instant }),
});

export const purchasesByHour = defineStatement({
  file: "cypher/law/purchases-by-hour.cypher",
  params: given({ hours: z.array(text) }),
  row: z.object({
    id: text,
    session: text,
    deliveryHour: instant,
    energyMwh: number.nullable(),
    powerMw: number.nullable(),
    versioned: z.boolean(),
    told: z.array(z.object({ energyMwh: number.nullable(), powerMw: number.nullable() })),
    sourceIds: ids,
    parties: z.array(party.extend({ part: text })),
  }),
});

export const holdersOfParties = defineStatement({
  file: "cypher/law/holders-of-parties.cypher",
  params: given({ partyIds: ids }),
  row: z.object({
    partyId: text,
    holderId: text,
    holderName: text,
    kind: z.enum(["OWNS", "DIRECTS", "NOMINEE"]),
    shareMin: z.number().nullable(),
    shareMax: z.number().nullable(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    edgeId: text,
    sourceIds: ids,
  }),
});

export const contactsOfParties = defineStatement({
  file: "cypher/law/contacts-of-parties.cypher",
  params: given({ partyIds: ids }),
  row: z.object({
    partyId: text,
    contactId: text,
    kind: z.enum(["SITE", "ADDRESS", "PHONE", "DEVICE"]),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    edgeIds: ids,
    sourceIds: ids,
  }),
});

export const pointsAtMines = defineStatement({
  file: "cypher/law/points-at-mines.cypher",
  params: given({ ...page, on: text }),
  row: z.object({ pointId: text }),
});

export const purchasesToJudge = defineStatement({
  file: "cypher/law/purchases-to-judge.cypher",
  params: given({ ...page, toInstant: text }),
  row: z.object({ purchaseId: text, deliveryHour: instant }),
});

export const minersToJudge = defineStatement({
  file: "cypher/law/miners-to-judge.cypher",
  params: given({ ...page, on: text }),
  row: z.object({ firmId: text }),
});

/** As the slice of cases binds it; a slice does not reach into another's statements. */
export const gradesOfSources = defineStatement({
  file: "cypher/cases/grades-of-sources.cypher",
  params: given({ sourceIds: ids }),
  row: z.object({ sourceId: text, reliability: text.nullable(), credibility: count.nullable() }),
});

export type SupplyRow = z.output<typeof suppliesAtPoints.row>;
export type DrawRow = z.output<typeof drawsOfContracts.row>;
export type MinerRow = z.output<typeof licencesOfMiners.row>;
export type PurchaseRow = z.output<typeof purchasesByHour.row>;
