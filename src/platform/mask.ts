// Read from left to right, the first that fits wins: what looks like an identifier and is none stands before those that are.
const kept = {
  uuid: String.raw`(?<![0-9A-Za-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z])`,
  hash: String.raw`(?<![0-9A-Za-z])(?=\d*[a-f])[0-9a-f]{32,64}(?![0-9A-Za-z])`,
  instant: String.raw`(?<!\d[ ()\u00a0-]{0,2})(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-[0-3]\d(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-][01]\d:[0-5]\d)?)?(?![ ()\u00a0-]{0,2}\d)`,
};
const hidden = {
  token: String.raw`eyJ[\w-]+\.[\w-]+\.[\w-]*`,
  account: String.raw`[Kk][Zz]\d{2}(?:[ \u00a0-]?[A-Za-z0-9]){16}|(?<![0-9A-Za-z])[A-Z]{2}\d{2}(?:[A-Z0-9]{11,30}|(?: [A-Z0-9]{4}){3,7}(?: [A-Z0-9]{1,3})?)(?![0-9A-Za-z])`,
  // IIN, BIN, telephone, card: ten digits or more, however they are grouped.
  identifier: String.raw`\p{Nd}(?:[ ()\u00a0-]{0,2}\p{Nd}){9,}`,
};
const pattern = new RegExp(
  [...Object.values(kept), ...Object.entries(hidden).map(([name, text]) => `(?<${name}>${text})`)].join("|"),
  "gu",
);

const worthALook = /\p{Nd}|eyJ/u;

/**
 * Takes identification numbers, account numbers, telephone numbers and tokens out of a text that goes to the log: every run of
 * ten digits or more, grouped or not, and every IBAN. Days, instants, UUIDs and hashes stay.
 */
export function withoutIdentifiers(text: string): string {
  if (!worthALook.test(text)) return text;
  return text.replace(pattern, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const name = Object.keys(groups).find((group) => groups[group] !== undefined);
    return name === undefined ? found : `[${name}]`;
  });
}

/** Takes the user and password out of every address in a text. */
export function withoutCredentials(text: string): string {
  if (!text.includes("://")) return text;
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/giu, "$1[redacted]@");
}

const secretNames = new Set(["password", "token", "secret", "authorization", "cookie", "credentials", "privatekey"]);
const leastIdentifier = 1_000_000_000;
const deepest = 8;

/**
 * A value as a log may show it: identifiers and the credentials of addresses masked in every text, name and whole number,
 * and what is named like a secret left out, at every level. Errors become their type, message and stack.
 */
export function masked(value: unknown, level = 0): unknown {
  if (typeof value === "string") return maskedText(value);
  if (typeof value === "number" || typeof value === "bigint") return isIdentifier(value) ? "[identifier]" : value;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (level >= deepest) return "[deep]";
  if (Array.isArray(value)) return value.map((entry) => masked(entry, level + 1));
  if (value instanceof Error) return maskedError(value, level);
  const shown: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value))
    shown[maskedText(name)] = secretNames.has(name.toLowerCase()) ? "[redacted]" : masked(entry, level + 1);
  return shown;
}

/** A text as a log may show it. */
export function maskedText(text: string): string {
  return withoutIdentifiers(withoutCredentials(text));
}

function isIdentifier(value: number | bigint): boolean {
  return Number.isInteger(Number(value)) && (value >= leastIdentifier || value <= -leastIdentifier);
}

function maskedError(error: Error, level: number): Record<string, unknown> {
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: masked(error.cause, level + 1) };
  return {
    type: error.name,
    ...code,
    message: maskedText(error.message),
    stack: maskedText(error.stack ?? error.message),
    ...cause,
  };
}
