import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/files.ts";

const bootstrap = join(projectRoot(), "bootstrap.mjs");

function run(
  script: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; node?: readonly string[] } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...(options.node ?? []), script, ...args], {
    cwd: tmpdir(),
    env: options.env ?? process.env,
    encoding: "utf8",
  });
}

function runAsNode(version: string): SpawnSyncReturns<string> {
  const pretend = `Object.defineProperty(process.versions, "node", { value: "${version}" })`;
  return run(bootstrap, ["--version"], { node: ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`] });
}

describe("bootstrap", () => {
  it.each(["18.20.4", "20.18.3"])("refuses Node %s with one message and exit code 3", (version) => {
    const { status, stdout, stderr } = runAsNode(version);
    expect(status).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      `powertrail: Powertrail needs Node 20.19 or later, and this is Node ${version}. Install a newer Node, then run the same command again.\n`,
    );
  });

  it("runs from any folder, data to stdout only", () => {
    const { status, stdout } = run(bootstrap, ["--version"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("answers wrong usage with exit code 2 and, with --json, one JSON value", () => {
    const { status, stdout, stderr } = run(bootstrap, ["--no-such-option", "--json"]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: "BAD_USER_INPUT",
      message: expect.stringContaining("--no-such-option"),
    });
    expect(stderr).toContain("--no-such-option");
  });
});

describe("bootstrap in a fresh clone", () => {
  let clone: string;

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), "powertrail-clone-"));
    for (const name of ["bootstrap.mjs", "package.json", "package-lock.json"]) {
      copyFileSync(join(projectRoot(), name), join(clone, name));
    }
  });
  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  function start(path: string): SpawnSyncReturns<string> {
    return run(join(clone, "bootstrap.mjs"), ["--version"], { env: { PATH: path } });
  }

  /** A stand-in for npm that writes what it was asked for and answers as told. */
  function npmThat(body: string): string {
    const folder = join(clone, "bin");
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), "{}"); // CommonJS
    writeFileSync(
      join(folder, "npm"),
      `#!${process.execPath}\nconst fs = require("fs");\nfs.appendFileSync("npm-calls", process.argv.slice(2).join(" ") + "\\n");\n${body}`,
      { mode: 0o755 },
    );
    return folder;
  }

  const calls = (): string[] => readFileSync(join(clone, "npm-calls"), "utf8").trim().split("\n");

  it("says that npm is missing, with the remedy", () => {
    const { status, stdout, stderr } = start(join(clone, "empty"));
    expect(status).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toContain('"npm" was not found on the PATH. Install npm');
  });

  it("says that the lock file is missing", () => {
    rmSync(join(clone, "package-lock.json"));
    const { status, stderr } = start("");
    expect(status).toBe(3);
    expect(stderr).toContain('"package-lock.json" is missing');
  });

  it("installs the locked versions without rewriting the lock when npm ci refuses for other platforms' binaries", () => {
    const before = readFileSync(join(clone, "package-lock.json"), "utf8");
    const path = npmThat(`
      if (process.argv[2] === "ci") { console.error("npm error Missing: @swc/core-darwin-arm64@ from lock file"); process.exit(1); }
      const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
      fs.mkdirSync("node_modules/typescript-7/bin", { recursive: true });
      fs.writeFileSync("node_modules/typescript-7/bin/tsc", "console.log('built'); process.exit(2)");
      fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify(lock));
      fs.writeFileSync("package-lock.json", "{}");
    `);
    for (const name of ["tsconfig.json", "tsconfig.build.json"]) writeFileSync(join(clone, name), "{}");
    const { status, stderr } = start(path);
    expect(calls().map((call) => call.split(" --")[0])).toEqual(["ci", "install"]);
    expect(calls()[1]).toContain("--no-save");
    expect(stderr).toContain("package-lock.json stays as it is");
    expect(readFileSync(join(clone, "package-lock.json"), "utf8")).toBe(before);
    expect(stderr).toContain("The sources could not be built");
    expect(status).toBe(3);
  });

  it("does not hide a lock that is really out of step", () => {
    const path = npmThat(`console.error("npm error Missing: left-pad@1.3.0 from lock file"); process.exit(1);`);
    const { status, stderr } = start(path);
    expect(status).toBe(3);
    expect(calls()).toHaveLength(1);
    expect(stderr).toContain("left-pad@1.3.0");
    expect(stderr).toContain('"npm ci" could not install the packages');
  });

  it("takes over from a set-up that died", () => {
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(join(clone, ".setup.lock"), String(dead));
    const { status, stderr } = start(join(clone, "empty"));
    expect(status).toBe(3);
    expect(stderr).toContain('"npm" was not found');
  });
});
