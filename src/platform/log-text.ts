/**
 * An entry of the log as one line for a person: time of day (UTC), level, message, then the rest as name=value. The stack of an
 * error follows on lines of its own. What is no JSON object comes back as it is.
 */
export function lineAsText(line: string): string {
  const entry = parsed(line);
  if (!entry) return line;
  const { time, level, msg, err, ...rest } = entry;
  const fields = Object.entries(rest).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}=${shown(value)}`],
  );
  const head = [text(time).slice(11, 19), text(level).toUpperCase().padEnd(5), text(msg), ...fields].join(" ");
  return `${head.trimEnd()}\n${err === undefined ? "" : indented(err)}`;
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function shown(value: unknown): string {
  return typeof value === "string" && /^[^\s"=]+$/u.test(value) ? value : JSON.stringify(value);
}

function indented(error: unknown): string {
  const stack = typeof error === "object" && error !== null && "stack" in error ? error.stack : undefined;
  const lines = typeof stack === "string" ? stack : JSON.stringify(error);
  return `${lines.replaceAll(/^/gmu, "    ")}\n`;
}
