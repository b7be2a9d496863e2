import { hash } from "node:crypto";
import type { Row } from "../import-file.ts";
import type { RowFault } from "../report.ts";
import type { KeyText } from "./mapping-shape.ts";
import { compileValue, readValue, type Value, type ValueContext } from "./values.ts";

/** The key of a thing, made of values of a row or of properties that the row tells of it. */
export interface Key {
  readonly parts: readonly (Value | { readonly property: string })[];
  readonly digest: boolean;
}

/** Compiles a key; a fault where the file lacks a column of it. */
export function compileKey({ parts, digest }: KeyText, context: ValueContext): Key | RowFault {
  const compiled: (Value | { readonly property: string })[] = [];
  for (const part of parts ?? digest ?? []) {
    if (part.property !== undefined) compiled.push({ property: part.property });
    else {
      const value = compileValue(part, { name: "key", role: "key" }, context);
      if ("reason" in value) return value;
      compiled.push(value);
    }
  }
  return { parts: compiled, digest: digest !== undefined };
}

/** The key that a row gives; a fault where a part of it is empty. `told` are the cells that the row gives to the thing. */
export function readKey(
  key: Key,
  row: Row,
  told: ReadonlyMap<string, string>,
  subject: string,
  context: ValueContext,
): string | RowFault {
  const parts: string[] = [];
  for (const part of key.parts) {
    const text = "property" in part ? told.get(part.property) : readValue(part, row, context);
    if (typeof text === "object") return text;
    if (text === undefined) {
      const field = "property" in part ? part.property : part.field;
      const reason = `"${field}" is empty, and the ${subject} is known by it.`;
      return { field, value: "", reason, remedy: `Fill in "${field}", or give the rule a condition: when.` };
    }
    parts.push(text.replaceAll(/[\s\u00A0]+/gu, " ").trim());
  }
  return key.digest ? digestOf(parts) : parts.join("-");
}

/**
 * A key that does not show what it is made of, for ids are shown to everyone who may see the thing, identifiers are not. Spaces,
 * hyphens and letter case do not count, so that every file that names the number gives the same key.
 */
export function digestOf(parts: readonly string[]): string {
  const plain = parts.map((part) => part.toUpperCase().replaceAll(/[\s-]/gu, ""));
  return hash("sha256", JSON.stringify(plain), "base64url").slice(0, 22);
}
