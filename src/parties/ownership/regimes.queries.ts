import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { projectRoot } from "../../platform/files.ts";
import { type Regime, toRegimes } from "./regimes.ts";

const FILE = "law/beneficial-owners/regimes.yaml";

let loaded: readonly Regime[] | undefined;

/** The regimes of beneficial ownership, in the order of their file. */
export function regimes(): readonly Regime[] {
  loaded ??= toRegimes(parse(readFileSync(join(projectRoot(), FILE), "utf8")));
  return loaded;
}
