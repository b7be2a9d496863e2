import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { writeOwnerOnly } from "./data-directory.ts";

const processShape = z.object({ pid: z.number().int(), startedAs: z.string() });
const runtimeShape = z.object({
  neo4j: processShape,
  owner: processShape,
  boltPort: z.number().int(),
  passwordFile: z.string(),
});

/** What runs for a data directory: the Neo4j, the program that owns it, its port and where its password is kept. */
export type Runtime = z.output<typeof runtimeShape>;

/** The runtime file; undefined when there is none, or none that can be read. */
export function readRuntime(file: string): Runtime | undefined {
  try {
    return runtimeShape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

export function writeRuntime(file: string, runtime: Runtime): void {
  writeOwnerOnly(file, `${JSON.stringify(runtime, undefined, 2)}\n`);
}

export function removeRuntime(file: string): void {
  rmSync(file, { force: true });
}
