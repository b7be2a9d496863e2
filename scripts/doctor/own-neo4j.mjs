import { connecting } from "./connecting.mjs";
import { missing, ok } from "./report.mjs";

const answersWithinMs = 5000;

/**
 * Whether the user's own Neo4j answers, is new enough and lets the user in. The last two need the driver, which is there once
 * the packages are installed; `aheadMs` is how far its clock is ahead of ours.
 */
export async function checkOwnNeo4j(settings, loadDriver) {
  const name = "Neo4j";
  const uri = settings.NEO4J_URI;
  const parts = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/(\[[^\]]+\]|[^\s/@:]+)(?::(\d{1,5}))?$/.exec(uri);
  if (!parts) {
    const remedy = "Write it as bolt://host:7687 or neo4j+s://host, without a user in it.";
    return { finding: missing(name, "NEO4J_URI is no address of a Neo4j.", remedy) };
  }
  const host = parts[1].replace(/^\[(.*)\]$/, "$1");
  const port = Number(parts[2] || "7687");
  const code = await connecting(host, port);
  if (code !== undefined) {
    const remedy = "See that the server runs, and that address and port are right and not behind a firewall.";
    return { finding: missing(name, `Nothing answers at ${uri} (${code}).`, remedy) };
  }
  const driver = await loadDriver();
  if (driver === undefined)
    return {
      finding: ok(
        name,
        `something answers at ${uri}; its version and the password are checked once packages are installed`,
      ),
    };
  return ask(driver, uri, settings);
}

async function ask(neo4j, uri, settings) {
  const name = "Neo4j";
  const auth = neo4j.auth.basic(settings.NEO4J_USER || "neo4j", settings.NEO4J_PASSWORD || "");
  const driver = neo4j.driver(uri, auth, { connectionTimeout: answersWithinMs, telemetryDisabled: true });
  try {
    const database = settings.NEO4J_DATABASE || undefined;
    const { agent = "" } = await driver.getServerInfo({ database });
    const [, version = "", major, minor] = /^Neo4j\/((\d+)\.(\d+)\S*)/.exec(agent) || [];
    const remedy = "Upgrade that server, or leave NEO4J_URI unset: Powertrail then runs a Neo4j of its own.";
    if (!(Number(major) > 5 || (Number(major) === 5 && Number(minor) >= 26)))
      return {
        finding: missing(
          name,
          `${uri} is Neo4j ${version || "of unknown version"}, and 5.26 or later is needed.`,
          remedy,
        ),
      };
    const sent = Date.now();
    const { records } = await driver.executeQuery("RETURN datetime().epochMillis AS now", {}, { database });
    const between = (sent + Date.now()) / 2;
    return {
      finding: ok(name, `${version} at ${uri} lets "${settings.NEO4J_USER || "neo4j"}" in`),
      aheadMs: Number(records[0].get("now")) - between,
    };
  } catch (error) {
    if (/Security/.test(error.code || "")) {
      const message = `${uri} refuses the user or the password.`;
      return { finding: missing(name, message, "Set NEO4J_USER and NEO4J_PASSWORD to what that server knows.") };
    }
    const remedy = "See that the scheme (bolt, neo4j, neo4j+s) and NEO4J_DATABASE are right.";
    return {
      finding: missing(
        name,
        `${uri} answers, and not as a Neo4j that can be used (${error.code || "no code"}).`,
        remedy,
      ),
    };
  } finally {
    await driver.close();
  }
}
