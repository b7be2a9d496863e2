import { spawnSync } from "child_process";
import fs from "fs";
import { delimiter, join } from "path";
import { missing, ok, warning } from "./report.mjs";

const answersWithinMs = 20000;
const ownNeo4j = "or set NEO4J_URI to a Neo4j of your own";

/** `engines` is package.json's ">=20.19". */
export function checkNode(engines, version) {
  const [, oldest, major, minor] = /^>=((\d+)\.(\d+))$/.exec(engines);
  if (atLeast(version, Number(major), Number(minor))) return ok("Node", version);
  return missing("Node", `This is ${version}, and ${oldest} or later is needed.`, "Install a newer Node.");
}

export function checkNpm({ env, packagesInstalled }) {
  const own = env.npm_execpath;
  const command = findOnPath("npm", env);
  const found = command === undefined ? own && /npm-cli\.c?js$/.test(own) && own : command;
  if (found) {
    const version = command === undefined ? undefined : firstLine(run(command, ["--version"], env));
    return ok("npm", version === undefined ? found : version);
  }
  const message = 'There is no "npm" on PATH.';
  const remedy = "Install npm (it comes with Node), or put it on PATH.";
  return packagesInstalled
    ? warning("npm", `${message} The packages are installed, so it is needed for updates only.`, remedy)
    : missing("npm", message, remedy);
}

/** Java is needed for the managed Neo4j; `needed` is false where NEO4J_URI names another. */
export function checkJava({ env, needed }) {
  const home = env.JAVA_HOME || undefined;
  const atHome = home && describeJava(join(home, "bin", "java"), env);
  const onPath = findOnPath("java", env);
  const atPath = onPath && describeJava(onPath, env);
  const fit = [atHome, atPath].find((java) => java && java.major >= 17);
  const old = atHome || atPath;
  if (fit) {
    if (home && !atHome)
      return warning(
        "Java",
        `${fit.version} at "${fit.command}"; JAVA_HOME is "${home}", and no Java answers there.`,
        "Correct JAVA_HOME, or unset it.",
      );
    return ok("Java", `${fit.version} at "${fit.command}"`);
  }
  const looked = [...(home ? [`"${join(home, "bin", "java")}"`] : []), '"java" on PATH'].join(" and ");
  const message = old
    ? `The Java at "${old.command}" is version ${old.version}, and Neo4j needs 17 or later.`
    : `No Java was found (looked for ${looked}).`;
  if (!needed) return ok("Java", `${message} With NEO4J_URI set only "npm test" needs it.`);
  return missing("Java", message, install("Java"));
}

export function checkMaven({ env, needed }) {
  const command = findOnPath("mvn", env);
  // Powertrail hands Maven the Java that it found, whatever JAVA_HOME says.
  const javaHome = env.JAVA_HOME && fs.existsSync(join(env.JAVA_HOME, "bin", "java")) ? env.JAVA_HOME : "";
  const version =
    command &&
    match(
      run(command, ["--version"], Object.assign({}, env, { JAVA_HOME: javaHome })),
      /Apache Maven (\d+\.\d+[\w.-]*)/,
    );
  if (version && atLeast(version, 3, 8)) return ok("Maven", `${version} at "${command}"`);
  const message = version
    ? `The Maven at "${command}" is version ${version}, and 3.8 or later is needed.`
    : command
      ? `"${command}" does not tell its version.`
      : 'There is no "mvn" on PATH.';
  if (needed) return missing("Maven", message, install("Maven"));
  return ok("Maven", `${message} It is needed for Neo4j's jars only, and not now.`);
}

function install(program) {
  return program === "Java"
    ? `Install a Java runtime of version 17 or later and put it on PATH or name it in JAVA_HOME, ${ownNeo4j}.`
    : `Install Maven 3.8 or later and put it on PATH, ${ownNeo4j}.`;
}

function describeJava(command, env) {
  const text = run(command, ["-XshowSettings:properties", "-version"], env);
  const version = match(text, /java\.version = (\S+)/) || match(text, /version "([^"]+)"/);
  if (version === undefined) return undefined;
  // Until Java 8 the major version came second: 1.8.0_402.
  const [first, second] = version.split(/[._+-]/);
  return { command, version, major: Number(first === "1" ? second : first) };
}

/** What a program says, or an empty text where it cannot be run. */
function run(command, args, env) {
  const result = spawnSync(command, args, { env, encoding: "utf8", timeout: answersWithinMs });
  return result.error ? "" : `${result.stdout}\n${result.stderr}`;
}

function findOnPath(program, env) {
  return (env.PATH || "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        fs.accessSync(file, fs.constants.X_OK);
        return fs.statSync(file).isFile();
      } catch {
        return false;
      }
    });
}

function atLeast(version, major, minor) {
  const [first, second] = version.split(".").map((part) => parseInt(part, 10));
  return first > major || (first === major && second >= minor);
}

function match(text, pattern) {
  const found = pattern.exec(text);
  return found ? found[1] : undefined;
}

function firstLine(text) {
  return text.trim().split("\n")[0] || undefined;
}
