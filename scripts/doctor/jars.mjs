import { createHash } from "crypto";
import fs from "fs";
import { join } from "path";
import { ok } from "./report.mjs";

const inputs = ["pom.xml", "src/main/java/powertrail/Launcher.java"];

/** Whether Maven has resolved the jars of the pinned Neo4j, as src/platform/neo4j/jars.ts tells it. */
export function jarsResolved(root) {
  const folder = join(root, "neo4j");
  const target = join(folder, "target");
  try {
    const resolved = JSON.parse(fs.readFileSync(join(target, "resolved.json"), "utf8"));
    const hash = createHash("sha256");
    inputs.forEach((file) => hash.update(fs.readFileSync(join(folder, file))));
    if (resolved.inputs !== hash.digest("hex")) return false;
    return resolved.jars.every(({ name, size }) => fs.statSync(join(target, name)).size === size);
  } catch {
    return false;
  }
}

export function checkJars(resolved) {
  return ok("Neo4j's jars", resolved ? "resolved" : "not resolved yet; the first start fetches some 125 MB by Maven");
}
