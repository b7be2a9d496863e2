import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger } from "../../src/platform/log.ts";
import { assertVersion, openDatabase } from "../../src/platform/neo4j/driver.ts";
import { findJava, findOnPath } from "../../src/platform/neo4j/java.ts";
import { resolveJars } from "../../src/platform/neo4j/jars.ts";
import { startManagedNeo4j, type ManagedNeo4jOptions } from "../../src/platform/neo4j/managed-neo4j.ts";
import { testConnection } from "../support/neo4j.ts";

const folder = mkdtempSync(join(tmpdir(), "powertrail-faults-"));
const options = { environment: process.env, log: createLogger("silent"), mode: "test" } as const;

async function start(dataDirectory: string, more: Partial<ManagedNeo4jOptions> = {}): Promise<unknown> {
  return startManagedNeo4j(join(folder, dataDirectory), { ...options, ...more });
}

function programs(name: string, scripts: Record<string, string>): string {
  const bin = join(folder, name);
  mkdirSync(bin);
  for (const [program, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, program), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, program), 0o755);
  }
  return bin;
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a start that cannot succeed says why and what to do", () => {
  it("no Java", async () => {
    await expect(start("no-java", { environment: { PATH: programs("bin-empty", {}) } })).rejects.toMatchObject({
      name: "ServiceFault",
      code: "JAVA_MISSING",
      message: 'No Java was found (looked for "java on PATH").',
    });
  });

  it("a Java too old", async () => {
    const bin = programs("bin-old", {
      java: `echo '    java.version = 11.0.22' >&2; echo 'openjdk version "11.0.22"' >&2`,
    });
    await expect(start("old-java", { environment: { PATH: bin } })).rejects.toMatchObject({
      code: "JAVA_TOO_OLD",
      message: `The Java at "${join(bin, "java")}" is version 11.0.22, and Neo4j needs 17 or later.`,
    });
  });

  it("a Java of the old way of counting", async () => {
    const bin = programs("bin-eight", { java: `echo '    java.version = 1.8.0_402' >&2` });
    await expect(findJava({ PATH: bin })).rejects.toMatchObject({ code: "JAVA_TOO_OLD" });
  });

  it("takes a fit Java of PATH when that of JAVA_HOME is too old", async () => {
    const home = join(folder, "jdk-eleven");
    mkdirSync(home);
    symlinkSync(programs("bin-eleven", { java: `echo '    java.version = 11.0.1' >&2` }), join(home, "bin"));
    const java = await findJava({ JAVA_HOME: home, PATH: process.env["PATH"] });
    expect(java.command).toBe(findOnPath("java", process.env));
  });

  it("no Maven while jars are missing", async () => {
    const java = await findJava(process.env);
    const project = mkdtempSync(join(folder, "project-"));
    mkdirSync(join(project, "src/main/java/powertrail"), { recursive: true });
    writeFileSync(join(project, "pom.xml"), "<project/>");
    writeFileSync(join(project, "src/main/java/powertrail/Launcher.java"), "class Launcher {}");
    const environment = { PATH: join(folder, "nowhere") };
    await expect(resolveJars(java, environment, () => undefined, project)).rejects.toMatchObject({
      code: "MAVEN_MISSING",
    });

    const failing = {
      PATH: programs("bin-maven", {
        mvn: "echo '[ERROR] Could not transfer artifact a from https://x.invalid/y'; exit 1",
      }),
    };
    await expect(resolveJars(java, failing, () => undefined, project)).rejects.toMatchObject({
      code: "JARS_UNRESOLVED",
      message: "Maven could not resolve the jars of Neo4j: Could not transfer artifact a from the repository",
    });
  });

  it("a data directory that cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(start("file/below")).rejects.toMatchObject({
      code: "DATA_DIRECTORY_UNWRITABLE",
      message: `The data directory "${join(folder, "file/below")}" cannot be written: a file stands in its path.`,
    });
  });

  it("a disk with too little space", async () => {
    const full = start("full", { minFreeMb: 1_000_000_000 });
    await expect(full).rejects.toMatchObject({ code: "DISK_FULL" });
    await expect(full).rejects.toThrow(/has \d+ MB free, and at least 1000000000 MB are needed/u);
  });

  it("a taken port", async () => {
    const taken = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        resolve(server);
      });
    });
    const { port } = taken.address() as AddressInfo;
    await expect(start("port", { port })).rejects.toMatchObject({
      code: "PORT_TAKEN",
      message: `Port ${String(port)} on 127.0.0.1 is taken by another program.`,
    });
    taken.close();
  });
});

describe("a server of the user's own", () => {
  it("is refused with a wrong password, without the password in the message", async () => {
    const connection = testConnection();
    const refused = openDatabase({ ...connection, password: "not-the-password" });
    await expect(refused).rejects.toMatchObject({
      code: "WRONG_PASSWORD",
      message: `Neo4j at ${connection.uri} refused the user or the password.`,
    });
  });

  it("is refused when nothing answers or the address is none", async () => {
    const settings = { user: "neo4j", password: "x" };
    await expect(openDatabase({ ...settings, uri: "bolt://127.0.0.1:1" })).rejects.toMatchObject({
      code: "NEO4J_UNREACHABLE",
    });
    await expect(openDatabase({ ...settings, uri: "ftp://me:hush@127.0.0.1" })).rejects.toMatchObject({
      code: "NEO4J_UNREACHABLE",
      message: "No Neo4j answers at ftp://[redacted]@127.0.0.1.",
    });
  });

  it.each(["Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2025.06.2", "Neo4j/2026.01.0"])("is accepted as %s", (agent) => {
    expect(() => {
      assertVersion("bolt://graph", agent);
    }).not.toThrow();
  });

  it.each(["Neo4j/4.4.38", "Neo4j/5.25.1", "Memgraph/3", ""])("is refused as %s", (agent) => {
    expect(() => {
      assertVersion("bolt://graph", agent);
    }).toThrow("Powertrail needs 5.26 or later");
  });
});
