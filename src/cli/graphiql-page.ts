import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../platform/files.ts";
import { type Graphiql, isLoopback } from "../server/graphiql.ts";
import type { TrustedDocuments } from "../server/trusted-documents.ts";
import type { Settings } from "./settings.ts";

/** The queries that a newcomer begins with; undefined where the file is gone. */
export function firstQueries(): string | undefined {
  const file = join(projectRoot(), "docs", "first-queries.graphql");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

/**
 * The page for trying queries, for browsers on this machine alone; undefined in production, and where only trusted documents
 * are run, so that it could ask nothing.
 */
export function graphiqlOf(
  { production, host }: Pick<Settings, "production" | "host">,
  { required }: TrustedDocuments,
  queries = "",
): Graphiql | undefined {
  if (production || required || !isLoopback(host)) return undefined;
  return { folder: join(projectRoot(), "dist", "graphiql"), queries };
}
