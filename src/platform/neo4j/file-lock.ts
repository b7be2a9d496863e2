import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { errorCode } from "../error-code.ts";
import { startFailed } from "./faults.ts";
import { identify, isRunning } from "./process-identity.ts";

const holderShape = z.object({ pid: z.number(), startedAs: z.string() });
const pollMs = 100;

/**
 * Does the work while holding a lock file, one process at a time; the lock of a process that died is taken over.
 * Throws START_FAILED when another process holds it for longer than `waitMs`.
 */
export async function withFileLock<T>(lockFile: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const ours = `${lockFile}.${randomUUID()}`;
  writeFileSync(ours, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    await take(lockFile, ours, waitMs);
  } finally {
    rmSync(ours, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

async function take(lockFile: string, ours: string, waitMs: number): Promise<void> {
  const deadline = Date.now() + waitMs;
  while (!tryLink(ours, lockFile)) {
    const held = readIfThere(lockFile);
    if (held === undefined) continue;
    const holder = parseHolder(held);
    if (holder === undefined || !isRunning(holder)) {
      removeStale(lockFile, held);
      continue;
    }
    if (Date.now() > deadline) {
      throw startFailed(
        `process ${String(holder.pid)} has held "${lockFile}" for ${String(Math.round(waitMs / 1000))} s.`,
        `Wait for that process, or end it if it hangs.`,
      );
    }
    await sleep(pollMs);
  }
}

function parseHolder(text: string): z.infer<typeof holderShape> | undefined {
  try {
    return holderShape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

// Linking a finished file makes lock and content appear together.
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

// Two processes may find the same stale lock: the later one could take away the earlier one's new lock, so it looks again.
function removeStale(lockFile: string, seen: string): void {
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) !== seen) tryLink(aside, lockFile);
  rmSync(aside, { force: true });
}
