/** The types that a parameter or a column of a view can have; `Decimal` is for columns alone. */
export const VALUE_TYPES = ["String", "ID", "Int", "Float", "Boolean", "Date", "DateTime"] as const;
export type ValueType = (typeof VALUE_TYPES)[number];
export const COLUMN_TYPES = [...VALUE_TYPES, "Decimal"] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A value of the header as YAML gives it. */
export type HeaderValue = string | number | boolean;

/** A parameter that a view declares. Without a default it must be given; a default of null means "not given". */
export interface ViewParameter {
  readonly name: string;
  readonly type: ValueType;
  readonly list: boolean;
  readonly required: boolean;
  readonly default: HeaderValue | readonly HeaderValue[] | null;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly description: string;
}

/** A column that a view declares, in the order in which its statement returns them. */
export interface ViewColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly list: boolean;
  /** An identifier: masked for roles that see identifiers masked. */
  readonly masked: boolean;
  /** The column with the currency; this one holds an integer of its minor units and is answered in major units. */
  readonly currencyFrom?: string | undefined;
  readonly description: string;
}

/** A saved view: one plain Cypher statement with a typed header. */
export interface View {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly ViewParameter[];
  readonly columns: readonly ViewColumn[];
  /** The statement without the header, as it is sent to the database. */
  readonly statement: string;
  /** The LIMIT at the end of the statement. */
  readonly limit: number;
  /** The path from the project root. */
  readonly file: string;
  /** The SHA-256 of the whole file, in hexadecimal. */
  readonly hash: string;
}

/** The parameters that Powertrail itself binds; no caller can give them. */
export const SUPPLIED = ["cases", "asOf", "knownAt", "today"] as const;

/** The most rows that one run answers with. */
export const ROW_CAP = 1_000;
