export type ServiceFaultCode =
  | "JAVA_MISSING"
  | "JAVA_TOO_OLD"
  | "MAVEN_MISSING"
  | "JARS_UNRESOLVED"
  | "PORT_TAKEN"
  | "WRONG_PASSWORD"
  | "NEO4J_TOO_OLD"
  | "NEO4J_UNREACHABLE"
  | "DATA_DIRECTORY_UNWRITABLE"
  | "DISK_FULL"
  | "START_FAILED";

/**
 * A service that Powertrail needs is missing or unfit. The message says what is wrong and where, the remedy what to do.
 * A command answers it with exit code 3.
 */
export class ServiceFault extends Error {
  readonly code: ServiceFaultCode;
  readonly remedy: string;

  constructor(code: ServiceFaultCode, message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ServiceFault";
    this.code = code;
    this.remedy = remedy;
  }
}

export function javaMissing(looked: readonly string[]): ServiceFault {
  return new ServiceFault(
    "JAVA_MISSING",
    `No Java was found (looked for ${looked.map((place) => `"${place}"`).join(", ")}).`,
    "Install a Java runtime of version 17 or later and put it on PATH or name it in JAVA_HOME, or set NEO4J_URI to a Neo4j of your own.",
  );
}

export function javaTooOld(command: string, version: string): ServiceFault {
  return new ServiceFault(
    "JAVA_TOO_OLD",
    `The Java at "${command}" is version ${version}, and Neo4j needs 17 or later.`,
    "Install Java 17 or later and put it first on PATH or name it in JAVA_HOME, or set NEO4J_URI to a Neo4j of your own.",
  );
}

export function mavenMissing(): ServiceFault {
  return new ServiceFault(
    "MAVEN_MISSING",
    'No Maven was found: there is no "mvn" on PATH, and the jars of Neo4j are not yet complete.',
    "Install Maven 3.8 or later and put it on PATH, or set NEO4J_URI to a Neo4j of your own.",
  );
}

export function jarsUnresolved(reason: string): ServiceFault {
  return new ServiceFault(
    "JARS_UNRESOLVED",
    `Maven could not resolve the jars of Neo4j: ${reason}`,
    "See that Maven reaches its repository (network, proxy, mirror in settings.xml), then run the same command again.",
  );
}

export function portTaken(port: number): ServiceFault {
  return new ServiceFault(
    "PORT_TAKEN",
    `Port ${String(port)} on 127.0.0.1 is taken by another program.`,
    "Stop that program, choose another port, or leave the port out and a free one is taken.",
  );
}

export function wrongPassword(where: string): ServiceFault {
  return new ServiceFault(
    "WRONG_PASSWORD",
    `Neo4j at ${where} refused the user or the password.`,
    "Set NEO4J_USER and NEO4J_PASSWORD to what that server knows.",
  );
}

export function wrongManagedPassword(passwordFile: string, detail: string): ServiceFault {
  return new ServiceFault(
    "WRONG_PASSWORD",
    `The password file "${passwordFile}" ${detail}.`,
    "Put the file back from a backup of the data directory, or start with a new data directory (POWERTRAIL_HOME) and import again.",
  );
}

export function neo4jTooOld(where: string, version: string): ServiceFault {
  return new ServiceFault(
    "NEO4J_TOO_OLD",
    `Neo4j at ${where} is version ${version}, and Powertrail needs 5.26 or later.`,
    "Upgrade that server, or leave NEO4J_URI unset and Powertrail runs a Neo4j of its own.",
  );
}

export function neo4jUnreachable(where: string, cause: unknown): ServiceFault {
  return new ServiceFault(
    "NEO4J_UNREACHABLE",
    `No Neo4j answers at ${where}.`,
    "See that the server runs and that the address, the port and the scheme (bolt, neo4j, neo4j+s) are right.",
    cause,
  );
}

export function dataDirectoryUnwritable(directory: string, reason: string): ServiceFault {
  return new ServiceFault(
    "DATA_DIRECTORY_UNWRITABLE",
    `The data directory "${directory}" cannot be written: ${reason}.`,
    "Give this user the right to write there, or name another directory in POWERTRAIL_HOME.",
  );
}

export function diskFull(directory: string, freeMb: number | undefined, neededMb: number): ServiceFault {
  const free = freeMb === undefined ? "no space left" : `${String(freeMb)} MB free`;
  return new ServiceFault(
    "DISK_FULL",
    `The disk of the data directory "${directory}" has ${free}, and at least ${String(neededMb)} MB are needed.`,
    "Free some space, or name a directory on another disk in POWERTRAIL_HOME.",
  );
}

export function startFailed(reason: string, remedy: string): ServiceFault {
  return new ServiceFault("START_FAILED", `The managed Neo4j did not start: ${reason}`, remedy);
}
