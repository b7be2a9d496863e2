import neo4j, { type BookmarkManager, type Driver } from "neo4j-driver";
import { withoutCredentials } from "../mask.ts";
import { neo4jTooOld, neo4jUnreachable, ServiceFault, wrongPassword } from "./faults.ts";
import type { Observed } from "./observation.ts";
import type { StatementObserver } from "./statement.ts";

export interface ConnectionSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The database; the user's home database when left out. */
  readonly database?: string | undefined;
  readonly maxConnections?: number;
}

/** An open Neo4j and how statements are sent to it. */
export interface Database extends Observed {
  readonly driver: Driver;
  readonly database?: string | undefined;
  /** Chains reads behind the writes of this program, on clusters too. */
  readonly bookmarkManager?: BookmarkManager;
}

/** The most connections that a driver holds when nothing else is said. */
export const MAX_CONNECTIONS = 50;
const leastVersion = { major: 5, minor: 26 };
const writeRetryMs = 15_000;

/** A driver whose integers arrive as bigint. Nothing is sent yet. */
export function createDriver(settings: ConnectionSettings): Driver {
  return neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
    useBigInt: true,
    maxConnectionPoolSize: settings.maxConnections ?? MAX_CONNECTIONS,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: writeRetryMs,
    telemetryDisabled: true,
    userAgent: "powertrail",
  });
}

/**
 * Opens a Neo4j and checks that it answers, lets the user in and is 5.26 or later.
 * Throws a ServiceFault: NEO4J_UNREACHABLE, WRONG_PASSWORD or NEO4J_TOO_OLD.
 */
export async function openDatabase(settings: ConnectionSettings): Promise<Database> {
  const where = withoutCredentials(settings.uri);
  let driver: Driver;
  try {
    driver = createDriver(settings);
  } catch (error) {
    throw neo4jUnreachable(where, error);
  }
  try {
    const { agent = "" } = await driver.getServerInfo(databaseOf(settings));
    assertVersion(where, agent);
    return { driver, database: settings.database, bookmarkManager: neo4j.bookmarkManager() };
  } catch (error) {
    await driver.close();
    throw connectionFault(where, error);
  }
}

/** The same database with another observer of its statements, for one request or one test. */
export function withObserver(db: Database, observe: StatementObserver): Database {
  return { ...db, observe };
}

/** Tells why a server could not be used, as a ServiceFault. */
function connectionFault(where: string, error: unknown): Error {
  if (error instanceof ServiceFault) return error;
  if (isRefusedLogin(error)) return wrongPassword(where);
  return neo4jUnreachable(where, error);
}

/** Whether the server refused the user or the password. */
function isRefusedLogin(error: unknown): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)$/u.test(error.code)
  );
}

/** Throws NEO4J_TOO_OLD unless the agent of a server ("Neo4j/5.26.30") is 5.26 or later; the calendar versions are. */
export function assertVersion(where: string, agent: string): void {
  const [, version, major, minor] = /^Neo4j\/((\d+)\.(\d+)\S*)/u.exec(agent) ?? [];
  if (version === undefined) throw neo4jTooOld(where, agent === "" ? "unknown" : agent);
  const later = Number(major) > leastVersion.major;
  if (later || (Number(major) === leastVersion.major && Number(minor) >= leastVersion.minor)) return;
  throw neo4jTooOld(where, version);
}

function databaseOf({ database }: ConnectionSettings): { database?: string } {
  return database === undefined ? {} : { database };
}
