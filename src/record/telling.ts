/** A property's value as told: text, number, boolean, or a list of texts. Dates, instants, decimals and big integers are texts. */
export type ToldValue = string | number | boolean | readonly string[];

/**
 * What one source tells of one thing. `properties` are keyed by stored property (for money: the integer of minor
 * units as text or safe number, and its currency). A telling with `retracted` takes back what the source told.
 */
export interface NodeTelling {
  readonly kind: string;
  readonly id: string;
  readonly sourceKey: string;
  readonly properties: Readonly<Record<string, ToldValue>>;
  /** The day from which it holds, and the first on which it no longer does; absent: always. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly restrictedTo?: readonly string[];
  readonly retracted?: boolean;
}

/** What one source tells of one relationship. `key` is the stable id of the relationship. */
export interface EdgeTelling {
  readonly type: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, ToldValue>>;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly restrictedTo?: readonly string[];
  readonly retracted?: boolean;
}
