import type { z } from "zod";
import { StatementShapeError } from "./store-errors.ts";
import type { RawStatement, Statement } from "./statement.ts";

/** Checks parameters against the statement's shape and makes it ready to send. Throws StatementShapeError. */
export function bindParams<P extends z.ZodObject>(statement: Statement<P>, params: z.input<P>): RawStatement {
  const parsed = statement.params.safeParse(params);
  if (!parsed.success) throw new StatementShapeError(statement.name, "parameters", parsed.error);
  return { name: statement.name, text: statement.text, params: parsed.data };
}

/** Checks rows against the statement's shape. Throws StatementShapeError. */
export function shapeRows<R extends z.ZodObject>(
  statement: Statement<z.ZodObject, R>,
  rows: readonly Record<string, unknown>[],
): z.output<R>[] {
  return rows.map((row) => {
    const parsed = statement.row.safeParse(row);
    if (!parsed.success) throw new StatementShapeError(statement.name, "row", parsed.error);
    return parsed.data;
  });
}
