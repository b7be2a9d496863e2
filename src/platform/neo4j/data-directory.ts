import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { errorCode } from "../error-code.ts";
import { dataDirectoryUnwritable, diskFull, wrongManagedPassword } from "./faults.ts";
import { managedNeo4jConf } from "./neo4j-conf.ts";

/** Where the managed Neo4j keeps its things inside the data directory. */
export interface DataDirectory {
  readonly root: string;
  readonly neo4jHome: string;
  readonly confFolder: string;
  readonly passwordFile: string;
  readonly runtimeFile: string;
  readonly lockFile: string;
  readonly launcherLog: string;
}

export function layoutOf(dataDirectory: string): DataDirectory {
  const root = resolve(dataDirectory);
  const neo4jHome = join(root, "neo4j");
  return {
    root,
    neo4jHome,
    confFolder: join(neo4jHome, "conf"),
    passwordFile: join(root, "neo4j-password"),
    runtimeFile: join(root, "runtime.json"),
    lockFile: join(root, "start.lock"),
    launcherLog: join(neo4jHome, "logs", "launcher.log"),
  };
}

/** Creates the folders, for the owner only. Throws DATA_DIRECTORY_UNWRITABLE or DISK_FULL. */
export function prepareFolders(layout: DataDirectory, minFreeMb: number): void {
  try {
    for (const folder of [
      layout.root,
      layout.neo4jHome,
      layout.confFolder,
      join(layout.neo4jHome, "logs"),
      join(layout.neo4jHome, "import"),
    ]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK | constants.X_OK);
    }
    writeOwnerOnly(join(layout.root, ".writable"), "");
    rmSync(join(layout.root, ".writable"));
  } catch (error) {
    throw writeFault(layout.root, minFreeMb, error);
  }
  const { bavail, bsize } = statfsSync(layout.root);
  const freeMb = Math.floor((bavail * bsize) / 1_000_000);
  if (freeMb < minFreeMb) throw diskFull(layout.root, freeMb, minFreeMb);
}

/** Writes neo4j.conf for a port and a size of the page cache. */
export function writeConf(layout: DataDirectory, boltPort: number, pageCacheMb: number): void {
  writeOwnerOnly(join(layout.confFolder, "neo4j.conf"), managedNeo4jConf(boltPort, pageCacheMb));
}

/**
 * The password of the managed Neo4j: read from its file, or drawn at random before the very first start.
 * Throws WRONG_PASSWORD when there is a store and no password file.
 */
export function readOrCreatePassword(layout: DataDirectory): string {
  if (existsSync(layout.passwordFile)) return readFileSync(layout.passwordFile, "utf8").trim();
  if (existsSync(join(layout.neo4jHome, "data", "databases", "system"))) {
    throw wrongManagedPassword(layout.passwordFile, "is missing, and the store beside it was made with one");
  }
  const password = randomBytes(24).toString("hex");
  writeOwnerOnly(layout.passwordFile, `${password}\n`);
  return password;
}

/** Writes a whole file or nothing, readable and writable by its owner only. */
export function writeOwnerOnly(file: string, text: string): void {
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

function writeFault(root: string, minFreeMb: number, error: unknown): Error {
  const code = errorCode(error) ?? "unknown reason";
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(root, undefined, minFreeMb);
  const reasons: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
    ENOTDIR: "a file stands in its path",
    EEXIST: "a file stands in its place",
  };
  return dataDirectoryUnwritable(root, reasons[code] ?? code);
}
