import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createLogger } from "../../src/platform/log.ts";
import { openDatabase, type Database } from "../../src/platform/neo4j/driver.ts";
import { startManagedNeo4j, type ManagedNeo4j } from "../../src/platform/neo4j/managed-neo4j.ts";
import { ping } from "../../src/platform/neo4j/ping.ts";
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

async function answers(db: Database): Promise<boolean> {
  return ping(db).then(
    () => true,
    () => false,
  );
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((db) => db.driver.close()));
  for (const neo4j of running.splice(0)) await neo4j.stop();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a managed Neo4j", () => {
  it("starts, lets a second start attach, and stops in the midst of a statement", async () => {
    const home = join(folder, "life");
    const first = await start(home);
    await write(await open(first), 1n);

    const second = await start(home);
    expect(second).toMatchObject({ attached: true, pid: first.pid, uri: first.uri });
    await second.stop();
    expect(await keys(await open(first))).toEqual([1n]);

    for (const name of ["runtime.json", "neo4j-password", "neo4j/conf/neo4j.conf"]) {
      expect(statSync(join(home, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(readFileSync(`/proc/${String(first.pid)}/cmdline`, "utf8")).not.toContain(first.password);

    const { pid } = first;
    const endless = {
      name: "test/endless",
      text: "UNWIND range(1, 1000000000000) AS n RETURN count(n) AS n",
      params: {},
    };
    const cut = readRaw(await open(first), endless, { operation: "test", timeoutMs: 60_000 }).catch(() => "cut");
    await first.stop();
    expect(await cut).toBe("cut");
    expect(identify(pid)).toBeUndefined();
    expect(() => statSync(join(home, "runtime.json"))).toThrow("ENOENT");
  }, 120_000);

  it("keeps its data for the next start, and after kill -9 is started again on the same port with every acknowledged write", async () => {
    const neo4j = await start(join(folder, "life"));
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
    expect(JSON.parse(readFileSync(join(folder, "life", "runtime.json"), "utf8"))).toMatchObject({
      neo4j: { pid: neo4j.pid },
      owner: { pid: process.pid },
    });
  }, 120_000);

  it("leaves no Java behind when the program that owns it is killed; the next takes over, with the right password alone", async () => {
    const home = join(folder, "orphan");
    const owner = spawn(process.execPath, ["--import", "./scripts/typescript.mjs", "test/support/own-neo4j.ts", home], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await new Promise<string[]>((resolve) => {
      createInterface({ input: owner.stdout }).once("line", (text) => {
        resolve([text]);
      });
    })) as [string];
    const { pid } = JSON.parse(line) as { pid: number };
    expect(identify(pid)).toBeDefined();
    owner.kill("SIGKILL");
    await until(() => identify(pid) === undefined);

    const passwordFile = join(home, "neo4j-password");
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
    const next = await start(home);
    expect(next.attached).toBe(false);
    expect(await answers(await open(next))).toBe(true);
  }, 120_000);
});
