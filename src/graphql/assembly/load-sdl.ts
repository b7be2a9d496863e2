import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentNode, Source, concatAST, parse } from "graphql";

/** Parses every authored file of the folder, in the order of their names. Generated files are left out. */
export function loadSdl(folder: string): DocumentNode {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".graphql") && !file.includes(".generated."))
    .sort();
  return concatAST(files.map((file) => parse(new Source(readFileSync(join(folder, file), "utf8"), file))));
}
