import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { SETTING_NAMES } from "../../src/cli/settings.ts";
import { projectRoot } from "../../src/platform/files.ts";

const run = promisify(execFile);
const finding = z.strictObject({
  name: z.string(),
  status: z.enum(["ok", "warning", "missing"]),
  message: z.string().min(1),
  remedy: z.string().min(1).optional(),
});
const report = z.strictObject({ ok: z.boolean(), findings: z.array(finding) });

let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "powertrail-doctor-"));
  for (const name of ["bootstrap.mjs", "package.json", "package-lock.json", ".env.example", "scripts"])
    cpSync(join(projectRoot(), name), join(clone, name), { recursive: true });
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

interface Examined {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the doctor of a clone in which nothing is installed. */
async function doctor(env: Record<string, string>, args = ["--json"], node: readonly string[] = []): Promise<Examined> {
  const command = [...node, join(clone, "bootstrap.mjs"), "doctor", ...args];
  const settings = { PATH: "", POWERTRAIL_HOME: join(clone, "home"), POWERTRAIL_PORT: "0", ...env };
  try {
    return { exitCode: 0, ...(await run(process.execPath, command, { cwd: tmpdir(), env: settings })) };
  } catch (error) {
    const { code, stdout, stderr } = z
      .looseObject({ code: z.number(), stdout: z.string(), stderr: z.string() })
      .parse(error);
    return { exitCode: code, stdout, stderr };
  }
}

async function examine(
  env: Record<string, string>,
): Promise<{ exitCode: number; of: (name: string) => z.output<typeof finding>[] }> {
  const { exitCode, stdout } = await doctor(env);
  const { ok, findings } = report.parse(JSON.parse(stdout));
  expect(ok).toBe(findings.every(({ status }) => status !== "missing"));
  expect(exitCode).toBe(ok ? 0 : 3);
  for (const { status, remedy } of findings) expect(remedy === undefined).toBe(status === "ok");
  return { exitCode, of: (name) => findings.filter((found) => found.name === name) };
}

/** A folder of programs that say what they are told to. */
function programs(says: Record<string, string>): string {
  const folder = join(clone, "bin");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), "{}"); // CommonJS
  for (const [name, text] of Object.entries(says))
    writeFileSync(join(folder, name), `#!${process.execPath}\nconsole.log(${JSON.stringify(text)});\n`, {
      mode: 0o755,
    });
  return folder;
}

const fit = { npm: "11.19.1", java: "    java.version = 17.0.15\n", mvn: "\u001b[1mApache Maven 3.8.7\u001b[m\nhome" };

