import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../platform/error-code.ts";
import { ServiceFault } from "../platform/neo4j/faults.ts";

/** The Ed25519 pair with which this installation signs and checks its own tokens. */
export interface LocalKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * The key in `keys/` of the data directory, drawn at random on first use, for its owner only. Throws a ServiceFault when the
 * directory cannot be written or the file holds no such key.
 */
export function readOrCreateLocalKey(dataDirectory: string): LocalKey {
  const folder = join(dataDirectory, "keys");
  const file = join(folder, "token-signing-key.pem");
  const kept = readIfThere(file);
  if (kept !== undefined) return keyFrom(kept, file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    createOnce(file, generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  } catch (error) {
    throw new ServiceFault(
      "DATA_DIRECTORY_UNWRITABLE",
      `The key for tokens cannot be written to "${file}": ${String(error)}.`,
      "Give this user the right to write there, or name another directory in POWERTRAIL_HOME.",
    );
  }
  return keyFrom(readFileSync(file, "utf8"), file);
}

/** Writes the whole file or nothing; when another process was first, its file stays. */
function createOnce(file: string, text: string): void {
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw unusable(file, String(error));
  }
}

function keyFrom(pem: string, file: string): LocalKey {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(pem);
  } catch {
    throw unusable(file, "it is no private key in PEM form");
  }
  if (privateKey.asymmetricKeyType !== "ed25519") throw unusable(file, "it holds a key of another kind than Ed25519");
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

function unusable(file: string, reason: string): ServiceFault {
  return new ServiceFault(
    "START_FAILED",
    `The key for tokens in "${file}" cannot be used: ${reason}.`,
    "Put the file back from a backup, or remove it: a new key is made, and tokens of the old one end.",
  );
}
