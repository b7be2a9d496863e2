import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Role } from "../../src/access/viewer.ts";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { inWriteTransaction, writeRawIn } from "../../src/platform/neo4j/statements.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { ask, serverUnderTest } from "./server-under-test.ts";

const made = `
  UNWIND ["own", "agencys", "left", "not-yet", "left-agency", "retracted"] AS key
  MERGE (c:Entity:Case {id: "http-access:case:" + key})
  SET c.retractedAt = CASE key WHEN "retracted" THEN datetime() ELSE NULL END
  WITH collect(c) AS cases
  MERGE (officer:Entity:Officer {id: "http-access:officer:one", subject: "access-tester"})
  MERGE (agency:Entity:Agency {id: "http-access:agency:one", abbreviation: "HAT"})
  FOREACH (c IN cases |
    MERGE (officer)-[m:MEMBER_OF]->(c)
    SET m.retractedAt = CASE c.id WHEN "http-access:case:left" THEN datetime() WHEN "http-access:case:left-agency" THEN datetime() ELSE NULL END,
      m.validFrom = CASE c.id WHEN "http-access:case:not-yet" THEN date("2999-01-01") ELSE date("2020-01-01") END)
  FOREACH (c IN [x IN cases WHERE x.id ENDS WITH ":agencys" OR x.id ENDS WITH ":left-agency"] |
    MERGE (c)-[h:HANDLED_BY]->(agency)
    SET h.validTo = CASE c.id WHEN "http-access:case:left-agency" THEN date("2020-01-01") ELSE NULL END)
  FOREACH (c IN [x IN cases WHERE x.id ENDS WITH ":agencys"] |
    MERGE (officer)-[m:MEMBER_OF]->(c) SET m.retractedAt = datetime())`;
const removed = `MATCH (n:Entity) WHERE n.id STARTS WITH "http-access:" DETACH DELETE n`;

let db: Database;

async function write(text: string): Promise<void> {
  await inWriteTransaction(db, { operation: "test" }, (tx) =>
    writeRawIn(tx, { name: "test/access", text, params: {} }),
  );
}

beforeAll(async () => {
  db = await openTestDatabase();
  await write(removed);
  await write(made);
});

afterAll(async () => {
  await write(removed);
  await db.driver.close();
});

const own = "http-access:case:own";
const agencys = "http-access:case:agencys";

test.each<[string, Role[], string | undefined, string[]]>([
  ["an investigator: the cases of the team that stand and hold today", ["investigator"], "HAT", [own]],
  ["an analyst: the same", ["analyst"], "HAT", [own]],
  ["a supervisor: the agency's cases too, by abbreviation", ["supervisor"], "HAT", [agencys, own]],
  ["a supervisor: by id", ["supervisor"], "http-access:agency:one", [agencys, own]],
  ["a supervisor without an agency: those of the team", ["supervisor"], undefined, [own]],
  ["a viewer: none", ["viewer"], "HAT", []],
])("%s", async (_who, roles, agency, cases) => {
  const tested = await serverUnderTest(db, { subject: "access-tester", agency });
  try {
    const answer = await ask(tested.server, await tested.token(...roles), "{ viewerCases }");
    expect(answer.data).toEqual({ viewerCases: cases });
  } finally {
    await tested.stop();
  }
});

test("a stranger sees none", async () => {
  const tested = await serverUnderTest(db, { subject: "access-stranger" });
  try {
    expect((await ask(tested.server, await tested.token("investigator"), "{ viewerCases }")).data).toEqual({
      viewerCases: [],
    });
  } finally {
    await tested.stop();
  }
});
