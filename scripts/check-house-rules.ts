// Applies the house rules to every file that is or will be tracked.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { breachesOf } from "./house-rules.ts";
import { repositoryFiles, root } from "./repository-files.ts";

const largestText = 4_000_000;

for (const path of repositoryFiles()) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > largestText) continue;
  const text = readFileSync(join(root, path), "utf8");
  if (text.includes("\0")) continue;
  for (const { line, message, remedy } of breachesOf(path, text)) {
    console.log(`${path}:${String(line)} ${message} ${remedy}`);
    process.exitCode = 1;
  }
}
