import { GraphQLScalarType } from "graphql";
import { literalOf, outputFault, scalarFault } from "./fault.ts";

const shape = /^[A-Z][A-Z0-9]{2,9}$/u;
const wanted = "write the ISO 4217 code of a currency or the ticker of a coin in capitals, as KZT, USD or BTC.";

/** A currency or coin by its code. */
export const CurrencyScalar = new GraphQLScalarType<string, string>({
  name: "Currency",
  description: "A currency by its ISO 4217 code, or a coin by its ticker; XXX where the source names none.",
  serialize(value) {
    if (typeof value === "string" && shape.test(value)) return value;
    throw outputFault("Currency", value);
  },
  parseValue(value) {
    if (typeof value === "string" && shape.test(value)) return value;
    throw scalarFault("Currency", value, wanted);
  },
  parseLiteral(node) {
    const { kind, text } = literalOf(node);
    if (kind === "text" && shape.test(text)) return text;
    throw scalarFault("Currency", text, wanted);
  },
});
