import { type Fraction } from "./fraction.ts";

/**
 * `person` ends a chain; `entity` can be owned; what an `unspecified` holder has belongs to nobody known; a `joint` holder
 * stands for several persons who hold together, each of whom counts the whole.
 */
export type HolderType = "person" | "entity" | "unspecified" | "joint";

export interface OwnershipNode {
  readonly id: string;
  readonly type: HolderType;
  /** Of a joint holder: the persons who hold together. */
  readonly members?: readonly string[];
}

/** One statement: a block of shares, or of votes alone. A holding of a company in itself is its treasury. */
export interface OwnershipEdge {
  /** The id of the statement, where it has one. */
  readonly id: string | null;
  readonly owner: string;
  readonly owned: string;
  /** The least and the most of the capital, 0 to 1; equal where the share is exact, both 0 where votes alone are told. */
  readonly min: Fraction;
  readonly max: Fraction;
  /** The share of all votes, where it is told apart from the capital; 0: shares without a vote. */
  readonly votes: Fraction | null;
  /** The first day, YYYY-MM-DD; null: always before. */
  readonly from: string | null;
  /** The first day on which it no longer holds; null: until today. */
  readonly to: string | null;
}

export interface OwnershipGraph {
  readonly nodes: readonly OwnershipNode[];
  readonly edges: readonly OwnershipEdge[];
}

export type RefusalCode =
  | "OVER_100_PERCENT"
  | "PERSON_CANNOT_BE_OWNED"
  | "AS_OF_REQUIRED"
  | "SHARE_OUT_OF_RANGE"
  | "INTERVAL_ENDS_BEFORE_IT_STARTS"
  | "DUPLICATE_STATEMENT"
  | "DUPLICATE_NODE"
  | "UNKNOWN_NODE"
  | "UNKNOWN_TARGET"
  | "MALFORMED_GRAPH";

/** A graph that contradicts itself. `entities` are the ids at fault; the message is whole sentences for a person. */
export class OwnershipRefused extends Error {
  override readonly name = "OwnershipRefused";
  readonly code: RefusalCode;
  readonly entities: readonly string[];
  constructor(code: RefusalCode, entities: readonly string[], message: string) {
    super(message);
    this.code = code;
    this.entities = entities;
  }
}

/** Order of ids by their code units, the same on every machine. */
export function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
