import fs from "fs";
import { dirname, join } from "path";
import { missing, ok, warning } from "./report.mjs";

const neededMb = 300;
const comfortableMb = 2000;
const elsewhere = "or name another directory in POWERTRAIL_HOME";

/** Whether the data directory can be written, has space, and is its owner's alone. */
export function checkDataDirectory(home) {
  const there = fs.existsSync(home);
  const folder = there ? home : nearestFolder(home);
  if (!fs.statSync(folder).isDirectory())
    return missing("data directory", `A file stands at "${folder}".`, `Move it, ${elsewhere}.`);
  const refused = writingFails(folder);
  if (refused !== undefined) {
    const remedy = `Give this user the right to write there, ${elsewhere}.`;
    return missing("data directory", `"${folder}" cannot be written (${refused}).`, remedy);
  }
  const freeMb = freeMegabytes(folder);
  if (freeMb !== undefined && freeMb < neededMb) {
    const message = `The disk of "${folder}" has ${freeMb} MB free, and at least ${neededMb} MB are needed.`;
    return missing("data directory", message, `Free some space, ${elsewhere}.`);
  }
  const password = join(home, "neo4j-password");
  if (fs.existsSync(join(home, "neo4j", "data", "databases", "system")) && !fs.existsSync(password)) {
    const message = `"${password}" is missing, and the store beside it was made with one.`;
    return missing("data directory", message, `Put the file back from a backup, ${elsewhere} and import again.`);
  }
  const free = freeMb === undefined ? "" : `, ${freeMb} MB free`;
  if (freeMb !== undefined && freeMb < comfortableMb)
    return warning("data directory", `"${home}"${free}: an import may fill it.`, `Free some space, ${elsewhere}.`);
  const open = [home, password, join(home, "keys")].find(isOpenToOthers);
  if (open !== undefined)
    return warning("data directory", `Others than its owner may read "${open}".`, `chmod go-rwx "${open}"`);
  return ok("data directory", `"${home}"${there ? "" : ", made at the first start"}${free}`);
}

/** Which Powertrail runs the Neo4j of the data directory, if any. */
export function checkRunning(home) {
  const file = join(home, "runtime.json");
  let runtime;
  try {
    runtime = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return ok("Neo4j", "none runs for this data directory");
  }
  const alive = (identity) => identity && isRunning(identity.pid);
  if (alive(runtime.owner)) {
    return ok(
      "Neo4j",
      `runs on port ${runtime.boltPort}, owned by process ${runtime.owner.pid}; commands attach to it`,
    );
  }
  if (alive(runtime.neo4j)) {
    const { pid } = runtime.neo4j;
    const message = `Process ${pid} is the Neo4j of a Powertrail that has ended.`;
    return warning("Neo4j", message, `It should stop within seconds; if it does not: kill ${pid}`);
  }
  return ok("Neo4j", "the last one was not stopped in order; the next start recovers what it acknowledged");
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

export function isOpenToOthers(path) {
  return process.platform !== "win32" && fs.existsSync(path) && (fs.statSync(path).mode & 0o077) !== 0;
}

function nearestFolder(path) {
  let folder = dirname(path);
  while (!fs.existsSync(folder)) folder = dirname(folder);
  return folder;
}

function writingFails(folder) {
  try {
    const probe = fs.mkdtempSync(join(folder, ".powertrail-doctor-"));
    fs.rmdirSync(probe);
    return undefined;
  } catch (error) {
    return error.code || String(error);
  }
}

function freeMegabytes(folder) {
  if (typeof fs.statfsSync !== "function") return undefined;
  const { bavail, bsize } = fs.statfsSync(folder);
  return Math.floor((bavail * bsize) / 1000000);
}
