import { type DestinationStream, pino } from "pino";
import { lineAsText } from "./log-text.ts";
import { masked, maskedText } from "./mask.ts";

/** No children: what is bound to them would be written before it is masked. */
export type Logger = Pick<pino.Logger, "trace" | "debug" | "info" | "warn" | "error">;

/** `text` is for people at a terminal, `json` for programs. */
export type LogFormat = "text" | "json";

/**
 * A log on stderr (stdout belongs to data): text on a terminal, else a line of JSON an entry. Whatever an entry holds,
 * identifiers, credentials and what is named like a secret are masked before it is written.
 */
export function createLogger(
  level: string = "info",
  format: LogFormat = process.stderr.isTTY ? "text" : "json",
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
  const entry = (plain: Record<string, unknown>): Record<string, unknown> => masked(plain) as Record<string, unknown>;
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: entry },
      // The entry's error is a plain object by then.
      serializers: { err: (plain: unknown) => plain },
      hooks: {
        logMethod(args, method) {
          const parts = args.map((part: unknown) => (typeof part === "string" ? maskedText(part) : part));
          method.apply(this, parts as Parameters<typeof method>);
        },
      },
    },
    format === "json" ? destination : { write: (line: string) => destination.write(lineAsText(line)) },
  );
}
