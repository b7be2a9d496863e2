/** A Neo4j of our own that answers. */
export interface ManagedNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The Java process; another one after a crash. */
  readonly pid: number;
  /** Whether another program owns it; then `stop` leaves it running. */
  readonly attached: boolean;
  stop(): Promise<void>;
}
