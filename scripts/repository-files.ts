import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, ending in a slash. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const neverTracked = new Set(["node_modules", "dist", ".git", ".powertrail", "coverage", "target"]);

/** Every file that is or will be tracked, as a path from the root with forward slashes, sorted. Works without git too. */
export function repositoryFiles(): string[] {
  const git = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const files = git.status === 0 ? git.stdout.split("\0").filter((path) => path !== "") : walk("");
  return [...new Set(files)].sort();
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return neverTracked.has(entry.name) ? [] : walk(path);
  });
}
