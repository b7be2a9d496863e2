import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createLogger } from "../../src/platform/log.ts";
import { openDatabase, type Database } from "../../src/platform/neo4j/driver.ts";
import { startManagedNeo4j, type ManagedNeo4j } from "../../src/platform/neo4j/managed-neo4j.ts";
import { identify } from "../../src/platform/neo4j/process-identity.ts";
import { inWriteTransaction, readRaw, writeRawIn } from "../../src/platform/neo4j/statements.ts";

const folder = mkdtempSync(join(tmpdir(), "powertrail-managed-"));
const log = createLogger("silent");
const options = { environment: process.env, log, mode: "test" } as const;
const opened: Database[] = [];
const running: ManagedNeo4j[] = [];

async function start(dataDirectory: string): Promise<ManagedNeo4j> {
  const neo4j = await startManagedNeo4j(dataDirectory, options);
  running.push(neo4j);
  return neo4j;
}

async function open(neo4j: ManagedNeo4j): Promise<Database> {
  const db = await openDatabase(neo4j);
  opened.push(db);
  return db;
}

async function write(db: Database, key: bigint): Promise<void> {
  await inWriteTransaction(db, { operation: "test" }, async (tx) => {
    await writeRawIn(tx, { name: "test/write", text: "MERGE (:Kept {key: $key})", params: { key } });
  });
}

async function keys(db: Database): Promise<unknown[]> {
  const text = "MATCH (k:Kept) RETURN k.key AS key ORDER BY key";
  const rows = await readRaw(db, { name: "test/keys", text, params: {} }, { operation: "test" });
  return rows.map((row) => row["key"]);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error("What was waited for did not come about.");
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((db) => db.driver.close()));
  for (const neo4j of running.splice(0)) await neo4j.stop();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a program that owns a Neo4j in a data directory; both go on until it is ended. */
async function ownerOf(dataDirectory: string): Promise<{ readonly owner: ChildProcess; readonly pid: number }> {
  const command = ["--import", "./scripts/typescript.mjs", "test/support/own-neo4j.ts", dataDirectory];
  const owner = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface({ input: owner.stdout }), "line")) as [string];
  return { owner, pid: (JSON.parse(line) as { pid: number }).pid };
}

// One data directory lives through all of it, in this order: every start of Java costs seconds.
describe("a managed Neo4j", () => {
  const home = join(folder, "life");
  const passwordFile = join(home, "neo4j-password");

  it("lets another program attach, and is not left behind when the program that owns it is killed", async () => {
    const { owner, pid } = await ownerOf(home);
    const attached = await start(home);
    expect(attached).toMatchObject({ attached: true, pid });
    await write(await open(attached), 1n);
    await attached.stop();
    expect(identify(pid)).toBeDefined();
    expect(await keys(await open(attached))).toEqual([1n]);

    for (const name of ["runtime.json", "neo4j-password", "neo4j/conf/neo4j.conf"]) {
      expect(statSync(join(home, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(readFileSync(`/proc/${String(pid)}/cmdline`, "utf8")).not.toContain(attached.password);

    owner.kill("SIGKILL");
    await until(() => identify(pid) === undefined);
  }, 120_000);

  it("does not open with a wrong password, or with none", async () => {
    const right = readFileSync(passwordFile, "utf8");
    writeFileSync(passwordFile, "a-wrong-password\n");
    await expect(start(home)).rejects.toMatchObject({
      code: "WRONG_PASSWORD",
      message: `The password file "${passwordFile}" does not hold the password of the store beside it.`,
    });
    rmSync(passwordFile);
    await expect(start(home)).rejects.toMatchObject({
      code: "WRONG_PASSWORD",
      message: `The password file "${passwordFile}" is missing, and the store beside it was made with one.`,
    });
    writeFileSync(passwordFile, right, { mode: 0o600 });
  }, 120_000);

  it("keeps its data for the next start, is started again on the same port after kill -9 with every acknowledged write, and stops in the midst of a statement", async () => {
    const neo4j = await start(home);
    expect(neo4j.attached).toBe(false);
    const db = await open(neo4j);
    const acknowledged = await keys(db);
    expect(acknowledged).toEqual([1n]);
    const died = neo4j.pid;
    const writing = (async () => {
      for (let key = 100n; ; key += 1n) {
        await write(db, key);
        acknowledged.push(key);
        if (neo4j.pid !== died && acknowledged.length > 50) return;
      }
    })();
    await until(() => acknowledged.length > 20);
    process.kill(died, "SIGKILL");
    await writing;
    expect(neo4j.pid).not.toBe(died);
    expect(await keys(db)).toEqual(acknowledged);
    expect(JSON.parse(readFileSync(join(home, "runtime.json"), "utf8"))).toMatchObject({
      neo4j: { pid: neo4j.pid },
      owner: { pid: process.pid },
    });

    const { pid } = neo4j;
    const endless = {
      name: "test/endless",
      text: "UNWIND range(1, 1000000000000) AS n RETURN count(n) AS n",
      params: {},
    };
    const cut = readRaw(db, endless, { operation: "test", timeoutMs: 60_000 }).catch(() => "cut");
    await neo4j.stop();
    expect(await cut).toBe("cut");
    expect(identify(pid)).toBeUndefined();
    expect(() => statSync(join(home, "runtime.json"))).toThrow("ENOENT");
  }, 120_000);
});
