import { GraphQLScalarType } from "graphql";
import neo4j from "neo4j-driver";
import { isCalendarDay } from "./calendar.ts";
import { literalOf, outputFault, scalarFault } from "./fault.ts";

const wanted = 'write a day of the calendar as "YYYY-MM-DD".';

/** A day. Inside the server and on the wire it is the text `YYYY-MM-DD`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A day, `YYYY-MM-DD`.",
  serialize(value) {
    const text = value instanceof neo4j.types.Date ? value.toString() : value;
    if (typeof text === "string" && isDay(text)) return text;
    throw outputFault("Date", value);
  },
  parseValue(value) {
    if (typeof value === "string" && isDay(value)) return value;
    throw scalarFault("Date", value, wanted);
  },
  parseLiteral(node) {
    const { kind, text } = literalOf(node);
    if (kind === "text" && isDay(text)) return text;
    throw scalarFault("Date", text, wanted);
  },
});

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
