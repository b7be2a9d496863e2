/** Tells the present instant. Everything that depends on the time of day takes one, so that tests can set it. */
export type Clock = () => Date;

/** The clock of the machine. */
export const systemClock: Clock = () => new Date();
