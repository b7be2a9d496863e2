import fs from "fs";
import { join } from "path";
import * as util from "util";
import { isOpenToOthers } from "./data-directory.mjs";
import { ok, warning } from "./report.mjs";

const ours = /^(POWERTRAIL|NEO4J|OTEL)_/;
// Read by others than the server: the start itself, the tests and their Neo4j.
const elsewhere =
  /^(POWERTRAIL_(ENV_FILE|UPDATE_GOLDEN|TEST_\w+)|NEO4J_(TEST_\w+|HOME|CONF|AUTH\w*|PLUGINS|ACCEPT_LICENSE_AGREEMENT)|OTEL_\w+)$/;

/** The settings: those of .env in the project (or of POWERTRAIL_ENV_FILE), and above them those of the environment. */
export function readSettings(root, env) {
  const path = env.POWERTRAIL_ENV_FILE === undefined ? join(root, ".env") : env.POWERTRAIL_ENV_FILE;
  const file = path !== "" && fs.existsSync(path) ? path : undefined;
  const inFile = file === undefined ? {} : parse(fs.readFileSync(file, "utf8"));
  return { file, inFile, settings: Object.assign({}, inFile, env) };
}

/** Whether each variable of .env and each of ours in the environment is one that Powertrail reads. */
export function checkSettings(root, { file, inFile }, env) {
  const known = namesOf(join(root, ".env.example"));
  const findings = [];
  const unknown = [
    ...Object.keys(inFile)
      .filter((name) => !elsewhere.test(name) || name.startsWith("OTEL_"))
      .map((name) => ({ name, where: `"${file}"` })),
    ...Object.keys(env)
      .filter((name) => ours.test(name) && !elsewhere.test(name) && inFile[name] === undefined)
      .map((name) => ({ name, where: "the environment" })),
  ].filter(({ name }) => !known.includes(name));
  for (const { name, where } of unknown) {
    const near = nearest(name, known);
    const remedy = near === undefined ? "Remove it; .env.example has all that there are." : `Did you mean ${near}?`;
    findings.push(warning("settings", `Nothing reads the variable "${name}" in ${where}.`, remedy));
  }
  if (file !== undefined && /PASSWORD|METRICS_TOKEN|HEADERS/.test(Object.keys(inFile).join()) && isOpenToOthers(file))
    findings.push(warning("settings", `Others may read the secrets in "${file}".`, `chmod go-rwx "${file}"`));
  if (findings.length > 0) return findings;
  return [ok("settings", file === undefined ? "no .env; every setting has a default" : `of "${file}"`)];
}

function parse(text) {
  if (typeof util.parseEnv === "function") return util.parseEnv(text);
  const lines = text.split("\n").map((line) => /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line));
  return lines.reduce((found, line) => (line ? Object.assign(found, { [line[1]]: line[2] }) : found), {});
}

/** The names in .env.example, commented or not. */
function namesOf(path) {
  const text = fs.existsSync(path) ? fs.readFileSync(path, "utf8") : "";
  return text.split("\n").reduce((names, line) => {
    const found = /^#?([A-Z][A-Z0-9_]*)=/.exec(line);
    return found ? names.concat(found[1]) : names;
  }, []);
}

function nearest(name, known) {
  const [best] = known.map((other) => ({ other, far: distance(name, other) })).sort((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.max(2, Math.floor(name.length / 3)) ? best.other : undefined;
}

/** The Levenshtein distance. */
function distance(a, b) {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substituted = previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(previous[column] + 1, current[column - 1] + 1, substituted));
    }
    previous = current;
  }
  return previous[b.length];
}
