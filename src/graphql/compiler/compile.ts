import type { GraphQLResolveInfo } from "graphql";
import type { ReadScope } from "../../access/read-scope.ts";
import { requireRole } from "../../access/permissions.ts";
import { type GraphModel, type NodeType, possibleTypes } from "../../model/graph-model.ts";
import { type PageArguments } from "./page.ts";
import { connection, nodeProjection } from "./projection.ts";
import { type Compilation, casesClause, gatherRecords, nodeLive, scopeParameters } from "./read-scope.ts";
import { selectionOf } from "./selection.ts";
import { StatementText } from "./statement-text.ts";

/** One statement, ready to run. Its rows are named in the functions that compile it. */
export interface CompiledStatement {
  readonly name: string;
  readonly text: string;
  readonly params: Record<string, unknown>;
}

export interface CompileCaps {
  readonly pageCap: number;
  readonly rowCap: number;
}

/** Compiles a page of nodes: one row, column `value` a connection map. */
export function compileConnection(
  model: GraphModel,
  info: GraphQLResolveInfo,
  type: NodeType,
  args: PageArguments,
  scope: ReadScope,
  caps: CompileCaps,
): CompiledStatement {
  const c = start(model, scope, caps);
  const cases = casesClause(c);
  const name = c.text.variable("n");
  const match = `MATCH (${name}:${type.label}) WHERE ${nodeLive(c, name)}`;
  const field = { key: "value", name: info.fieldName, nodes: [...info.fieldNodes] };
  const value = connection(c, info, { list: type.name, match, name, type, edge: null, field, args, rows: 1 });
  return finish(c, `read ${info.fieldName}`, `${cases}\nRETURN ${value} AS value`);
}

/** Compiles nodes by their ids: a row a node found, columns `id` and `value`. */
export function compileByIds(
  model: GraphModel,
  info: GraphQLResolveInfo,
  type: NodeType,
  ids: readonly string[],
  scope: ReadScope,
  caps: CompileCaps,
): CompiledStatement {
  const c = start(model, scope, caps);
  const cases = casesClause(c);
  const name = c.text.variable("n");
  const selection = selectionOf(info, info.fieldNodes, type.name);
  const label = type.label === "Entity" ? "Entity" : `Entity:${type.label}`;
  const projection = nodeProjection(c, info, name, type, selection, ids.length);
  // In a map, so that Neo4j does not plan the statement anew for each number of ids.
  return finish(
    c,
    `read ${info.fieldName}`,
    `${cases}
UNWIND ${c.text.parameter({ ids })}.ids AS nodeId
MATCH (${name}:${label} {id: nodeId}) WHERE ${nodeLive(c, name)}${notBarred(c, name, type)} ${gatherRecords(c, name)}
RETURN ${name}.id AS id, ${projection} AS value`,
  );
}

/** Kinds whose own root the caller may not use are not read through an interface either. */
function notBarred({ model, scope }: Compilation, name: string, type: NodeType): string {
  return possibleTypes(model, type.name)
    .filter((one) => one.name !== type.name && !requireRole(scope.viewer, one.singular).allowed)
    .map(({ label }) => ` AND NOT ${name}:${label}`)
    .join("");
}

function start(model: GraphModel, scope: ReadScope, caps: CompileCaps): Compilation {
  return { text: new StatementText(), model, scope, ...caps };
}

function finish(c: Compilation, name: string, text: string): CompiledStatement {
  const compact = text.replace(/[ \t]*\n\s*/g, "\n").replace(/ {2,}/g, " ");
  return { name, text: compact, params: { ...scopeParameters(c.scope), ...c.text.params } };
}
