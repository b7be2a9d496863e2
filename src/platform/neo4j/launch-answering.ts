import { ServiceFault, wrongManagedPassword } from "./faults.ts";
import { launchNeo4j, type LaunchedNeo4j, type LaunchSettings } from "./launch.ts";
import { awaitAnswer } from "./ping.ts";

/** Starts a Neo4j and returns once it has answered a query; leaves none behind when it does not. Throws a ServiceFault. */
export async function launchAnswering(settings: LaunchSettings, password: string): Promise<LaunchedNeo4j> {
  const launched = await launchNeo4j(settings);
  try {
    await awaitAnswer(settings.boltPort, password, settings.startTimeoutMs, settings.signal);
    return launched;
  } catch (error) {
    await launched.stop();
    if (error instanceof ServiceFault && error.code === "WRONG_PASSWORD") {
      throw wrongManagedPassword(settings.layout.passwordFile, "does not hold the password of the store beside it");
    }
    throw error;
  }
}
