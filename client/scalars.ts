declare const scalar: unique symbol;

/** Text that the server answers with in a fixed form. It is a string; a string is not one of these. */
type Text<Name extends string> = string & { readonly [scalar]: Name };

/** An exact decimal number as text, "9019999985.70". Take it for a number only where an error may stay. */
export type Decimal = Text<"Decimal">;
/** A whole number of any size as text; `BigInt(text)` reads it. */
export type WholeNumber = Text<"BigInt">;
/** A day, "2025-10-02". */
export type Day = Text<"Date">;
/** An instant in UTC, "2025-10-02T04:30:00Z". */
export type Instant = Text<"DateTime">;
/** A currency by its ISO 4217 code, or a coin by its ticker. */
export type Currency = Text<"Currency">;
