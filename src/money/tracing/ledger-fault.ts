export type LedgerFaultCode =
  | "MALFORMED_LEDGER"
  | "DUPLICATE_ID"
  | "UNKNOWN_ACCOUNT"
  | "BAD_AMOUNT"
  | "NEGATIVE_AMOUNT"
  | "BAD_FACTOR"
  | "BAD_TIME"
  | "AMBIGUOUS_ORDER"
  | "INSUFFICIENT_FUNDS";

/** A ledger that cannot be traced. `code` and `exitCode` are those of the command line; the message names the event or account. */
export class LedgerFault extends Error {
  override readonly name = "LedgerFault";
  readonly code: LedgerFaultCode;
  readonly exitCode = 1;

  constructor(code: LedgerFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}
