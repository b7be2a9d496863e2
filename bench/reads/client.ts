import { Agent, request } from "node:http";
import type { Asked, Question } from "./questions.ts";
import type { Peer } from "./servers.ts";

/** Times, in ms, of requests made one after the other. */
export type Times = readonly number[];

/** Sends requests on connections that are kept open. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 });
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** The body of the answer. Rejects where the status is not 200 or the answer holds errors. */
  ask(peer: Peer, { path, document, variables }: Asked): Promise<string> {
    const body = JSON.stringify({ query: document, variables });
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      authorization: `Bearer ${this.#token}`,
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${peer.url}${path}`, { method: "POST", agent: this.#agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString("utf8");
          if (answer.statusCode === 200 && !text.startsWith('{"errors"')) resolve(text);
          else reject(new Error(`${peer.name} answered ${String(answer.statusCode)}: ${text.slice(0, 600)}`));
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  /** Asks up to `count` times, one after the other, for at most `withinMs`. */
  async sequence(peer: Peer, question: Question, count: number, withinMs: number): Promise<Times> {
    const times: number[] = [];
    const ends = performance.now() + withinMs;
    while (times.length < count && performance.now() < ends) {
      const asked = question.asked(peer.name, times.length);
      const begun = performance.now();
      await this.ask(peer, asked);
      times.push(performance.now() - begun);
    }
    return times;
  }

  /** Requests a second of `clients` who each ask again once they are answered. */
  async rate(peer: Peer, question: Question, clients: number, forMs: number): Promise<number> {
    const begun = performance.now();
    let serial = 0;
    let answered = 0;
    const one = async (): Promise<void> => {
      while (performance.now() - begun < forMs) {
        await this.ask(peer, question.asked(peer.name, (serial += 1)));
        answered += 1;
      }
    };
    await Promise.all(Array.from({ length: clients }, one));
    return (answered / (performance.now() - begun)) * 1_000;
  }

  /** Times of documents that the server has not had: each with another name, or each with another alias as well. */
  async cold(peer: Peer, question: Question, count: number, aliases: boolean): Promise<Times> {
    const times: number[] = [];
    for (let serial = 0; serial < count; serial += 1) {
      const asked = question.asked(peer.name, serial);
      const tag = `Cold${aliases ? "Alias" : ""}${String(serial)}`;
      const named = asked.document.replace(/^query \w+/u, `query ${tag}`);
      const document = aliases ? named.replace(/\bid (number|name|sourceKey)\b/u, `id as${tag}: $1`) : named;
      const begun = performance.now();
      await this.ask(peer, { ...asked, document });
      times.push(performance.now() - begun);
    }
    return times;
  }

  close(): void {
    this.#agent.destroy();
  }
}
