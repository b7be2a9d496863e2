// No dependencies, and no syntax or import newer than Node 12, as in bootstrap.mjs: the doctor must speak on a bare machine.

/** @typedef {{ name: string, status: "ok" | "warning" | "missing", message: string, remedy?: string }} Finding */

export function ok(name, message) {
  return { name, status: "ok", message };
}

/** Powertrail runs, and something is not as it should be. */
export function warning(name, message, remedy) {
  return { name, status: "warning", message, remedy };
}

/** Powertrail cannot run without it. */
export function missing(name, message, remedy) {
  return { name, status: "missing", message, remedy };
}

/** The findings as a table for a person, the remedy below each that needs one, and one line that sums them up. */
export function asText(findings) {
  const width = Math.max(...findings.map(({ name }) => name.length));
  const indent = " ".repeat("missing".length + width + 4);
  const lines = findings.map(({ name, status, message, remedy }) => {
    const line = `${status.padEnd(7)}  ${name.padEnd(width)}  ${message}`;
    return remedy === undefined ? line : `${line}\n${indent}${remedy}`;
  });
  return `${lines.join("\n")}\n\n${summary(findings)}`;
}

function summary(findings) {
  const count = (status) => findings.filter((finding) => finding.status === status).length;
  const things = (number, one, more) => (number === 1 ? one : more.replace("N", String(number)));
  const lacking = count("missing");
  if (lacking > 0) {
    return `${things(lacking, "One thing is missing.", "N things are missing.")} Follow what stands below it, then run the doctor again.`;
  }
  const doubts = count("warning");
  const rest = doubts === 0 ? "" : ` ${things(doubts, "One thing is", "N things are")} worth a look.`;
  return `Everything needed is there.${rest} "npm start" starts Powertrail.`;
}
