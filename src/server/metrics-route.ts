import type { FastifyInstance } from "fastify";
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { isIPv4 } from "node:net";
import type { Metrics } from "../platform/metrics.ts";
import { refuse } from "./request-faults.ts";

/** What proxies add to the requests that they pass on. */
const marksOfProxies = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

/**
 * `GET /metrics`, for programs on this machine and for whoever has the token. What a proxy on this machine passes on comes
 * from elsewhere, whatever its headers say, and needs the token.
 */
export function addMetrics(app: FastifyInstance, metrics: Metrics, token: string | undefined): void {
  app.get("/metrics", async (request, reply) => {
    // Not request.ip, which a trusted proxy may set.
    const peer = request.raw.socket.remoteAddress ?? "";
    if (!isFromThisMachine(peer, request.headers) && !hasToken(request.headers.authorization, token)) {
      const remedy =
        token === undefined
          ? "Ask from the machine of the server, or let it start with a token in POWERTRAIL_METRICS_TOKEN."
          : 'Send "Authorization: Bearer TOKEN" with the token of POWERTRAIL_METRICS_TOKEN.';
      return refuse(request, reply, 403, "FORBIDDEN", `Metrics are not for everybody. ${remedy}`);
    }
    const { contentType, body } = await metrics.text();
    return reply.type(contentType).send(body);
  });
}

/** Whether a request was sent by a program on this machine to this machine's own name, with no proxy between. */
export function isFromThisMachine(peer: string, headers: IncomingHttpHeaders): boolean {
  if (marksOfProxies.some((name) => headers[name] !== undefined)) return false;
  // A page that makes its own name mean this machine (DNS rebinding) still sends that name.
  return isLoopback(peer) && isLoopbackName(headers.host ?? "");
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/iu, "");
  return plain === "::1" || (isIPv4(plain) && plain.startsWith("127."));
}

function isLoopbackName(host: string): boolean {
  if (!URL.canParse(`http://${host}/`)) return false;
  const { hostname } = new URL(`http://${host}/`);
  return hostname === "localhost" || isLoopback(hostname.replace(/^\[(.*)\]$/u, "$1"));
}

function hasToken(header: string | undefined, token: string | undefined): boolean {
  const given = /^Bearer +(\S+) *$/iu.exec(header ?? "")?.[1];
  // Hashes are of the same length, so that the comparison takes the same time for every guess.
  return given !== undefined && token !== undefined && timingSafeEqual(hash(given), hash(token));
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
