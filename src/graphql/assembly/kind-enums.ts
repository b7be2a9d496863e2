import type { GraphModel } from "../../model/graph-model.ts";
import { thingKinds } from "../../model/kinds.ts";
import { quote } from "./filter-inputs.ts";

/** The enums of the kinds of thing and of relationship that the model has. */
export function kindEnums(model: GraphModel): string {
  const things = [...thingKinds(model)].map(([kind, type]) => `${quote(type.description)} ${kind}`);
  const ties = [...model.edges.values()].map((edge) => `${quote(edge.description)} ${edge.type}`);
  return `"A kind of thing." enum ThingKind { ${things.sort(byKind).join("\n")} }
    "A kind of relationship." enum RelationshipKind { ${ties.sort(byKind).join("\n")} }`;
}

const byKind = (a: string, b: string): number => ((a.split(" ").at(-1) ?? "") < (b.split(" ").at(-1) ?? "") ? -1 : 1);
