import { median, quantile } from "../support/measure.ts";
import type { Times } from "./client.ts";
import { type Question, SERVERS, type ServerName } from "./questions.ts";

interface Measured {
  readonly p50: number[];
  readonly p95: number[];
  readonly rates: number[];
  coldMs: number;
  coldPlanMs: number;
}

const fasterThanPeer = 1.5;

/** What the rounds measured, and the table of it. */
export class Results {
  readonly #measured = new Map<string, Measured>();
  readonly #questions: readonly Question[];

  constructor(questions: readonly Question[]) {
    this.#questions = questions;
  }

  addTimes(question: Question, server: ServerName, times: Times): void {
    const { p50, p95 } = this.#of(question, server);
    p50.push(quantile(times, 0.5));
    p95.push(quantile(times, 0.95));
  }

  addRate(question: Question, server: ServerName, perSecond: number): void {
    this.#of(question, server).rates.push(perSecond);
  }

  /** `planned`: whether Neo4j had to plan the statement anew as well. */
  addCold(question: Question, server: ServerName, times: Times, planned: boolean): void {
    const measured = this.#of(question, server);
    if (planned) measured.coldPlanMs = median(times);
    else measured.coldMs = median(times);
  }

  /** A table in Markdown, then a line a target. */
  lines(rounds: number): string[] {
    return [
      `\nmedians of ${String(rounds)} interleaved rounds; ms at one client; req/s at 16 clients; × and share against the driver's server`,
      "| question | server | p50 | × | p95 | req/s | share | new document | and new plan |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
      ...this.#questions.flatMap((question) => SERVERS.map((server) => this.#row(question, server))),
      "",
      ...this.#questions.map((question) => {
        const ratio = this.#p50(question, "powertrail") / this.#p50(question, "driver");
        return verdict(`${question.title}: p50 ${ratio.toFixed(2)} times the driver's`, ratio <= question.target, [
          "at most",
          question.target,
        ]);
      }),
      ...this.#questions
        .filter(({ name }) => name === "firms")
        .map((question) => {
          const ratio = this.#p50(question, "@neo4j/graphql") / this.#p50(question, "powertrail");
          const words = `${question.title}: ${ratio.toFixed(2)} times faster than @neo4j/graphql`;
          return verdict(words, ratio >= fasterThanPeer, ["at least", fasterThanPeer]);
        }),
    ];
  }

  #row(question: Question, server: ServerName): string {
    const { p95, rates, coldMs, coldPlanMs } = this.#of(question, server);
    const p50 = this.#p50(question, server);
    const rate = median(rates);
    const cells = [
      question.title,
      server,
      p50.toFixed(2),
      (p50 / this.#p50(question, "driver")).toFixed(2),
      median(p95).toFixed(2),
      rate.toFixed(0),
      (rate / median(this.#of(question, "driver").rates)).toFixed(2),
      Number.isNaN(coldMs) ? "" : coldMs.toFixed(1),
      Number.isNaN(coldPlanMs) ? "" : coldPlanMs.toFixed(1),
    ];
    return `| ${cells.join(" | ")} |`;
  }

  #p50(question: Question, server: ServerName): number {
    return median(this.#of(question, server).p50);
  }

  #of(question: Question, server: ServerName): Measured {
    const key = `${question.name} ${server}`;
    let found = this.#measured.get(key);
    if (!found) {
      found = { p50: [], p95: [], rates: [], coldMs: Number.NaN, coldPlanMs: Number.NaN };
      this.#measured.set(key, found);
    }
    return found;
  }
}

function verdict(words: string, met: boolean, [relation, target]: readonly [string, number]): string {
  return `${met ? "met   " : "MISSED"} ${words} (asked for: ${relation} ${String(target)})`;
}
