import type { Database } from "../../src/platform/neo4j/driver.ts";
import { ask, type Asked, type Asker } from "./ask.ts";

/** An analyst on the founding case, and one on no case. */
export const analyst: Asker = { subject: "investigator", roles: ["analyst"] };
export const stranger: Asker = { subject: "stranger", roles: ["analyst"] };

export interface ViewAnswer {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly statement: string;
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
  readonly viewHash: string;
  readonly commit: string;
}

export type Cells = Readonly<Record<string, string | null>>;

const query = `query ($id: ID!, $params: [ViewParameterInput!]!, $first: Int!, $asOf: Date, $knownAt: DateTime) {
  runView(id: $id, params: $params, first: $first, asOf: $asOf, knownAt: $knownAt) {
    columns { name } rows rowCount truncated statement parameters { name value values supplied } viewHash commit
  }
}`;

export type Params = Readonly<Record<string, string | readonly string[] | null>>;

/** Runs a view as somebody. */
export function run(
  db: Database,
  id: string,
  params: Params = {},
  more: Record<string, unknown> = {},
  asker = analyst,
): Promise<Asked> {
  const given = Object.entries(params).map(([name, value]) =>
    Array.isArray(value) ? { name, values: value } : { name, value },
  );
  const variables = { id, params: given, first: 1_000, asOf: "2025-10-02", ...more };
  return ask(db, query, asker, variables);
}

/** The answer of a view. Throws the error that it was refused with. */
export async function answer(...asked: Parameters<typeof run>): Promise<ViewAnswer> {
  const { result } = await run(...asked);
  if (result.errors?.[0]) throw result.errors[0];
  return (result.data as { runView: ViewAnswer }).runView;
}

/** The rows about the demo region, by the names of their columns; other suites write beside it. */
export async function rows(...asked: Parameters<typeof run>): Promise<Cells[]> {
  const { columns, rows: found } = await answer(...asked);
  const cells = found.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])));
  return cells.filter((row) => Object.values(row).some((cell) => cell?.includes("ek:")));
}

/** The code and message with which a view is refused. */
export async function refusal(...asked: Parameters<typeof run>): Promise<string> {
  const { result } = await run(...asked);
  const [error] = result.errors ?? [];
  return `${String(error?.extensions["code"])}: ${error?.message ?? "nothing was refused"}`;
}
