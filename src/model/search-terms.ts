import { foldedKey, searchWordsOf } from "./folded-text.ts";
import type { NodeType, Property } from "./graph-model.ts";

/**
 * The properties under which search finds a thing or a telling of it, each a text of terms parted by spaces: folded words of
 * its names, folded identifiers that everyone sees, and those that some roles see masked and so may not search.
 */
export const SEARCH_PROPERTIES = ["searchKeys", "searchMaskedKeys", "searchWords"] as const;

type Terms = Partial<Record<(typeof SEARCH_PROPERTIES)[number], string>>;

/** The search properties of what is told of a thing of a type. */
export function searchTerms(type: NodeType, properties: Readonly<Record<string, unknown>>): Terms {
  const valuesOf = (wanted: (property: Property) => boolean): string[] =>
    type.properties.filter(wanted).flatMap((property) => textsOf(properties[property.stored]));
  const keysOf = (masked: boolean): string[] =>
    valuesOf((property) => property.identifier === true && property.masked === masked).map(foldedKey);
  return {
    ...termsOf("searchWords", searchWordsOf(valuesOf((property) => property.fulltext))),
    ...termsOf("searchKeys", keysOf(false)),
    ...termsOf("searchMaskedKeys", keysOf(true)),
  };
}

/** The texts of a stored value: of a list each, of a single text that one. */
export function textsOf(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === "string");
}

function termsOf(name: keyof Terms, terms: readonly string[]): Terms {
  const found = [...new Set(terms)].filter((term) => term !== "").join(" ");
  return found === "" ? {} : { [name]: found };
}
