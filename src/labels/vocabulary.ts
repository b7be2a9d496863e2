import type { GraphModel } from "../model/graph-model.ts";
import type { Labels } from "./label-file.ts";

/** Every name that must have a label. */
export interface Vocabulary {
  readonly kinds: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  /** The values of each enum. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly rules: ReadonlySet<string>;
  /** The fields of each type of node and relationship. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Enums of kinds and relationships: their values have the labels of those. */
export const DERIVED_ENUMS = { kinds: "ThingKind", relationships: "RelationshipKind" } as const;

// What every relationship has beside what its type declares.
const ofEdges = ["id", "recordedAt", "retractedAt", "sourceIds", "restrictedTo", "validFrom", "validTo"];
// What every thing has that is computed.
const ofNodes = ["sources", "records", "conflicts"];

/** The names of a model, of the enums of its API and of rules of law. */
export function vocabularyOf(
  model: GraphModel,
  enums: ReadonlyMap<string, readonly string[]>,
  rules: readonly string[],
): Vocabulary {
  const fields = new Map<string, ReadonlySet<string>>();
  for (const node of model.nodes.values())
    fields.set(
      node.name,
      new Set([...node.properties, ...node.relations, ...node.references].map(({ name }) => name).concat(ofNodes)),
    );
  for (const edge of model.edges.values())
    fields.set(edge.name, new Set(edge.properties.map(({ name }) => name).concat(ofEdges)));
  const derived: readonly string[] = Object.values(DERIVED_ENUMS);
  const authored = [...enums].filter(([name]) => !name.endsWith("SortField"));
  return {
    kinds: new Set(model.nodes.keys()),
    relationships: new Set([...model.edges.values()].map(({ type }) => type)),
    enums: new Map(authored.map(([name, values]) => [name, derived.includes(name) ? [] : values])),
    rules: new Set(rules),
    fields,
  };
}

/** What labels lack, and what they label that there is not, each with its place in the file. */
export function faultsOf(labels: Labels, vocabulary: Vocabulary): readonly string[] {
  const faults: string[] = [];
  const compare = (place: string, wanted: Iterable<string>, given: Readonly<Record<string, unknown>>): void => {
    const names = new Set(wanted);
    for (const name of names) if (!Object.hasOwn(given, name)) faults.push(`${place}.${name} is missing`);
    for (const name of Object.keys(given)) if (!names.has(name)) faults.push(`${place}.${name} labels nothing`);
  };
  compare("kinds", vocabulary.kinds, labels.kinds);
  compare("relationships", vocabulary.relationships, labels.relationships);
  compare("enums", vocabulary.enums.keys(), labels.enums);
  for (const [name, values] of vocabulary.enums)
    compare(`enums.${name}.values`, values, labels.enums[name]?.values ?? {});
  compare("rules", vocabulary.rules, labels.rules);
  const [own, common] = [new Map<string, unknown>(), new Map<string, unknown>()];
  for (const [name, label] of Object.entries(labels.fields)) (name.includes(".") ? own : common).set(name, label);
  compare(
    "fields",
    new Set([...vocabulary.fields.values()].flatMap((names) => [...names])),
    Object.fromEntries(common),
  );
  for (const name of own.keys()) {
    const [type = "", field = ""] = name.split(".");
    if (vocabulary.fields.get(type)?.has(field) !== true) faults.push(`fields.${name} labels nothing`);
  }
  return faults;
}
