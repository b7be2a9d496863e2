#!/usr/bin/env node
// Installs packages, builds, then runs the program in this same process: `npm start`, `npm test`, `npx powertrail`.
// It has no dependencies, and no syntax or import newer than Node 12, so that an old Node can still say what is wrong.
import { spawn, spawnSync } from "child_process";
import { createHash } from "crypto";
import fs from "fs";
import { dirname, join, relative } from "path";
import { fileURLToPath, pathToFileURL } from "url";

// Taken from the default export: an old Node would stop at the import of a name that it lacks.
const { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } = fs;
const OLDEST_NODE = [20, 19];
const WRONG_USAGE = 2;
const SERVICE_MISSING = 3;
const root = dirname(fileURLToPath(import.meta.url));
const paths = {
  lock: join(root, "package-lock.json"),
  installedLock: join(root, "node_modules", ".package-lock.json"),
  installedStamp: join(root, "node_modules", ".cache", "powertrail", "installed"),
  buildStamp: join(root, "dist", ".stamp.json"),
  pageBuild: join(root, "client", "graphiql", "build.mjs"),
  setupLock: join(root, ".setup.lock"),
};

class SetupFailure extends Error {}

start(process.argv.slice(2)).catch((error) => {
  const expected = error instanceof SetupFailure;
  say(expected ? error.message : String((error && error.stack) || error));
  process.exitCode = expected ? SERVICE_MISSING : 1;
});

async function start(argv) {
  if (argv.find((part) => part !== "--json") === "doctor") {
    process.exitCode = await examine(argv);
    return;
  }
  checkNode(process.versions.node);
  if (!packagesAreCurrent()) await whileAlone(installPackages);
  if (argv[0] === "test") {
    await import(pathToFileURL(join(root, "scripts", "typescript.mjs")).href);
    const { main } = await import(pathToFileURL(join(root, "scripts", "gate.ts")).href);
    process.exitCode = await main(argv.slice(1), process.env);
    return;
  }
  if (!buildIsCurrent()) await whileAlone(build);
  const { main } = await import(pathToFileURL(join(root, "dist", "src", "main.js")).href);
  process.exitCode = await main(argv, process.env);
}

/** `doctor`: before everything else, for it must speak where nothing is installed and nothing can be. */
async function examine(argv) {
  const words = argv.filter((part) => part !== "--json" && part !== "doctor");
  const { doctor, usage } = await import(pathToFileURL(join(root, "scripts", "doctor.mjs")).href);
  if (words.includes("--help") || words.includes("-h")) {
    process.stdout.write(usage);
    return 0;
  }
  if (words.length > 0) {
    say(`"${words[0]}" is nothing that the doctor knows. It takes --json alone.`);
    return WRONG_USAGE;
  }
  return doctor({
    root,
    env: process.env,
    json: argv.includes("--json"),
    packagesInstalled: existsSync(paths.lock) && packagesAreCurrent(),
    write: (text) => process.stdout.write(text),
  });
}

function checkNode(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new SetupFailure(
    `Powertrail needs Node ${OLDEST_NODE.join(".")} or later, and this is Node ${version}. Install a newer Node, then run the same command again.`,
  );
}

// ---- packages ----

function packagesAreCurrent() {
  const lock = read(paths.lock);
  if (lock === undefined) {
    throw new SetupFailure(
      `"package-lock.json" is missing from "${root}". Restore it with "git checkout package-lock.json".`,
    );
  }
  const installed = read(paths.installedLock);
  if (installed === undefined) return false;
  const stamp = hash([lock, installed]);
  if (read(paths.installedStamp) === stamp) return true;
  if (!sameVersions(JSON.parse(lock).packages, JSON.parse(installed).packages)) return false;
  writeInstalledStamp(stamp);
  return true;
}

function sameVersions(wanted, installed) {
  return Object.keys(wanted).every((path) => {
    if (path === "") return true;
    const found = installed[path];
    if (found === undefined) return Boolean(wanted[path].optional || wanted[path].devOptional);
    return found.version === wanted[path].version;
  });
}

function installPackages() {
  if (packagesAreCurrent()) return;
  const lock = read(paths.lock);
  say("Installing packages. The first time takes a minute.");
  // Development packages are needed to build, even where NODE_ENV=production; no package needs its install script.
  const flags = ["--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const clean = npm(["ci"].concat(flags));
  if (clean.status !== 0) {
    if (!refusedForOptionalPackagesOnly(clean.stderr, JSON.parse(lock).packages)) throw installFailure("npm ci", clean);
    say(
      '"npm ci" refused: the lock lists no optional binaries for some other platforms. Installing the same locked versions with "npm install --no-save"; package-lock.json stays as it is.',
    );
    const loose = npm(["install", "--no-save"].concat(flags));
    if (read(paths.lock) !== lock) writeFileSync(paths.lock, lock);
    if (loose.status !== 0) throw installFailure("npm install --no-save", loose);
  }
  const installed = read(paths.installedLock);
  if (installed === undefined || !sameVersions(JSON.parse(lock).packages, JSON.parse(installed).packages)) {
    throw new SetupFailure(
      'The installed packages do not match package-lock.json. Remove the folder "node_modules", then run the same command again.',
    );
  }
  writeInstalledStamp(hash([lock, installed]));
}

function npm(args) {
  const own = process.env.npm_execpath;
  const options = { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 };
  const result =
    own && /npm-cli\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own].concat(args), options)
      : spawnSync("npm", args, Object.assign(options, { shell: process.platform === "win32" }));
  if (result.error && result.error.code === "ENOENT") {
    throw new SetupFailure(
      'Packages have to be installed, and "npm" was not found on the PATH. Install npm (it comes with Node), then run the same command again.',
    );
  }
  if (result.error) throw result.error;
  return result;
}

