import { GraphQLScalarType } from "graphql";
import { literalOf, outputFault, scalarFault } from "./fault.ts";

const shape = /^-?\d+(?:\.\d+)?$/u;
const longest = 80;
const wanted = 'write a decimal number as text, as "1234.50"; a fraction written as a JSON number is not exact.';

/** An exact decimal number. Inside the server and on the wire it is its text. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description: "An exact decimal number, as a string.",
  serialize(value) {
    if (typeof value === "string" || typeof value === "bigint" || typeof value === "number") {
      if (shape.test(String(value))) return String(value);
    }
    throw outputFault("Decimal", value);
  },
  parseValue(value) {
    if (typeof value === "string" && isDecimal(value)) return value;
    if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
    throw scalarFault("Decimal", value, wanted);
  },
  parseLiteral(node) {
    const { kind, text } = literalOf(node);
    if (kind !== "other" && isDecimal(text)) return text;
    throw scalarFault("Decimal", text, wanted);
  },
});

function isDecimal(text: string): boolean {
  return text.length <= longest && shape.test(text);
}
