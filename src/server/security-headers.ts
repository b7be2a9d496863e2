import type { FastifyReply, FastifyRequest } from "fastify";

const headers: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Sets what every answer carries: nothing is cached, sniffed, framed or loaded from it, and it names its request. */
export function securityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers(headers).header("x-request-id", request.id);
}
