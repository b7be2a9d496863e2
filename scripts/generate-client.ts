// Writes the typed client of client/documents/*.graphql, and the manifest of trusted documents.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENT_FOLDER, clientFiles, DocumentsRefused } from "./client-files.ts";
import { root } from "./repository-files.ts";

try {
  const files = await clientFiles();
  mkdirSync(join(root, CLIENT_FOLDER), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(root, path), content);
  console.log(`Written: ${[...files.keys()].join(", ")}.`);
} catch (error) {
  if (!(error instanceof DocumentsRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
