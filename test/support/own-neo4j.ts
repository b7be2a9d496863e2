// A program that owns a managed Neo4j until it is ended: `own-neo4j.ts DATA_DIRECTORY` prints {"pid","uri"} once it answers.
import { createLogger } from "../../src/platform/log.ts";
import { startManagedNeo4j } from "../../src/platform/neo4j/managed-neo4j.ts";

const [, , dataDirectory = ""] = process.argv;
const neo4j = await startManagedNeo4j(dataDirectory, {
  environment: process.env,
  log: createLogger("silent"),
  mode: "test",
});
process.stdout.write(`${JSON.stringify({ pid: neo4j.pid, uri: neo4j.uri })}\n`);
