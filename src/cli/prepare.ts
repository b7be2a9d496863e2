import type { RegisterCommand } from "./command.ts";

/** `powertrail prepare`: fetches what a first start would fetch, so that the start needs neither Maven nor a network. */
export const registerPrepare: RegisterCommand = (program, { env, output }) => {
  program
    .command("prepare")
    .description("fetch the jars of Neo4j now, so that later starts need neither Maven nor a network")
    .action(async () => {
      const { prepareManagedNeo4j } = await import("../platform/neo4j/managed-neo4j.ts");
      await prepareManagedNeo4j(env, (line) => {
        output.say(line);
      });
      output.data({ prepared: true }, () => "The jars of Neo4j are here, and quick starts are prepared.");
    });
};
