// Runs `npm run codegen` and compares what it wrote with what was there; puts back what was there.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const generator = join(root, "scripts", "generate.ts");

function generatedFiles(): Map<string, string> {
  const named = ["src/graphql/generated.ts"];
  const found = [
    ["schema", /\.generated\./],
    ["docs", /^graph-model\./],
    ["client/generated", /./],
  ] as const;
  for (const [folder, pattern] of found) {
    if (!existsSync(join(root, folder))) continue;
    named.push(
      ...readdirSync(join(root, folder))
        .filter((name) => pattern.test(name))
        .map((name) => `${folder}/${name}`),
    );
  }
  const present = named.filter((path) => existsSync(join(root, path)));
  return new Map(present.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

function firstDifference(before: string, after: string): number {
  const lines = before.split("\n");
  const index = after.split("\n").findIndex((line, at) => line !== lines[at]);
  return index === -1 ? lines.length : index + 1;
}

const before = generatedFiles();
const run = spawnSync(process.execPath, ["--import", "./scripts/typescript.mjs", generator], {
  cwd: root,
  encoding: "utf8",
});
if (run.status !== 0) {
  console.log(`${run.stdout}${run.stderr}\nThe generator "scripts/generate.ts" failed; correct what it says above.`);
  process.exitCode = 1;
}
const after = generatedFiles();
for (const path of new Set([...before.keys(), ...after.keys()])) {
  const [old, current] = [before.get(path), after.get(path)];
  if (old === current) continue;
  process.exitCode = 1;
  console.log(
    `${path}:${String(firstDifference(old ?? "", current ?? ""))} differs from what the SDL gives now. Run "npm run codegen" and commit the file.`,
  );
  if (old === undefined) rmSync(join(root, path));
  else writeFileSync(join(root, path), old);
}
