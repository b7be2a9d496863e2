import type { z } from "zod";

/** A statement of cypher/ with the shapes of its parameters and of its rows. */
export interface Statement<P extends z.ZodObject = z.ZodObject, R extends z.ZodObject = z.ZodObject> {
  /** Its place and name under cypher/, without the extension: "money/transfers-of-account". */
  readonly name: string;
  /** Its path from the project root. */
  readonly file: string;
  readonly text: string;
  readonly params: P;
  readonly row: R;
}

/** A statement whose text a generator made. Its values are in `params`, never in the text. */
export interface RawStatement {
  readonly name: string;
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Is told of each statement as it is sent (again on each attempt). */
export type StatementObserver = (sent: RawStatement) => void;
