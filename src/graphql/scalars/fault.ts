import { GraphQLError, type ValueNode, Kind, print } from "graphql";

/** What an input scalar answers to a value that it cannot take. */
export function scalarFault(scalar: string, value: unknown, wanted: string): GraphQLError {
  return new GraphQLError(`${scalar} cannot be ${quote(value)}: ${wanted}`);
}

/** What a scalar throws when the server itself would send a value that it cannot hold; callers see INTERNAL. */
export function outputFault(scalar: string, value: unknown): Error {
  return new Error(`A stored value of type ${typeof value} is no ${scalar}: ${quote(value)}.`);
}

/** The value of a literal: texts and whole numbers exactly as written, other literals as printed. */
export function literalOf(node: ValueNode): { readonly kind: "text" | "int" | "other"; readonly text: string } {
  if (node.kind === Kind.STRING) return { kind: "text", text: node.value };
  if (node.kind === Kind.INT) return { kind: "int", text: node.value };
  return { kind: "other", text: print(node) };
}

function quote(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value, bigintAsText);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

function bigintAsText(_key: string, value: unknown): unknown {
  if (value === undefined) return "undefined";
  return typeof value === "bigint" ? value.toString() : value;
}
