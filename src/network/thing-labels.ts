import { maskIdentifier } from "../access/viewer.ts";
import { type GraphModel, type NodeType, possibleTypes, type Property } from "../model/graph-model.ts";
import { textsOf } from "../model/search-terms.ts";

/** The properties of which each kind of thing shows the first that it has. */
export function labelFields(model: GraphModel): readonly string[] {
  return [
    ...new Set([...possibleTypes(model, "Node").flatMap((type) => labelProperties(type).map(stored)), "sourceKey"]),
  ];
}

/**
 * What to call a thing: its name or title; else its kind with its number, "contract AZ-2023-4188". A number that some roles see
 * masked is masked for them.
 */
export function labelOf(type: NodeType, values: ReadonlyMap<string, unknown>, seesIdentifiers: boolean): string {
  for (const property of labelProperties(type)) {
    const [value] = textsOf(values.get(property.stored));
    if (value === undefined) continue;
    const shown = property.masked && !seesIdentifiers ? maskIdentifier(value) : value;
    return isName(property) ? shown : `${wordsOf(type)} ${shown}`;
  }
  return `${wordsOf(type)} ${textsOf(values.get("sourceKey"))[0] ?? ""}`.trim();
}

function labelProperties(type: NodeType): readonly Property[] {
  const single = type.properties.filter((property) => property.type === "string" && !property.list);
  const rank = (property: Property): number =>
    isName(property)
      ? 0
      : property.identifier === true
        ? 1
        : property.fulltext
          ? 2
          : property.name === "number"
            ? 3
            : 4;
  return single.filter((property) => rank(property) < 4).sort((a, b) => rank(a) - rank(b));
}

function isName({ name }: Property): boolean {
  return name === "name" || name === "title";
}

/** "deliveryPoint" -> "delivery point". */
function wordsOf({ singular }: NodeType): string {
  return singular.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

const stored = (property: Property): string => property.stored;
