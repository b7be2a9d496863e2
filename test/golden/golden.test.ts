import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import neo4j from "neo4j-driver";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import type { RawStatement } from "../../src/platform/neo4j/statements.ts";
import { projectRoot } from "../../src/platform/files.ts";
import { ROLES, type Role } from "../../src/access/viewer.ts";
import { ask, type Asker } from "../support/ask.ts";
import { openTestDatabase } from "../support/neo4j.ts";

// An operation, its answer and the statements it ran, side by side. POWERTRAIL_UPDATE_GOLDEN=1 writes them anew for review.
const folder = join(projectRoot(), "test/golden");
const updating = process.env["POWERTRAIL_UPDATE_GOLDEN"] === "1" && process.env["CI"] === undefined;
const operations = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".graphql"))
  .sort();

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => {
  await db.driver.close();
});

test.each(operations)("%s answers as recorded, by the statements recorded", async (file) => {
  const path = join(folder, file);
  const query = readFileSync(path, "utf8");
  const { result, statements } = await ask(db, query, askerOf(query));
  const answer = `${JSON.stringify(result, null, 2)}\n`;
  hold(path.replace(/\.graphql$/u, ".json"), answer);
  hold(path.replace(/\.graphql$/u, ".cypher"), statements.map(shown).sort().join("\n\n") + "\n");
});

/** `# as SUBJECT (roles)` in the first line says who asks. */
function askerOf(query: string): Asker {
  const [, subject = "investigator", roles = "investigator"] = /^# as (\S+) \(([^)]*)\)/u.exec(query) ?? [];
  return {
    subject,
    roles: roles.split(/,\s*/u).filter((role): role is Role => (ROLES as readonly string[]).includes(role)),
  };
}

/** Statements written by hand are named; those that a generator made are shown whole. */
function shown({ name, text, params }: RawStatement): string {
  const written = existsSync(join(projectRoot(), "cypher", `${name}.cypher`));
  if (written) return `// cypher/${name}.cypher`;
  return `// ${name}\n// ${JSON.stringify(params, (_, value: unknown) => readable(value))}\n${text}`;
}

function readable(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return neo4j.isDate(value) || neo4j.isDateTime(value) ? value.toString() : value;
}

function hold(path: string, content: string): void {
  if (updating) {
    writeFileSync(path, content);
    return;
  }
  if (!existsSync(path))
    throw new Error(
      `${relative(folder, path)} is missing; run the suite with POWERTRAIL_UPDATE_GOLDEN=1 and review what it wrote.`,
    );
  expect(content).toBe(readFileSync(path, "utf8"));
}
