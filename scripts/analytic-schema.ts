import { pruneSchema } from "@graphql-tools/utils";
import { buildASTSchema, type DocumentNode, Kind, parse, printSchema } from "graphql";
import { assembleApi } from "../src/graphql/assembly/assemble.ts";
import type { GraphModel } from "../src/model/graph-model.ts";

const ROOTS = new Set(["Query", "Mutation"]);

/**
 * The part of the API that is resolved by hand, as SDL: the authored roots and what they reach. The compiler answers the
 * rest, so a node type is a scalar here: its id.
 */
export function analyticSchema(model: GraphModel, sdl: DocumentNode): string {
  const authored = new Set(
    sdl.definitions.flatMap((definition) =>
      (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      ROOTS.has(definition.name.value)
        ? (definition.fields ?? []).map((field) => `${definition.name.value}.${field.name.value}`)
        : [],
    ),
  );
  const definitions = assembleApi(model, sdl).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      return [definition];
    const name = definition.name.value;
    if (model.nodes.has(name)) return parse(`scalar ${name}`).definitions;
    if (!ROOTS.has(name)) return [definition];
    const fields = (definition.fields ?? []).filter((field) => authored.has(`${name}.${field.name.value}`));
    return fields.length > 0 ? [{ ...definition, fields }] : [];
  });
  return printSchema(pruneSchema(buildASTSchema({ kind: Kind.DOCUMENT, definitions })));
}
