import type { Database } from "../../src/platform/neo4j/driver.ts";
import { tell, type Told } from "../../src/record/tell.ts";
import type { EdgeTelling, NodeTelling, ToldValue } from "../../src/record/telling.ts";
import { GOLDEN_NOW, model } from "./ask.ts";

type Properties = Readonly<Record<string, ToldValue | null | undefined>>;

/** Part of the world that one suite writes, under a name that no other run has. */
export class Namespace {
  readonly name: string;
  readonly #db: Database;
  #commits = 0;

  constructor(db: Database, name: string) {
    this.#db = db;
    this.name = `${name}-${Date.now().toString(36)}`;
  }

  id(kind: string, key: string): string {
    return `${this.name}:${kind}:${key}`;
  }

  /** A telling of a thing; properties that are null or undefined are left out. */
  node(kind: string, key: string, properties: Properties, more: Partial<NodeTelling> = {}): NodeTelling {
    return { kind, id: this.id(kind, key), sourceKey: key, properties: told(properties), ...more };
  }

  edge(
    type: string,
    key: string,
    from: string,
    to: string,
    properties: Properties = {},
    more: Partial<EdgeTelling> = {},
  ): EdgeTelling {
    return { type, key: this.id("edge", key), from, to, properties: told(properties), ...more };
  }

  /** Tells in one commit and throws where anything is refused. The views are resolved for the day of golden answers. */
  async tell(
    tellings: { readonly nodes?: readonly NodeTelling[]; readonly edges?: readonly EdgeTelling[] },
    { source = "register", recordedAt = "2025-09-01T00:00:00Z" } = {},
  ): Promise<Told> {
    this.#commits += 1;
    const envelope = {
      actor: "test",
      operation: `tell ${this.name}`,
      idempotencyKey: `${this.name}-${String(this.#commits)}`,
      recordedAt,
      today: GOLDEN_NOW.slice(0, 10),
    };
    const batch = { source: this.id("source", source), nodes: [], edges: [], ...tellings };
    const outcome = await tell(this.#db, model, envelope, batch);
    const [refused] = outcome.refused;
    if (refused) throw new Error(`${refused.kind} "${refused.id}" was refused: ${refused.reason}`);
    return outcome;
  }
}

function told(properties: Properties): Readonly<Record<string, ToldValue>> {
  const known = Object.entries(properties).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(known);
}
