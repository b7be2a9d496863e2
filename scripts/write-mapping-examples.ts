// Writes the files of examples/mapping anew from test/support/mapping-examples.ts; their mappings are written by hand.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bankStatement, billingExport, cardStatement } from "../test/support/mapping-examples.ts";
import { root } from "./repository-files.ts";

const files: readonly (readonly [folder: string, name: string, content: string | Uint8Array])[] = [
  ["bank-statement", "irtysh-hash-2025-03.csv", bankStatement()],
  ["card-statement", "kim-2025-03.csv", cardStatement()],
  ["billing", "billing-2025-03.xlsx", billingExport()],
];

for (const [folder, name, content] of files) {
  const path = join(root, "examples", "mapping", folder);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, name), content);
}