function refusedForOptionalPackagesOnly(stderr, packages) {
  const optional = new Set();
  Object.keys(packages).forEach((path) => {
    Object.keys(packages[path].optionalDependencies || {}).forEach((name) => optional.add(name));
  });
  const complaints = stderr.split("\n").filter((line) => /\b(Missing|Invalid): /.test(line));
  return (
    complaints.length > 0 &&
    complaints.every((line) => {
      const missing = /\bMissing: (@?[^@\s]+)@/.exec(line);
      return missing !== null && optional.has(missing[1]);
    })
  );
}

function installFailure(command, result) {
  const said = (result.stderr || "").trim() || (result.stdout || "").trim();
  return new SetupFailure(
    `${said}\n"${command}" could not install the packages (exit code ${result.status}). Check the network and the free space of the disk, then run the same command again.`,
  );
}

function writeInstalledStamp(stamp) {
  try {
    mkdirSync(dirname(paths.installedStamp), { recursive: true });
    writeFileSync(paths.installedStamp, stamp);
  } catch {
    // Without the stamp the next start only compares the two lock files again.
  }
}

// ---- build ----

function buildIsCurrent() {
  const stamp = read(paths.buildStamp);
  return stamp !== undefined && JSON.parse(stamp).hash === sources().hash;
}

async function build() {
  const now = sources();
  const earlier = JSON.parse(read(paths.buildStamp) || '{"hash":"","files":[]}');
  if (earlier.hash === now.hash) return;
  say("Building.");
  if (earlier.files.some((file) => !now.files.includes(file)))
    rmSync(join(root, "dist"), { recursive: true, force: true });
  const page = buildPage();
  const compiler = join(root, "node_modules", "typescript-7", "bin", "tsc");
  const result = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, encoding: "utf8" });
  await page;
  if (result.error) throw result.error;
  if (result.status !== 0) {
    throw new SetupFailure(
      `${result.stdout}${result.stderr}\nThe sources could not be built; the compiler's messages are above. If you have not changed them, restore them with "git checkout src seed".`,
    );
  }
  writeFileSync(paths.buildStamp, JSON.stringify(now));
}

/** Bundles the page for trying queries beside the compiler. Without it everything else works, so a failure is only told. */
function buildPage() {
  if (!existsSync(paths.pageBuild)) return undefined;
  const child = spawn(process.execPath, [paths.pageBuild], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  return new Promise((resolve) => {
    child.on("error", (error) => {
      said += String(error);
    });
    child.on("close", (code) => {
      if (code !== 0)
        say(`${said.trim()}\nGraphiQL could not be built; the API works without it. Try "npm run graphiql".`);
      resolve();
    });
  });
}

/** Names of all files that go into the build, and one hash over their names, sizes and times. */
function sources() {
  const files = [];
  const visit = (folder) => {
    readdirSync(folder, { withFileTypes: true }).forEach((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name)) files.push(path);
    });
  };
  ["src", "seed"]
    .map((name) => join(root, name))
    .filter((folder) => existsSync(folder))
    .forEach(visit);
  files.sort();
  const page = join(root, "client", "graphiql");
  const others = existsSync(page) ? readdirSync(page).map((name) => join(page, name)) : [];
  const settings = ["tsconfig.json", "tsconfig.build.json", "package-lock.json"].map((name) => join(root, name));
  const lines = files.concat(others, settings).map((path) => {
    const { mtimeMs, size } = statSync(path);
    return `${relative(root, path)} ${mtimeMs} ${size}`;
  });
  return { hash: hash(lines), files: files.map((path) => relative(root, path)) };
}

// ---- one set-up at a time ----

/** Runs `work` while no other process sets up this folder; the work itself looks again whether it is still needed. */
async function whileAlone(work) {
  const patienceMs = 600000;
  const until = Date.now() + patienceMs;
  while (!claimSetup()) {
    if (Date.now() > until) {
      throw new SetupFailure(
        `Another process has been setting up "${root}" for ten minutes. Stop it, or remove the file "${paths.setupLock}", then run the same command again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    await work();
  } catch (error) {
    throw unwritable(error)
      ? new SetupFailure(
          `${error.message}. Powertrail has to write into its own folder to set itself up: free some space or correct the permissions, then run the same command again.`,
        )
      : error;
  } finally {
    rmSync(paths.setupLock, { force: true });
  }
}

function claimSetup() {
  try {
    const file = openSync(paths.setupLock, "wx");
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") {
      throw new SetupFailure(
        `${error.message}. Powertrail has to write into its own folder to set itself up: correct the permissions or free some space, then run the same command again.`,
      );
    }
    const owner = Number(read(paths.setupLock));
    if (owner > 0 && !isRunning(owner)) rmSync(paths.setupLock, { force: true });
    return false;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function unwritable(error) {
  return ["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"].includes(error && error.code);
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function hash(texts) {
  const digest = createHash("sha256");
  texts.forEach((text) => digest.update(text).update("\n"));
  return digest.digest("hex");
}

function say(message) {
  process.stderr.write(`powertrail: ${message}\n`);
}
