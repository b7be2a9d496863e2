import { pino, stdSerializers } from "pino";

export type Logger = pino.Logger;

const secretKeys = ["password", "token", "secret", "authorization", "cookie", "credentials", "privateKey"];

/**
 * A JSON log on stderr (stdout belongs to data). Properties named like a secret are redacted down to three levels, and
 * addresses lose the user and password written into them.
 */
export function createLogger(level: string = "info"): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: "[redacted]",
      },
      serializers: { err: serializeError },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** Takes the user and password out of every address in a text. */
export function withoutCredentials(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/giu, "$1[redacted]@");
}

function serializeError(error: Error): Record<string, unknown> {
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message: withoutCredentials(message), stack: withoutCredentials(stack) };
}
