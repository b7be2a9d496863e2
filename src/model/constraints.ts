import type { GraphModel, NodeType, Property } from "./graph-model.ts";
import { SEARCH_PROPERTIES } from "./search-terms.ts";

/** One statement of the graph's schema. Its name is the name of the constraint or index. */
export interface SchemaStatement {
  readonly name: string;
  readonly kind: "constraint" | "index" | "fulltext";
  readonly text: string;
}

/** The full-text index by which search finds things and what was told of them; labels and properties sorted. */
export const NAMES_INDEX = { name: "names", labels: ["Entity", "Record"], properties: SEARCH_PROPERTIES } as const;

/** The indexes of a graph, those of constraints included: columns name, labels, properties. */
export const indexesInGraph =
  "SHOW INDEXES YIELD name, labelsOrTypes AS labels, properties RETURN name, labels, properties";

/** Indexes that earlier versions of the program made and this one does not use. */
export function outdatedIndexes(model: GraphModel): readonly string[] {
  return [...model.edges.values()].map(({ type }) => `${type.toLowerCase()}_key`);
}

/** Drops an index of this program. */
export const dropIndex = (name: string): string => `DROP INDEX ${name} IF EXISTS`;

const BOOKKEEPING: readonly SchemaStatement[] = [
  unique("entity_id", "Entity", "id"),
  unique("record_id", "Record", "id"),
  unique("commit_key", "Commit", "key"),
  unique("commit_number", "Commit", "number"),
  unique("commit_counter_name", "CommitCounter", "name"),
  unique("migration_name", "Migration", "name"),
  unique("due_mark_name", "DueMark", "name"),
  unique("job_id", "Job", "id"),
  index("job_status", "(j:Job)", "j", "status"),
  index("job_subject", "(j:Job)", "j", "subject"),
  index("record_source_id", "(r:Record)", "r", "sourceId"),
  index("record_valid_from", "(r:Record)", "r", "validFrom"),
  index("record_valid_to", "(r:Record)", "r", "validTo"),
];

/**
 * The constraints and indexes that the model asks for, each idempotent: unique ids of nodes and of every type of
 * relationship, range indexes of `@index` properties, full text over names and identifiers.
 */
export function schemaStatements(model: GraphModel): readonly SchemaStatement[] {
  const made = new Map(BOOKKEEPING.map((statement) => [statement.name, statement]));
  const add = (statement: SchemaStatement): void => {
    made.set(statement.name, statement);
  };
  for (const node of model.nodes.values())
    for (const property of node.properties)
      if (property.indexed && isIndexedHere(model, node, property))
        add(index(`${snake(node.label)}_${snake(property.stored)}`, `(n:${node.label})`, "n", property.stored));
  for (const edge of model.edges.values()) {
    const name = edge.type.toLowerCase();
    const pattern = `()-[r:${edge.type}]-()`;
    const text = `CREATE CONSTRAINT ${name}_id_unique IF NOT EXISTS FOR ${pattern} REQUIRE r.id IS UNIQUE`;
    add({ name: `${name}_id_unique`, kind: "constraint", text });
    for (const property of edge.properties)
      if (property.indexed) add(index(`${name}_${snake(property.stored)}`, pattern, "r", property.stored));
  }
  add({ name: NAMES_INDEX.name, kind: "fulltext", text: fulltext() });
  return [...made.values()];
}

/**
 * A property is indexed under the label that declares it, and under the labels one step narrower, because Neo4j uses an
 * index only for the label in the pattern. What every Entity has is indexed once.
 */
function isIndexedHere(model: GraphModel, node: NodeType, property: Property): boolean {
  const wider = new Set(
    parentsOf(model, node)
      .filter((parent) => has(parent, property))
      .map((parent) => parent.label),
  );
  return wider.size <= 1 && !wider.has("Entity");
}

function parentsOf(model: GraphModel, node: NodeType): readonly NodeType[] {
  return node.interfaces.flatMap((name) => model.nodes.get(name) ?? []).filter((parent) => parent.label !== node.label);
}

function has(node: NodeType, property: Property): boolean {
  return node.properties.some((candidate) => candidate.name === property.name);
}

function unique(name: string, label: string, property: string): SchemaStatement {
  return {
    name,
    kind: "constraint",
    text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  };
}

function index(name: string, pattern: string, variable: string, property: string): SchemaStatement {
  return {
    name,
    kind: "index",
    text: `CREATE INDEX ${name} IF NOT EXISTS FOR ${pattern} ON (${variable}.${property})`,
  };
}

// Terms are folded and parted by spaces when they are stored, so the analyzer only parts them.
function fulltext(): string {
  const { name, labels, properties } = NAMES_INDEX;
  const each = properties.map((property) => `n.${property}`).join(", ");
  return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels.join("|")}) ON EACH [${each}]
    OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;
}

function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/gu, (letter) => `_${letter}`).toLowerCase();
}
