import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../platform/files.ts";
import { toWorkflow, type Workflow } from "./workflow.ts";

/** The workflow of a jurisdiction, from law/restraint/. Throws an Error that names every fault of the file. */
export function workflowOf(jurisdiction: string): Workflow {
  const file = `law/restraint/${jurisdiction.toLowerCase()}.json`;
  return toWorkflow(file, JSON.parse(readFileSync(join(projectRoot(), file), "utf8")));
}
