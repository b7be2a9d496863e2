import { GraphQLScalarType } from "graphql";
import neo4j from "neo4j-driver";
import { instantInUtc } from "./calendar.ts";
import { literalOf, outputFault, scalarFault } from "./fault.ts";

const wanted = 'write an instant with its offset, as "2025-10-02T09:30:00+05:00" or "2025-10-02T04:30:00Z".';

/** An instant. Inside the server and on the wire it is ISO 8601 text in UTC, to the nanosecond where the source is. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description: "An instant, ISO 8601 with an offset; answered in UTC.",
  serialize(value) {
    const instant = instantInUtc(
      value instanceof neo4j.types.DateTime || value instanceof Date ? textOf(value) : String(value),
    );
    if (instant !== undefined) return instant;
    throw outputFault("DateTime", value);
  },
  parseValue(value) {
    const instant = typeof value === "string" ? instantInUtc(value) : undefined;
    if (instant !== undefined) return instant;
    throw scalarFault("DateTime", value, wanted);
  },
  parseLiteral(node) {
    const { kind, text } = literalOf(node);
    const instant = kind === "text" ? instantInUtc(text) : undefined;
    if (instant !== undefined) return instant;
    throw scalarFault("DateTime", text, wanted);
  },
});

function textOf(value: Date | { toString(): string }): string {
  return value instanceof Date ? value.toISOString() : value.toString();
}
