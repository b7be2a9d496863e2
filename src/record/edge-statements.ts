import { z } from "zod";
import { edgeType, type GraphModel } from "../model/graph-model.ts";
import { given } from "../platform/neo4j/given.ts";
import { defineStatement, type Statement } from "../platform/neo4j/statements.ts";
import { instantShape } from "./temporals.ts";

/** A relationship to make: its ends by id, and its properties. */
export interface EdgeRow {
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const ids = z.array(z.string());
const properties = z.custom<Record<string, unknown>>((value) => typeof value === "object" && value !== null);
const edgeRow = z.custom<EdgeRow>((value) => typeof value === "object" && value !== null);

const mark = z.object({ id: z.string(), hash: z.string(), sourceIds: ids, live: z.boolean(), last: z.bigint() });

const marks = defineStatement({
  file: "cypher/record/edge-marks.cypher",
  params: given({ keys: ids }),
  row: mark,
});

const laterMarks = defineStatement({
  file: "cypher/record/edge-later-marks.cypher",
  params: given({ keys: ids }),
  row: mark.extend({ key: z.string() }),
});

const versions = defineStatement({
  file: "cypher/record/edge-versions.cypher",
  params: z.object({ ids }),
  row: z.object({ id: z.string(), from: z.string(), to: z.string(), properties }),
});

/** Makes relationships of one type of the model. */
export const createEdges = defineStatement({
  file: "cypher/record/create-edges.cypher",
  params: given({ type: z.string(), recordedAt: instantShape, sourceIds: ids, rows: z.array(edgeRow) }),
  row: z.object({ created: z.bigint() }),
});

const retract = defineStatement({
  file: "cypher/record/retract-edges.cypher",
  params: z.object({ rows: z.array(z.object({ id: z.string(), retractedAt: instantShape })) }),
  row: z.object({ retracted: z.bigint() }),
});

const found = defineStatement({
  file: "cypher/record/edges-found.cypher",
  params: given({ keys: ids }),
  row: z.object({ found: z.bigint() }),
});

/** The statements on relationships of one type. */
export interface EdgeStatements {
  readonly marks: typeof marks;
  readonly laterMarks: typeof laterMarks;
  readonly versions: typeof versions;
  readonly retract: typeof retract;
  readonly found: typeof found;
}

const made = new Map<string, EdgeStatements>();

/**
 * The statements for one type of relationship. Neo4j uses no index of relationships when the type is a parameter, so the
 * type takes the place of EDGE_TYPE in the text; it is a name of the model, never of the data. Throws for any other.
 */
export function edgeStatements(model: GraphModel, name: string): EdgeStatements {
  const { type } = edgeType(model, name);
  const known = made.get(type);
  if (known) return known;
  if (!/^[A-Z][A-Z0-9_]*$/u.test(type))
    throw new Error(`The relationship type "${type}" of the model is not in capitals.`);
  const statements = {
    marks: of(marks, type),
    laterMarks: of(laterMarks, type),
    versions: of(versions, type),
    retract: of(retract, type),
    found: of(found, type),
  };
  made.set(type, statements);
  return statements;
}

function of<S extends Statement>(statement: S, type: string): S {
  return { ...statement, name: `${statement.name} ${type}`, text: statement.text.replaceAll(":EDGE_TYPE", `:${type}`) };
}
