export const METHODS = ["FIFO", "LIFO", "PRORATA", "LIBR", "OATWAY", "POISON"] as const;

/** Which money a debit takes; docs/tracing.md has the rule and the authority of each. The method is a parameter, not a truth. */
export type Method = (typeof METHODS)[number];

/** Grows when the same ledger gives another answer. */
export const METHOD_VERSION = "1";

/** How events are put in order, in words that stand beside a result. */
export const ORDER_RULE = "by instant in UTC, then by seq; an equal pair is an error; a date is the start of its day";
