import type { GraphQLScalarType } from "graphql";
import { BigIntScalar } from "./scalars/big-int.ts";
import { CurrencyScalar } from "./scalars/currency.ts";
import { DateTimeScalar } from "./scalars/date-time.ts";
import { DateScalar } from "./scalars/date.ts";
import { DecimalScalar } from "./scalars/decimal.ts";

/** The scalars of core.graphql by name, to be laid over the SDL. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Decimal: DecimalScalar,
  BigInt: BigIntScalar,
  Currency: CurrencyScalar,
};
