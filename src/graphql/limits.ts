/** The caps on what one request may ask; each has a variable of the environment. */
export interface Limits {
  /** The most records on one page. */
  readonly pageSize: number;
  readonly defaultPageSize: number;
  /** Levels of fields; `edges`, `node` and `nodes` do not count. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
  /** The most records that a query may ask for, its page sizes multiplied along each branch. */
  readonly records: number;
  readonly bodyBytes: number;
  readonly maxHops: number;
  readonly defaultHops: number;
  readonly statementTimeoutMs: number;
  readonly operationTimeoutMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  pageSize: 200,
  defaultPageSize: 20,
  depth: 10,
  aliases: 15,
  directives: 9,
  tokens: 1_000,
  records: 100_000,
  bodyBytes: 256_000,
  maxHops: 8,
  defaultHops: 4,
  statementTimeoutMs: 5_000,
  operationTimeoutMs: 30_000,
};
