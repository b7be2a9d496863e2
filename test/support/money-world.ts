import type { Database } from "../../src/platform/neo4j/driver.ts";
import { tell } from "../../src/record/tell.ts";
import type { EdgeTelling, NodeTelling } from "../../src/record/telling.ts";
import { ask, type Asker, model } from "./ask.ts";

export interface TracedPath {
  readonly hops: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly accounts: readonly { readonly id: string }[];
  readonly transfers: readonly { readonly id: string; readonly at: string }[];
}

export interface Trace {
  readonly paths: readonly TracedPath[];
  readonly totalPaths: number | null;
  readonly truncated: readonly { account: { id: string }; hop: number; kept: number; left: number }[];
  readonly cut: { reason: string; hop: number; shown: number; found: number; message: string } | null;
}

const question = `query Trace($input: TransferTraceInput!, $asOf: Date, $knownAt: DateTime) {
  transferTrace(input: $input, asOf: $asOf, knownAt: $knownAt) {
    paths { hops firstAt lastAt accounts { id } transfers { id at } }
    totalPaths
    truncated { account { id } hop kept left }
    cut { reason hop shown found message }
  }
}`;

/** Accounts and transfers of a namespace of their own, and traces over them with local names. */
export class MoneyWorld {
  readonly ns: string;
  readonly #db: Database;
  #commits = 0;

  constructor(db: Database, ns: string) {
    this.#db = db;
    this.ns = `${ns}${String(Date.now())}`;
  }

  account(key: string, more: Partial<NodeTelling> = {}): NodeTelling {
    return {
      kind: "account",
      id: `${this.ns}:account:${key}`,
      sourceKey: key,
      properties: { number: key, currency: "KZT" },
      ...more,
    };
  }

  /** A transfer at an hour of 2025-01-01, or at an instant. */
  transfer(key: string, from: string, to: string, at: number | string, more: Partial<EdgeTelling> = {}): EdgeTelling {
    const instant = typeof at === "string" ? at : `2025-01-01T${String(at).padStart(2, "0")}:00:00Z`;
    return {
      type: "TRANSFERRED",
      key: `${this.ns}:transfer:${key}`,
      from: `${this.ns}:account:${from}`,
      to: `${this.ns}:account:${to}`,
      ...more,
      properties: { at: instant, amountMinor: 100_000, currency: "KZT", ...more.properties },
    };
  }

  async tell(
    nodes: readonly NodeTelling[],
    edges: readonly EdgeTelling[],
    recordedAt = "2025-02-01T00:00:00Z",
  ): Promise<void> {
    this.#commits += 1;
    const envelope = {
      actor: "test",
      operation: "tell",
      idempotencyKey: `${this.ns}-${String(this.#commits)}`,
      recordedAt,
    };
    const { refused } = await tell(this.#db, model, envelope, { source: `${this.ns}:source:bank`, nodes, edges });
    expect(refused).toEqual([]);
  }

  async ask(
    from: readonly string[],
    options: Readonly<Record<string, unknown>> = {},
    {
      asker = { subject: "nobody", roles: ["analyst"] },
      ...scope
    }: { asker?: Asker; asOf?: string; knownAt?: string } = {},
  ) {
    const input = { from: from.map((key) => `${this.ns}:account:${key}`), ...options };
    return ask(this.#db, question, asker, { input, ...scope });
  }

  /** The trace of an input that is in order. */
  async trace(...args: Parameters<MoneyWorld["ask"]>): Promise<Trace> {
    const { result } = await this.ask(...args);
    expect(result.errors).toBeUndefined();
    return result.data?.["transferTrace"] as Trace;
  }

  /** The paths of a trace, each as the local names of its transfers. */
  async paths(...args: Parameters<MoneyWorld["ask"]>): Promise<string[]> {
    const { paths } = await this.trace(...args);
    return paths.map(({ transfers }) => transfers.map(({ id }) => this.local(id)).join(" "));
  }

  local(id: string): string {
    return id.slice(id.lastIndexOf(":") + 1);
  }
}