async function listening<T>(handle: RequestListener, work: (port: string) => Promise<T>): Promise<T> {
  const server = createServer(handle).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await work(String((server.address() as AddressInfo).port));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("the doctor on a bare machine", () => {
  it("names everything that is missing, each with its remedy, and ends with 3", async () => {
    const { exitCode, of } = await examine({});
    expect(exitCode).toBe(3);
    expect([...of("npm"), ...of("Java"), ...of("Maven")]).toEqual([
      {
        name: "npm",
        status: "missing",
        message: 'There is no "npm" on PATH.',
        remedy: expect.stringContaining("Install npm"),
      },
      {
        name: "Java",
        status: "missing",
        message: 'No Java was found (looked for "java" on PATH).',
        remedy: expect.stringMatching(/^Install a Java runtime of version 17 or later .* or set NEO4J_URI/u),
      },
      {
        name: "Maven",
        status: "missing",
        message: 'There is no "mvn" on PATH.',
        remedy: expect.stringMatching(/^Install Maven 3\.8 or later/u),
      },
    ]);
    expect(of("packages")).toMatchObject([{ status: "ok", message: expect.stringContaining("not installed yet") }]);
  });

  it("finds everything there, in words for a person", async () => {
    const { exitCode, stdout, stderr } = await doctor({ PATH: programs(fit) }, []);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^ok {7}Java +17\.0\.15 at "/mu);
    expect(stdout).toMatch(/^ok {7}Maven +3\.8\.7 at "/mu);
    expect(stdout).toMatch(/\nEverything needed is there\..* "npm start" starts Powertrail\.\n$/u);
    expect(exitCode).toBe(0);
  });

  it("tells versions that are too old, and a JAVA_HOME that is none", async () => {
    const old = { ...fit, java: 'java version "1.8.0_402"', mvn: "Apache Maven 3.6.3 (x)" };
    const { of } = await examine({ PATH: programs(old) });
    expect(of("Java")).toMatchObject([{ status: "missing", message: expect.stringContaining("version 1.8.0_402") }]);
    expect(of("Maven")).toMatchObject([{ status: "missing", message: expect.stringContaining("version 3.6.3") }]);
    const astray = await examine({ PATH: programs(fit), JAVA_HOME: join(clone, "nowhere") });
    expect(astray.of("Java")).toMatchObject([{ status: "warning", remedy: "Correct JAVA_HOME, or unset it." }]);
    expect(astray.of("Maven")).toMatchObject([{ status: "ok" }]);
  });

  it("speaks on a Node that is too old for anything else", async () => {
    const pretend = 'Object.defineProperty(process.versions, "node", { value: "18.20.4" })';
    const loader = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`];
    const { exitCode, stdout } = await doctor({ PATH: programs(fit) }, ["--json"], loader);
    expect(exitCode).toBe(3);
    expect(report.parse(JSON.parse(stdout)).findings).toContainEqual({
      name: "Node",
      status: "missing",
      message: "This is 18.20.4, and 20.19 or later is needed.",
      remedy: "Install a newer Node.",
    });
  });

  it("takes --json alone", async () => {
    expect(await doctor({}, ["--fix"])).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining('"--fix" is nothing that the doctor knows'),
    });
    expect(await doctor({}, ["--help"])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("Usage:") });
  });
});

describe("the doctor's look at the settings", () => {
  it("finds names that nothing reads, with the right one, and secrets that others may read; it shows no value", async () => {
    const lines = ["POWERTRAIL_PROT=4000", "NEO4J_PASSWORD=hush-hush", "COLOUR=blue", "POWERTRAIL_LOG_LEVEL=warn"];
    writeFileSync(join(clone, ".env"), lines.join("\n"), { mode: 0o644 });
    const { exitCode, stdout } = await doctor({ PATH: programs(fit), POWERTRAIL_LOGLEVEL: "warn" });
    const { findings } = report.parse(JSON.parse(stdout));
    expect(findings.filter(({ name }) => name === "settings")).toMatchObject([
      { message: expect.stringContaining('"COLOUR" in "'), remedy: expect.stringContaining(".env.example") },
      { message: expect.stringContaining('"POWERTRAIL_PROT" in "'), remedy: "Did you mean POWERTRAIL_PORT?" },
      {
        message: expect.stringContaining('"POWERTRAIL_LOGLEVEL" in the environment'),
        remedy: "Did you mean POWERTRAIL_LOG_LEVEL?",
      },
      {
        message: expect.stringContaining("Others may read the secrets"),
        remedy: expect.stringContaining("chmod go-rwx"),
      },
    ]);
    expect(stdout).not.toContain("hush-hush");
    expect(exitCode).toBe(0);
  });

  it("knows every setting, for .env.example has them all", () => {
    const text = readFileSync(join(projectRoot(), ".env.example"), "utf8");
    const names = [...text.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gmu)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set([...SETTING_NAMES, "NEO4J_TEST_URI"]));
  });

  it("tells a taken port from a Powertrail that answers there", async () => {
    const other = await listening(
      (_request, response) => response.end("hello"),
      (port) => examine({ PATH: programs(fit), POWERTRAIL_PORT: port }),
    );
    expect(other.of("port")).toMatchObject([
      {
        status: "missing",
        message: expect.stringContaining("is taken by another program"),
        remedy: expect.stringContaining("POWERTRAIL_PORT"),
      },
    ]);
    const own = await listening(
      (_request, response) => response.end('{"status":"live"}'),
      (port) => examine({ PATH: programs(fit), POWERTRAIL_PORT: port }),
    );
    expect(own.of("port")).toMatchObject([{ status: "ok", message: expect.stringContaining("a Powertrail answers") }]);
  });

  it("finds a data directory that cannot be one, and one that others may enter", async () => {
    const file = join(clone, "file");
    writeFileSync(file, "");
    const { of } = await examine({ PATH: programs(fit), POWERTRAIL_HOME: join(file, "home") });
    expect(of("data directory")).toMatchObject([{ status: "missing", message: `A file stands at "${file}".` }]);
    const open = join(clone, "open");
    mkdirSync(open, { mode: 0o755 });
    const entered = await examine({ PATH: programs(fit), POWERTRAIL_HOME: open });
    expect(entered.of("data directory")).toMatchObject([{ status: "warning", remedy: `chmod go-rwx "${open}"` }]);
  });

  it("looks whether a Neo4j of the user's answers, and then needs neither Java nor Maven", async () => {
    const gone = await listening(
      () => undefined,
      (port) => Promise.resolve(`bolt://127.0.0.1:${port}`),
    );
    const { of } = await examine({ PATH: programs({ npm: "11" }), NEO4J_URI: gone, NEO4J_PASSWORD: "hush-hush" });
    expect(of("Neo4j")).toMatchObject([{ status: "missing", message: `Nothing answers at ${gone} (ECONNREFUSED).` }]);
    expect([...of("Java"), ...of("Maven")]).toMatchObject([{ status: "ok" }, { status: "ok" }]);
  });

  it("compares the clock with that of the issuer of tokens", async () => {
    const ahead = new Date(Date.now() + 600_000).toUTCString();
    const { of } = await listening(
      (_request, response) => response.setHeader("date", ahead).end('{"keys":[{}]}'),
      (port) => examine({ PATH: programs(fit), POWERTRAIL_JWKS_URI: `http://127.0.0.1:${port}/jwks` }),
    );
    expect(of("token keys")).toMatchObject([{ status: "ok" }]);
    expect(of("clock")).toMatchObject([
      { status: "warning", message: expect.stringMatching(/^It is \d+ s behind that of the issuer/u) },
    ]);
  });
});
