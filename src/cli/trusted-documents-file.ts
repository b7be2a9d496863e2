import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "../platform/files.ts";
import { NO_TRUSTED_DOCUMENTS, readManifest, type TrustedDocuments } from "../server/trusted-documents.ts";
import { usageFailure } from "./failure.ts";

const OWN_MANIFEST = "client/generated/persisted-documents.json";

/**
 * The documents that the server knows: those of the file that POWERTRAIL_TRUSTED_DOCUMENTS names, and then no others are run;
 * or, where it is off, those of the typed client beside any other. Throws a usage failure for a file that is no manifest.
 */
export function trustedDocuments(setting: string): TrustedDocuments {
  if (setting === "off") {
    const own = join(projectRoot(), OWN_MANIFEST);
    return existsSync(own) ? { texts: manifestIn(own), required: false } : NO_TRUSTED_DOCUMENTS;
  }
  return { texts: manifestIn(resolve(setting)), required: true };
}

function manifestIn(file: string): ReadonlyMap<string, string> {
  try {
    return readManifest(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageFailure(
      `The manifest of trusted documents "${file}" cannot be used: ${reason}. Write it with "npm run client", or set POWERTRAIL_TRUSTED_DOCUMENTS to off.`,
    );
  }
}
