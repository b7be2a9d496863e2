import { join } from "node:path";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { readModel } from "../model/read-model.ts";
import { projectRoot } from "../platform/files.ts";
import type { Logger } from "../platform/log.ts";
import { openDatabase, type Database } from "../platform/neo4j/driver.ts";
import { startManagedNeo4j } from "../platform/neo4j/managed-neo4j.ts";
import { migrate } from "../record/migrate.ts";
import type { Environment } from "./command.ts";
import type { Settings } from "./settings.ts";

/** An open graph with the present schema, and how to let it go. */
export interface OpenGraph {
  readonly db: Database;
  readonly model: GraphModel;
  close(): Promise<void>;
}

const driverClosesWithinMs = 300;
// With a second of draining before it, the whole program ends within three.
const neo4jStopsWithinMs = 1_600;

/** The model of the SDL in schema/. */
export function loadModel(): GraphModel {
  return readModel(loadSdl(join(projectRoot(), "schema")));
}

/**
 * Opens the graph of the settings: the user's Neo4j, or the managed one of the data directory, started when it does not run.
 * Applies what its schema lacks. Throws a ServiceFault with its remedy.
 */
export async function openGraph(
  settings: Settings,
  environment: Environment,
  log: Logger,
  progress: (line: string) => void,
): Promise<OpenGraph> {
  const model = loadModel();
  const reached = await reach(settings, environment, log, progress);
  const { uri, user, password, database } = reached;
  try {
    const db = await openDatabase({ uri, user, password, database });
    const close = async (): Promise<void> => {
      await endOrGiveUp(db.driver.close(), driverClosesWithinMs);
      await reached.stop();
    };
    try {
      await migrate(db, model);
    } catch (error) {
      await endOrGiveUp(db.driver.close(), driverClosesWithinMs);
      throw error;
    }
    return { db, model, close };
  } catch (error) {
    await reached.stop();
    throw error;
  }
}

interface Reached {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string | undefined;
  stop(): Promise<void>;
}

async function reach(
  settings: Settings,
  environment: Environment,
  log: Logger,
  progress: (line: string) => void,
): Promise<Reached> {
  if (settings.neo4j) return { ...settings.neo4j, stop: () => Promise.resolve() };
  return startManagedNeo4j(settings.home, { environment, log, progress, stopWithinMs: neo4jStopsWithinMs });
}

async function endOrGiveUp(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
}
