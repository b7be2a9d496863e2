// Writes the typed client of client/documents/*.graphql, and the manifest of trusted documents.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENT_FOLDER, clientFiles } from "./client-files.ts";
import { root } from "./repository-files.ts";

mkdirSync(join(root, CLIENT_FOLDER), { recursive: true });
for (const [path, content] of await clientFiles()) writeFileSync(join(root, path), content);
