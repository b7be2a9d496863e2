import { readFileSync } from "node:fs";
import type { Viewer } from "../access/viewer.ts";
import { visibleCases } from "../access/visible-cases.queries.ts";
import { checkAllSupplies, countsByRule } from "../law/check-all.queries.ts";
import { judgeFacts, toFacts } from "../law/judge-facts.ts";
import { judgeThings } from "../law/judge-things.queries.ts";
import { FactsReader } from "../law/read-facts.queries.ts";
import { rulePackOf } from "../law/rule-packs.queries.ts";
import { overall } from "../law/verdict.ts";
import { systemClock } from "../platform/clock.ts";
import { createLogger } from "../platform/log.ts";
import type { Database } from "../platform/neo4j/driver.ts";
import type { ReadOptions } from "../platform/neo4j/statements.ts";
import { StatementTimeout } from "../platform/neo4j/store-errors.ts";
import { everyCase } from "../views/every-case.queries.ts";
import type { CommandContext } from "./command.ts";
import { dayOf } from "./day-option.ts";
import { CommandFailure, usageFailure } from "./failure.ts";
import { openGraph } from "./graph.ts";
import type { CheckOptions } from "./rules.ts";
import { type Checked, checkedText, judgedText } from "./rules-text.ts";
import { readSettings } from "./settings.ts";

/** A batch may take longer than what somebody waits for. */
const LEAST_TIMEOUT_MS = 60_000;

/** Judges the graph of the settings, or one thing in it. What the caller can get wrong is checked before it is opened. */
export async function checkGraph(context: CommandContext, options: CheckOptions): Promise<void> {
  const { output, env } = context;
  const pack = rulePackOf(options.jurisdiction);
  const now = systemClock().toISOString();
  const on = dayOf("--on", options.on) ?? now.slice(0, 10);
  const knownAt = instantOf(options.knownAt) ?? now;
  if (options.of !== undefined && options.utility !== undefined)
    throw usageFailure("--of judges one thing, --utility the supplies of a utility; give one of them.");
  const settings = readSettings(env);
  const log = createLogger(settings.logLevel === "info" ? "warn" : settings.logLevel);
  const graph = await openGraph(settings, env, log, (words) => {
    output.say(words);
  });
  const timeoutMs = Math.max(settings.limits.statementTimeoutMs, LEAST_TIMEOUT_MS);
  const read: ReadOptions = { operation: "rules check", user: options.as, timeoutMs };
  try {
    const scope = { knownAt, cases: await casesOf(graph.db, options.as, now.slice(0, 10), read) };
    if (options.of !== undefined) {
      const [judged] = await judgeThings(new FactsReader(graph.db, read, scope), pack, [{ id: options.of, on }]);
      const verdicts = judged?.verdicts ?? [];
      const answer = {
        of: options.of,
        on: judged?.on ?? on,
        jurisdiction: pack.jurisdiction,
        overall: overall(verdicts),
        verdicts,
      };
      output.data(answer, judgedText);
      return;
    }
    const request = { on, utilityId: options.utility ?? null, jurisdiction: pack.jurisdiction };
    const checked = await checkAllSupplies(graph.db, read, scope, request, ({ done, unit }) => {
      output.say(`${done.toLocaleString("en")} ${unit} judged`);
    });
    output.data(checked, checkedText);
  } catch (error) {
    if (error instanceof StatementTimeout)
      throw new CommandFailure(
        "TIMEOUT",
        `A statement took longer than ${String(timeoutMs)} ms. Narrow the check by --utility or --of, or set POWERTRAIL_STATEMENT_TIMEOUT_MS.`,
      );
    throw error;
  } finally {
    await graph.close();
  }
}

/** Judges the facts of a file. */
export function checkFacts({ output }: CommandContext, file: string, options: CheckOptions): void {
  const others = ["of", "on", "utility", "knownAt", "as"] as const;
  const [other] = others.filter((name) => options[name] !== undefined);
  if (other !== undefined)
    throw usageFailure(`--facts judges a file, in which each fact has its day; leave ${optionOf(other)} out.`);
  const pack = rulePackOf(options.jurisdiction);
  const { judged, verdicts } = judgeFacts(pack, toFacts(file, contentOf(file)));
  const counts = countsByRule(
    pack.rules.map(({ code }) => code),
    verdicts,
  );
  const checked: Checked = { jurisdiction: pack.jurisdiction, judged, counts, verdicts };
  output.data(checked, checkedText);
}

function optionOf(name: string): string {
  return name === "knownAt" ? "--known-at" : `--${name}`;
}

function contentOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw usageFailure(`"${file}" cannot be read; name a JSON file of facts.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandFailure(
      "BAD_USER_INPUT",
      `"${file}" is no JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function instantOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:\d{2})$/u.test(text) || Number.isNaN(Date.parse(text)))
    throw usageFailure(`"${text}" of --known-at is no instant; write it like 2025-10-01T00:00:00Z.`);
  return text;
}

/** Whoever runs a command on this machine holds the store and sees all; as somebody else, what that officer sees. */
async function casesOf(
  db: Database,
  as: string | undefined,
  today: string,
  read: ReadOptions,
): Promise<readonly string[]> {
  if (as === undefined) return everyCase(db, read);
  const viewer: Viewer = { subject: as, name: null, roles: new Set(["investigator"]), agency: null };
  return visibleCases(db, viewer, today, read);
}
