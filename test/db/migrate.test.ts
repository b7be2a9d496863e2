import { join } from "node:path";
import { loadSdl } from "../../src/graphql/assembly/load-sdl.ts";
import { schemaStatements } from "../../src/model/constraints.ts";
import { readModel } from "../../src/model/read-model.ts";
import { projectRoot } from "../../src/platform/files.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readRaw } from "../../src/platform/neo4j/statements.ts";
import { migrate } from "../../src/record/migrate.ts";
import { openTestDatabase } from "../support/neo4j.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));
let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
  await migrate(db, model);
});

afterAll(async () => {
  await db.driver.close();
});

describe("a migrated graph", () => {
  it("has every constraint and index of the model, online", async () => {
    const text = "SHOW INDEXES YIELD name, state RETURN name, state";
    const states = new Map(
      (await readRaw(db, { name: "test", text, params: {} }, { operation: "test" })).map((row) => [
        row["name"],
        row["state"],
      ]),
    );
    for (const { name } of schemaStatements(model)) expect([name, states.get(name)]).toEqual([name, "ONLINE"]);
  });

  it("needs nothing the second time", async () => {
    const sent: string[] = [];
    const applied = await migrate({ ...db, observe: ({ name }) => sent.push(name) }, model);
    expect(applied).toEqual([]);
    expect(sent).toEqual(["indexes", "record/applied-migrations"]);
  });

  it("refuses a second thing with the same id", async () => {
    const session = db.driver.session();
    const id = `mig:meter:${String(Date.now())}`;
    await session.run("CREATE (:Entity {id: $id})", { id });
    await expect(session.run("CREATE (:Entity {id: $id})", { id })).rejects.toThrow(/already exists/u);
    await session.run("MATCH (n:Entity {id: $id}) DELETE n", { id });
    await session.close();
  });
});
