// Lints every .cypher file; first the canary, which must fail, for a linter that finds nothing anywhere looks the same.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintCypher, modelNames, type ModelNames } from "./cypher-lint.ts";
import { repositoryFiles, root } from "./repository-files.ts";

const canary = "test/gate/canary.cypher";
const namesFile = "schema/model.generated.json";

function readNames(): ModelNames | undefined {
  const path = join(root, namesFile);
  return existsSync(path) ? modelNames.parse(JSON.parse(readFileSync(path, "utf8"))) : undefined;
}

const names = readNames();
if (names === undefined)
  console.log(`${namesFile} is missing, so labels, types and properties were not checked. Run "npm run codegen".`);

const found = lintCypher(
  readFileSync(join(root, canary), "utf8"),
  names ?? { labels: [], relationshipTypes: [], properties: [] },
);
for (const expected of ["Canary", "SINGS_TO", "plumage", "noSuchFunction", "`y`"]) {
  if (found.some(({ message }) => message.includes(expected))) continue;
  console.log(
    `${canary}:1 The linter no longer sees the fault "${expected}". Look at its version and at scripts/cypher-lint.ts.`,
  );
  process.exitCode = 1;
}

for (const path of repositoryFiles().filter((file) => /^cypher\/.*\.cypher$/.test(file))) {
  const text = readFileSync(join(root, path), "utf8");
  for (const { line, message } of lintCypher(text, names)) {
    console.log(`${path}:${String(line)} ${message}`);
    process.exitCode = 1;
  }
}
