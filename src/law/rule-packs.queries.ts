import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { projectRoot } from "../platform/files.ts";
import type { RulePack } from "./rule.ts";
import { RulePackRefused, toRulePack } from "./rule-pack.ts";

/** The folder of the packs, from the project root. */
const FOLDER = "law";

/** Packs of rules by jurisdiction, in order. */
export type RulePacks = ReadonlyMap<string, RulePack>;

let loaded: RulePacks | undefined;

/** The rules of every jurisdiction, read from law/ on first use. Throws RulePackRefused, so that a fault stops the start. */
export function rulePacks(): RulePacks {
  loaded ??= loadRulePacks(projectRoot());
  return loaded;
}

function loadRulePacks(root: string): RulePacks {
  const files = readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const packs = files.map((name) => {
    const file = `${FOLDER}/${name}`;
    return readRulePack(file, readFileSync(join(root, file), "utf8"));
  });
  return new Map(packs.map((pack) => [pack.jurisdiction, pack]));
}

/** A pack from the text of its file. Throws RulePackRefused. */
export function readRulePack(file: string, text: string): RulePack {
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw new RulePackRefused(
      file,
      document.errors.map(({ message }) => message.split("\n")[0] ?? message),
    );
  return toRulePack(file, document.toJS());
}

/** Why no rules can be given for a jurisdiction. */
export class JurisdictionUnknown extends Error {
  override readonly name = "JurisdictionUnknown";
  readonly code = "BAD_USER_INPUT";
  readonly exitCode = 2;
  constructor(jurisdiction: string) {
    const known = [...rulePacks().keys()].join(", ");
    super(`No rules of the jurisdiction "${jurisdiction}" are known here; those of ${known} are.`);
  }
}

/** The pack of a jurisdiction. Throws JurisdictionUnknown. */
export function rulePackOf(jurisdiction: string): RulePack {
  const pack = rulePacks().get(jurisdiction);
  if (!pack) throw new JurisdictionUnknown(jurisdiction);
  return pack;
}
