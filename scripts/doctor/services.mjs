import { connecting } from "./connecting.mjs";
import { missing, ok, warning } from "./report.mjs";

const answersWithinMs = 5000;

/** Whether the keys that tokens are checked with can be fetched; `aheadMs` is how far their server's clock is ahead of ours. */
export async function checkTokenKeys(address) {
  const name = "token keys";
  const remedy =
    "See that POWERTRAIL_JWKS_URI is right and reached from this machine: without the keys nobody gets in.";
  const sent = Date.now();
  const answer = await fetchJson(address).catch((error) => ({
    fault: (error.cause && error.cause.code) || error.message,
  }));
  if (answer.fault !== undefined)
    return { finding: missing(name, `POWERTRAIL_JWKS_URI cannot be fetched (${answer.fault}).`, remedy) };
  if (!answer.body || !Array.isArray(answer.body.keys))
    return { finding: missing(name, "POWERTRAIL_JWKS_URI answers with something else than a set of keys.", remedy) };
  const date = Date.parse(answer.date);
  // The header counts whole seconds.
  const aheadMs = Number.isNaN(date) ? undefined : date + 500 - (sent + Date.now()) / 2;
  return { finding: ok(name, `${answer.body.keys.length} at "${new URL(address).host}"`), aheadMs };
}

async function fetchJson(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(answersWithinMs), redirect: "error" });
  if (!response.ok) return { fault: `HTTP ${response.status}` };
  return { body: await response.json().catch(() => undefined), date: response.headers.get("date") };
}

/** Whether something takes connections where traces are sent to. */
export async function checkCollector(address) {
  const name = "traces";
  let url;
  try {
    url = new URL(address);
  } catch {
    return warning(name, "OTEL_EXPORTER_OTLP_ENDPOINT is no address.", "Write it as http://localhost:4318.");
  }
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const code = await connecting(url.hostname.replace(/^\[(.*)\]$/, "$1"), port);
  if (code === undefined) return ok(name, `something takes connections at "${url.host}"`);
  const remedy =
    "Start the collector, or unset OTEL_EXPORTER_OTLP_ENDPOINT; the server runs without it and drops traces.";
  return warning(name, `Nothing answers at "${url.host}" (${code}).`, remedy);
}
