import { GraphQLScalarType } from "graphql";
import neo4j from "neo4j-driver";
import { literalOf, outputFault, scalarFault } from "./fault.ts";

const shape = /^-?\d+$/u;
const least = -(2n ** 63n);
const greatest = 2n ** 63n - 1n;
const wanted = 'write a whole number from -2^63 to 2^63 - 1 as text, as "9007199254740993".';

/** A whole number. Inside the server it is a bigint, on the wire its text. Inputs fit 64 bits, as those of the graph do. */
export const BigIntScalar = new GraphQLScalarType<bigint, string>({
  name: "BigInt",
  description: "A whole number of any size, as a string.",
  serialize(value) {
    if (typeof value === "bigint" || (typeof value === "string" && shape.test(value))) return value.toString();
    if (neo4j.isInt(value) || (typeof value === "number" && Number.isSafeInteger(value))) return value.toString();
    throw outputFault("BigInt", value);
  },
  parseValue(value) {
    const text = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
    return read(typeof text === "string" ? text : undefined, value);
  },
  parseLiteral(node) {
    const { kind, text } = literalOf(node);
    return read(kind === "other" ? undefined : text, text);
  },
});

function read(text: string | undefined, value: unknown): bigint {
  if (text !== undefined && text.length <= 20 && shape.test(text)) {
    const number = BigInt(text);
    if (number >= least && number <= greatest) return number;
  }
  throw scalarFault("BigInt", value, wanted);
}
