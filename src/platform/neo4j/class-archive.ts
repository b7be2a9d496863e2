import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layoutOf, prepareFolders, readOrCreatePassword, writeConf } from "./data-directory.ts";
import { withFileLock } from "./file-lock.ts";
import { launchAnswering } from "./launch-answering.ts";
import { archiveFile, type LaunchSettings } from "./launch.ts";
import { freePort } from "./ports.ts";

const dumpWithinMs = 60_000;
const waitMs = 180_000;

/**
 * Writes the class archive (AppCDS) of this Java version by starting and stopping a Neo4j on an empty store, once; later starts
 * take half the time. Where Java cannot write one, an empty file says not to try again.
 */
export async function ensureClassArchive(
  base: Pick<LaunchSettings, "java" | "jars" | "environment" | "startTimeoutMs">,
  progress: (line: string) => void,
): Promise<void> {
  const archive = archiveFile(base.jars, base.java);
  if (existsSync(archive)) return;
  await withFileLock(`${archive}.lock`, waitMs, async () => {
    if (existsSync(archive)) return;
    progress("Preparing quick starts of Neo4j (once, some ten seconds).");
    const draft = `${archive}.draft`;
    rmSync(draft, { force: true });
    await train(base, draft).catch(() => undefined);
    if (existsSync(draft)) renameSync(draft, archive);
    else writeFileSync(archive, "");
  });
}

async function train(
  base: Pick<LaunchSettings, "java" | "jars" | "environment" | "startTimeoutMs">,
  archive: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "powertrail-archive-"));
  try {
    const layout = layoutOf(folder);
    prepareFolders(layout, 0);
    const boltPort = await freePort();
    writeConf(layout, boltPort, 64);
    const password = readOrCreatePassword(layout);
    // Without the optimizing compiler: which classes are loaded does not hang on it, and its work would be lost.
    const launched = await launchAnswering(
      { ...base, layout, mode: "test", heapMb: 512, boltPort, stopWithinMs: dumpWithinMs, writeArchive: archive },
      password,
    );
    await launched.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
