import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckdb } from "../../platform/columns/duckdb-store.ts";
import { type Detection, detect } from "./detect.ts";
import { type InputRequest, readDetectionInput } from "./read-input.queries.ts";
import { detectionSettings } from "./settings.ts";

/** What DuckDB may take: beside it the series of all meters stand in memory. */
const LIMITS = { threads: 2, memoryMb: 900 };

/** Reads a folder and scores what is in it. Throws InputFault. */
export async function detectFolder(request: InputRequest): Promise<Detection> {
  const spillFolder = mkdtempSync(join(tmpdir(), "powertrail-detect-"));
  try {
    const store = await openDuckdb({ ...LIMITS, spillFolder });
    try {
      return detect(await readDetectionInput(store, request), detectionSettings);
    } finally {
      store.close();
    }
  } finally {
    rmSync(spillFolder, { recursive: true, force: true });
  }
}
