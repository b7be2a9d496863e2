import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { projectRoot } from "../files.ts";

/** A statement of sql/ with the shapes of its parameters and of its rows. */
export interface SqlStatement<P extends z.ZodObject = z.ZodObject, R extends z.ZodObject = z.ZodObject> {
  /** Its place and name under sql/, without the extension: "detection/window-statistics". */
  readonly name: string;
  readonly text: string;
  readonly params: P;
  readonly row: R;
}

/**
 * Binds a file under sql/ to its shapes. Undeclared parameters and columns are refused; a missing file stops the start.
 */
export function defineSql<P extends z.ZodObject, R extends z.ZodObject>(definition: {
  readonly file: string;
  readonly params: P;
  readonly row: R;
}): SqlStatement<P, R> {
  const name = /^sql\/(.+)\.sql$/u.exec(definition.file)?.[1];
  if (name === undefined)
    throw new Error(`The statement file "${definition.file}" must be a path like "sql/<slice>/<name>.sql".`);
  return {
    name,
    text: textOf(definition.file),
    params: definition.params.strict() as unknown as P,
    row: definition.row.strict() as unknown as R,
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(join(projectRoot(), file), "utf8").trim().replace(/;$/u, "");
  } catch (cause) {
    throw new Error(`The statement file "${file}" cannot be read; it belongs to the program, so restore it.`, {
      cause,
    });
  }
}
