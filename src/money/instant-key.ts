const INSTANT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?Z$/u;

/** The first and the last instant that can be told. */
export const EARLIEST = "0001-01-01T00:00:00.000000000Z";
export const LATEST = "9999-12-31T23:59:59.999999999Z";

/**
 * An instant in UTC with all nine digits of its fraction, so that the order of texts is that of instants. Takes ISO 8601
 * with `Z`; throws on anything else.
 */
export function instantKey(iso: string): string {
  const [, minute, second = "00", fraction = ""] = INSTANT.exec(iso) ?? [];
  if (minute === undefined) throw new Error(`"${iso}" is not an instant in UTC, such as 2025-10-02T04:30:00Z.`);
  return `${minute}:${second}.${fraction.padEnd(9, "0")}Z`;
}
