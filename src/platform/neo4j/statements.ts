import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { projectRoot } from "../files.ts";
import type { Statement } from "./statement.ts";

export type { RawStatement, Statement } from "./statement.ts";
export { explain, readEachRaw, readMany, readRaw } from "./read-statements.ts";
export type { ReadOptions, StatementPlan } from "./read-statements.ts";
export { inWriteTransaction, writeIn, writeRawIn } from "./write-statements.ts";
export type { WriteTransaction } from "./write-statements.ts";

/**
 * Binds a file under cypher/ to its shapes. Undeclared parameters and columns are refused.
 * Throws at once when the file is missing, so a missing statement stops the start and not a request.
 */
export function defineStatement<P extends z.ZodObject, R extends z.ZodObject>(definition: {
  readonly file: string;
  readonly params: P;
  readonly row: R;
}): Statement<P, R> {
  const { file } = definition;
  const name = /^cypher\/(.+)\.cypher$/u.exec(file)?.[1];
  if (name === undefined) {
    throw new Error(`The statement file "${file}" must be a path like "cypher/<slice>/<name>.cypher".`);
  }
  return {
    name,
    file,
    text: readStatementFile(file),
    params: definition.params.strict() as unknown as P,
    row: definition.row.strict() as unknown as R,
  };
}

function readStatementFile(file: string): string {
  try {
    return readFileSync(join(projectRoot(), file), "utf8");
  } catch (cause) {
    throw new Error(`The statement file "${file}" cannot be read; it belongs to the program, so restore it.`, {
      cause,
    });
  }
}
