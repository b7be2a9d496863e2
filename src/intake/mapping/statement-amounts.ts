import { minorUnits } from "../../money/currency.ts";
import { amountValue } from "../cells.ts";
import type { Row } from "../import-file.ts";
import type { RowFault } from "../report.ts";
import type { Statement } from "./statement.ts";
import { rawCell, readValue, type Value, type ValueContext } from "./values.ts";

/** What a row changes on its account, in minor units: less for a debit, more for a credit. */
export function changeOf(
  amounts: Statement["amounts"],
  row: Row,
  currency: string,
  context: ValueContext,
): bigint | RowFault {
  if ("signed" in amounts) {
    const change = minorOf(amounts.signed, row, currency, context);
    return change === undefined || change === 0n ? noSum(amounts.signed.field) : change;
  }
  const debit = minorOf(amounts.debit, row, currency, context) ?? 0n;
  if (typeof debit !== "bigint") return debit;
  const credit = minorOf(amounts.credit, row, currency, context) ?? 0n;
  if (typeof credit !== "bigint") return credit;
  const negative = debit < 0n ? amounts.debit : credit < 0n ? amounts.credit : undefined;
  if (negative) return negativeSum(negative, row);
  const field = `${amounts.debit.field}, ${amounts.credit.field}`;
  if (debit === 0n && credit === 0n) return noSum(field);
  if (debit === 0n || credit === 0n) return credit - debit;
  return {
    field,
    value: `${rawCell(amounts.debit, row).text}, ${rawCell(amounts.credit, row).text}`,
    reason: "The row has a debit and a credit.",
    remedy: "A row tells one transfer: split it, or name the right columns in the mapping.",
  };
}

/** The minor units of an amount in a row; undefined where the row tells none. */
export function minorOf(
  value: Value,
  row: Row,
  currency: string,
  context: ValueContext,
): bigint | undefined | RowFault {
  const text = readValue(value, row, context, currency);
  if (typeof text !== "string") return text;
  const read = amountValue(value.field, text, currency);
  return read.fault ? { ...read.fault, value: rawCell(value, row).text } : minorUnits(text, currency);
}

function negativeSum(value: Value, row: Row): RowFault {
  return {
    field: value.field,
    value: rawCell(value, row).text,
    reason: "The sum is negative: a payment taken back, for which the graph has no transfer.",
    remedy: "Tell it by a row of its own in the other column, or leave it out.",
  };
}

function noSum(field: string): RowFault {
  return {
    field,
    value: "",
    reason: "The row has no sum.",
    remedy: "Leave it out, or say in the mapping where the table ends: until.",
  };
}
