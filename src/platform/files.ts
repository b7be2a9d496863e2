import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const projectName = "powertrail";
let found: string | undefined;

/**
 * The folder that holds Powertrail's package.json, so that schema/, cypher/ and neo4j/ are found at the same place from
 * src/ and from dist/src/. Throws when there is none above this file.
 */
export function projectRoot(): string {
  found ??= walkUp(dirname(fileURLToPath(import.meta.url)));
  return found;
}

/** The version in Powertrail's package.json. */
export function projectVersion(): string {
  const content = readFileSync(join(projectRoot(), "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(content)).version;
}

function walkUp(start: string): string {
  let folder = start;
  for (;;) {
    if (isProject(join(folder, "package.json"))) return folder;
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Error(`No package.json named "${projectName}" stands in "${start}" or above it; reinstall Powertrail.`);
    }
    folder = parent;
  }
}

function isProject(packageFile: string): boolean {
  if (!existsSync(packageFile)) return false;
  const content: unknown = JSON.parse(readFileSync(packageFile, "utf8"));
  return typeof content === "object" && content !== null && "name" in content && content.name === projectName;
}
