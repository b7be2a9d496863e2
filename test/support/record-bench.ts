import { join } from "node:path";
import { loadSdl } from "../../src/graphql/assembly/load-sdl.ts";
import { readModel } from "../../src/model/read-model.ts";
import { projectRoot } from "../../src/platform/files.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { migrate } from "../../src/record/migrate.ts";
import { type Batch, tell, type Told } from "../../src/record/tell.ts";
import type { NodeTelling } from "../../src/record/telling.ts";
import { openTestDatabase } from "./neo4j.ts";

interface Circumstances {
  readonly source?: string;
  readonly recordedAt?: string;
  readonly today?: string;
  readonly key?: string;
}

export const model = readModel(loadSdl(join(projectRoot(), "schema")));

/** A namespace of its own in the graph of the test run, with two sources, and short ways to tell and read there. */
export class RecordBench {
  readonly db: Database;
  readonly ns: string;
  readonly register: string;
  readonly rumour: string;
  #keys = 0;

  private constructor(db: Database, ns: string) {
    this.db = db;
    this.ns = ns;
    this.register = `${ns}:source:register`;
    this.rumour = `${ns}:source:rumour`;
  }

  static async open(name: string): Promise<RecordBench> {
    const db = await openTestDatabase();
    await migrate(db, model);
    const bench = new RecordBench(db, `${name}${String(Date.now())}`);
    const nodes = [bench.source("register", "A", 1), bench.source("rumour", "E", 5)];
    await bench.told({ nodes }, { recordedAt: "2025-01-01T00:00:00Z" });
    return bench;
  }

  async close(): Promise<void> {
    await this.db.driver.close();
  }

  async told(batch: Partial<Batch>, circumstances: Circumstances = {}): Promise<Told> {
    const { source = this.register, recordedAt = "2025-02-01T00:00:00Z", today = "2025-06-01", key } = circumstances;
    const idempotencyKey = key ?? this.key();
    const envelope = { actor: "test", operation: "tell", idempotencyKey, recordedAt, today };
    return tell(this.db, model, envelope, { source, nodes: [], edges: [], ...batch });
  }

  key(): string {
    this.#keys += 1;
    return `${this.ns}-${String(this.#keys)}`;
  }

  source(key: string, reliability: string, credibility: number): NodeTelling {
    const properties = { title: key, reliability, credibility };
    return { kind: "source", id: `${this.ns}:source:${key}`, sourceKey: key, properties };
  }

  contractId(key: string): string {
    return `${this.ns}:contract:${key}`;
  }

  contract(key: string, category: string, more: Partial<NodeTelling> = {}): NodeTelling {
    return {
      kind: "contract",
      id: this.contractId(key),
      sourceKey: key,
      properties: { number: key, category },
      ...more,
    };
  }

  async rows(text: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
    return readRaw(this.db, { name: "test", text, params }, { operation: "test" });
  }

  /** Properties of the thing as it is shown today. */
  async shown(key: string, ...properties: readonly string[]): Promise<Record<string, unknown> | undefined> {
    const [row] = await this.rows("MATCH (n:Entity {id: $id}) RETURN n {.*} AS n", { id: this.contractId(key) });
    const node = row?.["n"] as Record<string, unknown> | undefined;
    return node && Object.fromEntries(properties.map((name) => [name, node[name] ?? null]));
  }

  async categoryOf(key: string): Promise<unknown> {
    return (await this.shown(key, "category"))?.["category"];
  }

  /** The category as compiled reads find it: what the tellings show on a day, by what was known at an instant. */
  async known(key: string, asOf: string, knownAt: string): Promise<unknown> {
    const [row] = await this.rows(
      `MATCH (n:Entity {id: $id})
       WHERE n.recordedAt <= datetime($knownAt) AND (n.retractedAt IS NULL OR n.retractedAt > datetime($knownAt))
       WITH n, COLLECT { MATCH (n)<-[:DESCRIBES]-(r:Record)
         WHERE r.recordedAt <= datetime($knownAt) AND (r.retractedAt IS NULL OR r.retractedAt > datetime($knownAt))
           AND (r.validFrom IS NULL OR r.validFrom <= date($asOf)) AND (r.validTo IS NULL OR r.validTo > date($asOf))
         RETURN r ORDER BY r.grade, r.recordedAt DESC, r.id DESC } AS records
       WHERE n.versioned IS NULL OR size(records) > 0
       RETURN CASE WHEN n.versioned IS NULL THEN n.category
         ELSE head([r IN records WHERE r.category IS NOT NULL | r.category]) END AS category`,
      { id: this.contractId(key), asOf, knownAt },
    );
    return row === undefined ? "not there" : row["category"];
  }

  async recordsOf(key: string): Promise<number> {
    const text = "MATCH (r:Record)-[:DESCRIBES]->(:Entity {id: $id}) RETURN count(r) AS n";
    return Number((await this.rows(text, { id: this.contractId(key) }))[0]?.["n"]);
  }
}
