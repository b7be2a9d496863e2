// `npm run doctor`: looks at this machine and names what is missing. It needs nothing but Node, and speaks before anything
// is installed.
import fs from "fs";
import { join, resolve } from "path";
import { pathToFileURL } from "url";
import { checkDataDirectory, checkRunning } from "./doctor/data-directory.mjs";
import { checkJars, jarsResolved } from "./doctor/jars.mjs";
import {
  checkClock,
  checkFolder,
  checkLocale,
  checkMemory,
  checkOpenFiles,
  checkPlatform,
  checkUnicode,
} from "./doctor/machine.mjs";
import { checkOwnNeo4j } from "./doctor/own-neo4j.mjs";
import { checkPort } from "./doctor/port.mjs";
import { checkJava, checkMaven, checkNode, checkNpm } from "./doctor/programs.mjs";
import { asText, ok } from "./doctor/report.mjs";
import { checkCollector, checkTokenKeys } from "./doctor/services.mjs";
import { checkSettings, readSettings } from "./doctor/settings.mjs";

const serviceMissing = 3;

export const usage = `Usage: powertrail doctor [--json]

Looks at this machine and names what is missing, with the remedy: programs, versions, jars, data directory, ports,
memory, limits, clock, settings, and the services that the settings name. Nothing has to be installed for it.
Exit code 0: everything needed is there. 3: something is missing.
`;

/**
 * Examines the machine for a project folder and an environment. Writes the findings with `write`, as one JSON value where
 * `json` is asked for, and returns the exit code: 0, or 3 where something needed is missing.
 */
export async function doctor({ root, env, json, packagesInstalled, write }) {
  const findings = await examine({ root, env, packagesInstalled });
  const fit = findings.every(({ status }) => status !== "missing");
  write(`${json ? JSON.stringify({ ok: fit, findings }) : asText(findings)}\n`);
  return fit ? 0 : serviceMissing;
}

async function examine({ root, env, packagesInstalled }) {
  const wanted = JSON.parse(fs.readFileSync(join(root, "package.json"), "utf8"));
  const read = readSettings(root, env);
  const { settings } = read;
  const home = settings.POWERTRAIL_HOME ? resolve(settings.POWERTRAIL_HOME) : join(root, ".powertrail");
  const managed = !settings.NEO4J_URI;
  const resolved = jarsResolved(root);
  const own = managed ? undefined : await checkOwnNeo4j(settings, driverOf(root, packagesInstalled));
  const keys = settings.POWERTRAIL_JWKS_URI ? await checkTokenKeys(settings.POWERTRAIL_JWKS_URI) : undefined;
  const elsewhere = [
    { whose: "Neo4j", aheadMs: own && own.aheadMs },
    { whose: "the issuer of tokens", aheadMs: keys && keys.aheadMs },
  ].filter(({ aheadMs }) => aheadMs !== undefined);
  return [
    checkPlatform(process.platform),
    checkNode(wanted.engines.node, process.versions.node),
    checkNpm({ env, packagesInstalled }),
    ok("packages", packagesInstalled ? "installed" : "not installed yet; the first command does it"),
    checkFolder(root, packagesInstalled && fs.existsSync(join(root, "dist", "src", "main.js"))),
    checkJava({ env, needed: managed }),
    checkMaven({ env, needed: managed && !resolved }),
    ...(managed ? [checkJars(resolved)] : []),
    checkDataDirectory(home),
    managed ? checkRunning(home) : own.finding,
    await checkPort(settings),
    ...(keys ? [keys.finding] : []),
    ...(settings.OTEL_EXPORTER_OTLP_ENDPOINT ? [await checkCollector(settings.OTEL_EXPORTER_OTLP_ENDPOINT)] : []),
    checkMemory(),
    checkOpenFiles(),
    checkUnicode(),
    checkLocale({ env, home }),
    checkClock({ now: Date.now(), newest: fs.statSync(join(root, "package.json")).mtimeMs, elsewhere }),
    ...checkSettings(root, read, env),
  ];
}

function driverOf(root, packagesInstalled) {
  const file = join(root, "node_modules", "neo4j-driver", "lib", "index.js");
  return async () => {
    if (!packagesInstalled || !fs.existsSync(file)) return undefined;
    const { default: neo4j } = await import(pathToFileURL(file).href);
    return neo4j;
  };
}
