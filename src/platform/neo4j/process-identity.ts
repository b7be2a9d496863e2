import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process told by its number and its start, for numbers are used again. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAs: string;
}

/** The identity of a running process; undefined when there is none of that number (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAs = process.platform === "linux" ? startFromProc(pid) : startFromPs(pid);
  return startedAs === undefined ? undefined : { pid, startedAs };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAs === identity.startedAs;
}

function startFromProc(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The second field, the name, may hold spaces and brackets: count from the last bracket (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  return state === "Z" || state === "X" ? undefined : fields[19];
}

function startFromPs(pid: number): string | undefined {
  try {
    const out = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return out === "" ? undefined : out;
  } catch {
    return undefined;
  }
}
