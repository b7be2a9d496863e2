import { get } from "http";
import { createServer } from "net";
import { missing, ok, warning } from "./report.mjs";

const answersWithinMs = 5000;
const loopback = ["localhost", "127.0.0.1", "::1"];

/** Whether the API can listen where the settings say, or does already. */
export async function checkPort(settings) {
  const host = settings.POWERTRAIL_HOST || "127.0.0.1";
  const port = Number(settings.POWERTRAIL_PORT || "4000");
  const name = "port";
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return missing(name, `"${settings.POWERTRAIL_PORT}" is no port.`, "Correct POWERTRAIL_PORT: 0 to 65535.");
  const code = await listening(host, port);
  if (code === "EADDRINUSE") {
    if (await isPowertrail(host, port)) return ok(name, `${port} on ${host}: a Powertrail answers there`);
    const remedy = "Stop that program, or choose another port with POWERTRAIL_PORT.";
    return missing(name, `${port} on ${host} is taken by another program.`, remedy);
  }
  if (code === "EACCES")
    return missing(name, `${port} may not be used by this user.`, "Choose one above 1023 with POWERTRAIL_PORT.");
  if (code !== undefined) {
    const message = `"${host}" is no address of this machine (${code}).`;
    return missing(name, message, "Correct POWERTRAIL_HOST; 127.0.0.1 always works.");
  }
  if (!loopback.includes(host))
    return warning(
      name,
      `${port} on ${host} is free, and others than this machine will reach it without encryption.`,
      "Put a proxy with TLS in front, or leave POWERTRAIL_HOST out.",
    );
  return ok(name, `${port === 0 ? "any" : port} on ${host} is free`);
}

function listening(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code || String(error)));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}

function isPowertrail(host, port) {
  const to = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return new Promise((resolve) => {
    const request = get({ host: to, port, path: "/health/live", timeout: answersWithinMs }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => (text += part));
      response.on("end", () => resolve(text === '{"status":"live"}'));
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(false));
  });
}
