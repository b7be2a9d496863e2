// `npm run test:fuzz [-- --examples N --seed S]`: Schemathesis asks every root of the API what its types allow.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../src/platform/files.ts";
import { readOrCreateLocalKey } from "../src/server/local-key.ts";
import { DEFAULT_TOKEN_TERMS, issueToken } from "../src/server/tokens.ts";
import { PowertrailProcess } from "./crash/powertrail-process.ts";

// Python 3.10 or later; the package is installed apart from the project's own.
const SCHEMATHESIS = "schemathesis==4.32.5";
const startMs = 300_000;
const endMs = 60_000;

/** The program of Schemathesis, installed into the data directory on first use. */
function schemathesis(): string {
  const folder = join(projectRoot(), ".powertrail", "tools", SCHEMATHESIS.replace("==", "-"));
  const program = join(folder, "bin", "schemathesis");
  if (!existsSync(program)) {
    console.log(`Installing ${SCHEMATHESIS}.`);
    execFileSync("python3", ["-m", "venv", folder], { stdio: "inherit" });
    execFileSync(join(folder, "bin", "pip"), ["install", "--quiet", SCHEMATHESIS], { stdio: "inherit" });
  }
  return program;
}

const { values } = parseArgs({ options: { examples: { type: "string", default: "20" }, seed: { type: "string" } } });
const program = schemathesis();
const home = mkdtempSync(join(tmpdir(), "powertrail-fuzz-"));
const server = new PowertrailProcess(home, ["serve", "--start", "--json"]);
try {
  console.log("Starting Powertrail with the demo region.");
  const url = await server.url(startMs);
  // All that may read and write; what remains forbidden is a finding.
  const bearer = { subject: "fuzz", roles: ["investigator", "analyst", "supervisor"] as const, agency: "AFM" };
  const token = await issueToken(readOrCreateLocalKey(home), DEFAULT_TOKEN_TERMS, bearer, 4, new Date());
  const told = [
    ...["run", join(projectRoot(), "schema", "api.generated.graphql"), "--url", url],
    ...["--header", `Authorization: Bearer ${token}`, "--max-examples", values.examples],
    // A first page of -230 fits the type Int and is refused with its cap: that is an answer, not a fault.
    ...[
      "--exclude-checks",
      "positive_data_acceptance,not_a_server_error",
      "--continue-on-failure",
      "--request-timeout",
      "60",
    ],
    ...(values.seed === undefined ? [] : ["--seed", values.seed]),
  ];
  const env = { ...process.env, SCHEMATHESIS_HOOKS: "powertrail", PYTHONPATH: join(projectRoot(), "scripts", "fuzz") };
  // Not a synchronous call: the server's log must be read meanwhile.
  const [code] = (await once(spawn(program, told, { stdio: "inherit", env, cwd: home }), "exit")) as [number | null];
  process.exitCode = code ?? 1;
} finally {
  if (!server.ended) server.child.kill("SIGTERM");
  await server.exitCode(endMs);
  rmSync(home, { recursive: true, force: true });
}
