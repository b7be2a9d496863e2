import type { Client } from "./client.ts";
import type { Question } from "./questions.ts";
import type { Peer } from "./servers.ts";

/** Throws unless all servers give the same things, in the same order, to each question. Returns what was compared. */
export async function assertSameAnswers(
  client: Client,
  peers: readonly Peer[],
  questions: readonly Question[],
): Promise<string[]> {
  const compared: string[] = [];
  for (const question of questions)
    for (let serial = 0; serial < 3; serial += 1) {
      const found: { readonly name: string; readonly shown: string; readonly bytes: number }[] = [];
      for (const peer of peers) {
        const text = await client.ask(peer, question.asked(peer.name, serial));
        found.push({ name: peer.name, shown: shownIn(JSON.parse(text)).join(" "), bytes: text.length });
      }
      const [first] = found;
      for (const { name, shown } of found)
        if (shown !== first?.shown)
          throw new Error(
            `${question.title}: ${name} gives other things than ${first?.name ?? "the first"}:\n${shown.slice(0, 800)}\n${first?.shown.slice(0, 800) ?? ""}`,
          );
      if (first === undefined || first.shown === "") throw new Error(`${question.title}: there is nothing to read.`);
      if (serial === 0)
        compared.push(
          `${question.title}: ${String(first.shown.split(" ").length)} values the same; ${found.map(({ name, bytes }) => `${name} ${String(bytes)} bytes`).join(", ")}`,
        );
    }
  return compared;
}

const KEYS = new Set(["id", "number", "serial", "contractedKw", "capacityKw", "totalCount", "signedOn"]);

/** What identifies the things of an answer, in its order. */
function shownIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(shownIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, entry]) => (KEYS.has(key) ? [`${key}=${String(entry)}`] : shownIn(entry)));
}
