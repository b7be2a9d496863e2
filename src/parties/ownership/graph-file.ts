import { z } from "zod";
import { type Fraction, ONE, readFraction, ZERO } from "./fraction.ts";
import { byId, type OwnershipEdge, type OwnershipGraph, OwnershipRefused } from "./graph.ts";

const id = z.string("must be a text").min(1, "must not be empty");
const number = z.string('must be a text such as "0.51" or "1/3", for a binary number is not exact').trim().nullish();
const day = z.iso.date("must be a day such as 2025-01-31").nullish();

const shape = z.object(
  {
    nodes: z.array(
      z.object(
        { id, type: z.enum(["person", "entity", "unspecified"], 'must be "person", "entity" or "unspecified"') },
        "must be an object",
      ),
      "must be a list",
    ),
    edges: z.array(
      z.object(
        {
          id: z.string("must be a text").nullish(),
          owner: id,
          owned: id,
          share: number,
          min: number,
          max: number,
          votes: number,
          from: day,
          to: day,
        },
        "must be an object",
      ),
      "must be a list",
    ),
  },
  "must be an object with nodes and edges",
);

type EdgeData = z.output<typeof shape>["edges"][number];

/**
 * Reads the content of a graph file, as docs/ownership.md describes it. Fields that it does not know are left alone. Throws
 * OwnershipRefused with the field at fault; checkGraph tells whether the graph can be.
 */
export function readGraph(content: unknown): OwnershipGraph {
  const parsed = shape.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path ?? [];
    const field = path.map((key) => (typeof key === "number" ? `[${String(key)}]` : `.${String(key)}`)).join("");
    throw malformed(
      entitiesAt(content, path),
      `${field.replace(/^\./u, "") || "The graph"} ${issue?.message ?? "is wrong"}.`,
    );
  }
  return { nodes: parsed.data.nodes, edges: parsed.data.edges.map(toEdge) };
}

/** A graph that is not written as one. */
export function malformed(entities: readonly string[], sentence: string): OwnershipRefused {
  return new OwnershipRefused("MALFORMED_GRAPH", entities, `The graph cannot be read: ${sentence}`);
}

function toEdge(data: EdgeData, place: number): OwnershipEdge {
  const told = (["share", "min", "max", "votes"] as const).filter((field) => typeof data[field] === "string");
  const ends = [data.owned, data.owner];
  const name = `edges[${String(place)}], that "${data.owner}" holds "${data.owned}",`;
  if (told.length === 0) throw malformed(ends, `${name} has no share; give share, or min and max.`);
  if (told.includes("share") && (told.includes("min") || told.includes("max")))
    throw malformed(ends, `${name} has a share and a range; give one of them.`);
  const read = (field: (typeof told)[number]): Fraction | undefined => {
    const text = data[field];
    if (typeof text !== "string") return undefined;
    const value = readFraction(text);
    if (!value)
      throw new OwnershipRefused(
        "SHARE_OUT_OF_RANGE",
        [...new Set(ends)].sort(byId),
        `The ${field} "${text.slice(0, 60)}" of ${name} is no share; write it like "0.51" or "1/3".`,
      );
    return value;
  };
  const share = read("share");
  const most = share ?? read("max");
  const least = share ?? read("min");
  const votesAlone = told.length === 1 && told[0] === "votes";
  return {
    id: data.id ?? null,
    owner: data.owner,
    owned: data.owned,
    min: least ?? ZERO,
    max: most ?? (votesAlone ? ZERO : ONE),
    votes: read("votes") ?? null,
    from: data.from ?? null,
    to: data.to ?? null,
  };
}

/** The ids of the node or statement in which a fault lies, as far as they can be read. */
function entitiesAt(content: unknown, path: readonly PropertyKey[]): readonly string[] {
  let found: unknown = content;
  for (const key of path.slice(0, 2)) found = isRecord(found) ? found[String(key)] : undefined;
  if (!isRecord(found)) return [];
  const record = found;
  const ids = path[0] === "nodes" ? ["id"] : ["owned", "owner"];
  return ids.map((key) => record[key]).filter((value) => typeof value === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
