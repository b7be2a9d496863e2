import fs from "fs";
import os from "os";
import { missing, ok, warning } from "./report.mjs";

const leastMemoryMb = 2000;
const leastOpenFiles = 4096;

export function checkPlatform(platform) {
  if (platform === "linux" || platform === "darwin") return ok("system", `${os.type()} ${os.release()}`);
  return warning(
    "system",
    `Powertrail is not tested on ${os.type()}.`,
    "Use Linux or macOS, on Windows the Linux of WSL.",
  );
}

/** The memory that this process may have: a container's limit counts. */
export function checkMemory() {
  const allowed = typeof process.constrainedMemory === "function" ? process.constrainedMemory() : 0;
  const total = os.totalmem();
  const bytes = allowed > 0 && allowed < total ? allowed : total;
  const megabytes = Math.floor(bytes / 1000000);
  if (megabytes >= leastMemoryMb) return ok("memory", `${megabytes} MB`);
  return warning(
    "memory",
    `${megabytes} MB; Neo4j and the server together want ${leastMemoryMb} MB.`,
    "Use a machine with more, or set NEO4J_URI to a Neo4j elsewhere.",
  );
}

export function checkOpenFiles() {
  const limit = openFiles();
  if (limit === undefined) return ok("open files", "no limit known");
  if (limit >= leastOpenFiles) return ok("open files", limit === Infinity ? "unlimited" : `${limit} at most`);
  return warning(
    "open files",
    `At most ${limit} files may be open; Neo4j wants ${leastOpenFiles}.`,
    `Raise the limit: "ulimit -n ${leastOpenFiles}" in this shell, or LimitNOFILE= in a service file.`,
  );
}

function openFiles() {
  try {
    const [, soft] = /^Max open files +(\S+)/m.exec(fs.readFileSync("/proc/self/limits", "utf8"));
    return soft === "unlimited" ? Infinity : Number(soft);
  } catch {
    return undefined;
  }
}

/** Labels come in three languages, and names are folded: both want a Node with all of Unicode's data. */
export function checkUnicode() {
  const known = Intl.DateTimeFormat.supportedLocalesOf(["en", "ru", "kk"]);
  if (known.length === 3) return ok("Unicode", `ICU ${process.versions.icu}, Unicode ${process.versions.unicode}`);
  const remedy = "Install a Node with full ICU, as the builds of nodejs.org are.";
  return warning("Unicode", "This Node lacks the data of Russian or Kazakh.", remedy);
}

export function checkLocale({ env, home }) {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  const shown = locale === "" ? "none set" : locale;
  // Java reads the names of files in the locale's encoding.
  if (/^[\x20-\x7e]*$/.test(home) || /utf-?8/i.test(locale) || process.platform !== "linux") return ok("locale", shown);
  return warning(
    "locale",
    `The path "${home}" holds letters beyond ASCII, and the locale (${shown}) is not UTF-8: Java may not find it.`,
    "Set LC_ALL=C.UTF-8, or name another directory in POWERTRAIL_HOME.",
  );
}

/** `newest` is when the newest file of the program was written, `elsewhere` how far another clock is ahead, if known. */
export function checkClock({ now, newest, elsewhere }) {
  const remedy = "Set the clock, and let it follow a time server: tokens, commits and rates depend on it.";
  const dayMs = 86400000;
  if (now < newest - dayMs) {
    return warning(
      "clock",
      `It says ${new Date(now).toISOString()}, which is before this program was written.`,
      remedy,
    );
  }
  const [other] = elsewhere.filter(({ aheadMs }) => Math.abs(aheadMs) > 30000);
  if (other) {
    const seconds = Math.round(Math.abs(other.aheadMs) / 1000);
    const direction = other.aheadMs > 0 ? "behind" : "ahead of";
    return warning("clock", `It is ${seconds} s ${direction} that of ${other.whose}.`, remedy);
  }
  const compared = elsewhere.length === 0 ? "" : `, as ${elsewhere.map(({ whose }) => whose).join(" and ")} has it`;
  return ok("clock", `${new Date(now).toISOString()}${compared}`);
}

export function checkFolder(root, built) {
  try {
    fs.accessSync(root, fs.constants.W_OK);
    return ok("project folder", root);
  } catch {
    if (built) return ok("project folder", `${root}, built and read-only`);
    return missing(
      "project folder",
      `"${root}" cannot be written, and Powertrail installs and builds itself there.`,
      "Give this user the right to write there.",
    );
  }
}
