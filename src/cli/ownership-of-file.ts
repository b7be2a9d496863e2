import { readFileSync } from "node:fs";
import { type Arithmetic, EXACT, FLOAT } from "../parties/ownership/arithmetic.ts";
import { checkGraph, checkSums } from "../parties/ownership/check-graph.ts";
import { edgesOn } from "../parties/ownership/days.ts";
import { fractionText } from "../parties/ownership/fraction.ts";
import { type OwnershipGraph, OwnershipRefused } from "../parties/ownership/graph.ts";
import { malformed, readGraph } from "../parties/ownership/graph-file.ts";
import { Ownership, type Shares } from "../parties/ownership/ownership.ts";
import type { CommandContext } from "./command.ts";
import { dayOf } from "./day-option.ts";
import { CommandFailure, usageFailure } from "./failure.ts";
import type { OwnershipOptions } from "./ownership.ts";

/** Up to so many parties shares are exact fractions. */
const MOST_EXACT = 60;
const DIGITS = 12;

type SharesShown = Readonly<Record<string, string>>;

interface TargetShown {
  readonly ultimate: SharesShown;
  readonly integrated: SharesShown;
  readonly netted: SharesShown;
  readonly unattributed: string;
  readonly controllers: readonly string[];
  readonly controllingPersons: readonly string[];
  readonly ultimateMin?: SharesShown;
  readonly ultimateMax?: SharesShown;
}

/** Reads the file, and tells of each target in turn: the answer on a large graph does not fit into one text. */
export function tellOwnership(context: CommandContext, options: OwnershipOptions): void {
  const asOf = dayOf("--as-of", options.asOf) ?? null;
  try {
    const graph = readGraph(contentOf(options.graph));
    checkGraph(graph);
    if (graph.nodes.length <= MOST_EXACT) tellTargets(context, options, asOf, graph, EXACT, fractionText);
    else tellTargets(context, options, asOf, graph, FLOAT, (share) => share.toFixed(DIGITS));
  } catch (error) {
    if (error instanceof OwnershipRefused)
      throw new CommandFailure(error.code, error.message, 1, { entities: error.entities });
    throw error;
  }
}

function tellTargets<Share>(
  { output }: CommandContext,
  options: OwnershipOptions,
  asOf: string | null,
  graph: OwnershipGraph,
  arithmetic: Arithmetic<Share>,
  textOf: (share: Share) => string,
): void {
  const edges = edgesOn(graph, asOf);
  checkSums(edges);
  const targets = targetsOf(graph, options.target);
  const ownership = new Ownership(graph.nodes, edges, arithmetic);
  const groups = ownership.closedGroups;
  output.print(output.json ? '{"targets":{' : "");
  for (const [place, target] of targets.entries()) {
    const shown = shownTarget(ownership, target, textOf);
    if (output.json) output.print(`${place === 0 ? "" : ","}${JSON.stringify(target)}:${JSON.stringify(shown)}`);
    else output.print(textOfTarget(target, shown));
  }
  if (output.json) output.print(`},"closedGroups":${JSON.stringify(groups)}}\n`);
  else for (const group of groups) output.print(`A closed group, which nobody outside owns: ${group.join(", ")}.\n`);
}

function targetsOf({ nodes }: OwnershipGraph, asked: readonly string[] | undefined): readonly string[] {
  if (!asked) return nodes.filter(({ type }) => type === "entity").map(({ id }) => id);
  const types = new Map(nodes.map(({ id, type }) => [id, type]));
  const targets = [...new Set(asked)];
  const unknown = targets.filter((id) => !types.has(id));
  if (unknown.length > 0)
    throw new OwnershipRefused("UNKNOWN_TARGET", unknown, `The file has no ${quoted(unknown)}; name an entity of it.`);
  const persons = targets.filter((id) => types.get(id) === "person");
  if (persons.length > 0)
    throw new OwnershipRefused(
      "PERSON_CANNOT_BE_OWNED",
      persons,
      `Nobody can hold a share of ${quoted(persons)}, for that is a person; name an entity.`,
    );
  return targets;
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(", ");
}

function shownTarget<Share>(
  ownership: Ownership<Share>,
  target: string,
  textOf: (share: Share) => string,
): TargetShown {
  const { ultimate, integrated, netted, unattributed, controllers, controllingPersons } = ownership.of(target);
  const shown = (shares: Shares<Share>): SharesShown =>
    Object.fromEntries(
      [...shares].map(([id, share]) => [id, textOf(share)] as const).filter(([, text]) => !NOTHING.test(text)),
    );
  const answer = {
    ultimate: shown(ultimate),
    integrated: shown(integrated),
    netted: shown(netted),
    unattributed: textOf(unattributed),
    controllers,
    controllingPersons,
  };
  if (!ownership.hasRanges) return answer;
  const { min, max } = ownership.rangeOf(target);
  return { ...answer, ultimateMin: shown(min), ultimateMax: shown(max) };
}

/** A share that shows no digit but 0. */
const NOTHING = /^0(?:\.0*)?(?:\/|$)/u;

function textOfTarget(target: string, shown: TargetShown): string {
  const list = (shares: SharesShown): string =>
    Object.entries(shares)
      .map(([id, share]) => `${id} ${share}`)
      .join(", ") || "nobody";
  const range =
    shown.ultimateMin && shown.ultimateMax
      ? `  at least: ${list(shown.ultimateMin)}\n  at most: ${list(shown.ultimateMax)}\n`
      : "";
  return `${target}
  ultimate owners: ${list(shown.ultimate)}; unattributed ${shown.unattributed}
${range}  integrated: ${list(shown.integrated)}
  netted: ${list(shown.netted)}
  controlled by: ${shown.controllers.join(", ") || "nobody"}
`;
}

function contentOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw usageFailure(`"${file}" cannot be read; name a JSON file of parties and holdings.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw malformed([], `"${file}" is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
