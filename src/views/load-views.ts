import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphModel } from "../model/graph-model.ts";
import { lintColumns, lintComputedNames } from "./columns-lint.ts";
import { readTokens, TokenFault, type Tokens } from "./cypher-tokens.ts";
import { defaultFault } from "./parameters.ts";
import { guardStatement, limitOf } from "./statement-guard.ts";
import type { View } from "./view.ts";
import { type Fault, ViewFilesRefused } from "./view-faults.ts";
import { readViewText, type ViewHeader } from "./view-header.ts";
import { lintVisibility } from "./visibility-lint.ts";

/** The folder of the views, from the project root. */
const VIEWS_FOLDER = "cypher/views";

/** Saved views by id, in the order of their ids. */
export type Views = ReadonlyMap<string, View>;

/**
 * Reads and checks every view of a project. Throws ViewFilesRefused with file and line of each fault, so that a view that
 * does more than read, or shows what it must not, stops the start and not a request.
 */
export function loadViews(projectRoot: string, model: GraphModel): Views {
  const files = readdirSync(join(projectRoot, VIEWS_FOLDER))
    .filter((file) => file.endsWith(".cypher"))
    .sort();
  const faults: (Fault & { readonly file: string })[] = [];
  const views = new Map<string, View>();
  for (const name of files) {
    const file = `${VIEWS_FOLDER}/${name}`;
    const read = readView(file, readFileSync(join(projectRoot, file), "utf8"), model);
    if ("faults" in read) faults.push(...read.faults.map((fault) => ({ ...fault, file })));
    else views.set(read.id, read);
  }
  if (faults.length > 0) throw new ViewFilesRefused(faults);
  return views;
}

/** Reads and checks one view file; its faults instead where it has any. */
export function readView(
  file: string,
  content: string,
  model: GraphModel,
): View | { readonly faults: readonly Fault[] } {
  const text = content.replaceAll("\r\n", "\n");
  const parts = readViewText(text);
  if ("faults" in parts) return parts;
  const { header, statement, statementLine, title } = parts;
  const named = file === `${VIEWS_FOLDER}/${header.id}.cypher`;
  const misnamed = {
    line: 3,
    message: `The id is "${header.id}", so the file must be ${VIEWS_FOLDER}/${header.id}.cypher.`,
  };
  const lines = (fault: Fault): Fault => ({ ...fault, line: fault.line + statementLine - 1 });
  const { tokens, faults } = check(statement, header, model);
  const defaults = header.params.flatMap((parameter) => {
    const message = defaultFault(parameter);
    return message === undefined ? [] : [{ line: 3, message: `The default of "${parameter.name}" ${message}.` }];
  });
  const all = [...(named ? [] : [misnamed]), ...defaults, ...faults.map(lines).sort((a, b) => a.line - b.line)];
  if (!tokens || all.length > 0) return { faults: all };
  return {
    id: header.id,
    title,
    description: header.description,
    parameters: header.params,
    columns: header.columns,
    statement: statement.trim().replace(/;$/u, "").trimEnd(),
    limit: limitOf(tokens) ?? 0,
    file,
    hash: createHash("sha256").update(text).digest("hex"),
  };
}

function check(
  statement: string,
  { params, columns }: ViewHeader,
  model: GraphModel,
): { readonly tokens?: Tokens; readonly faults: readonly Fault[] } {
  try {
    const tokens = readTokens(statement);
    const unsafe = guardStatement(tokens, params);
    // What does more than read is not looked at any further.
    if (unsafe.length > 0) return { faults: unsafe };
    const sight = lintVisibility(tokens);
    const shown = [
      ...lintColumns(tokens, columns, sight.elements, model),
      ...lintComputedNames(tokens, sight.elements),
    ];
    return { tokens, faults: [...sight.faults, ...shown] };
  } catch (error) {
    if (error instanceof TokenFault) return { faults: [{ line: error.line, message: error.message }] };
    throw error;
  }
}
