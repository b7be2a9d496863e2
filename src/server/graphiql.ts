import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { parse } from "graphql";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { answerNotFound, GRAPHQL_PATH, refuse } from "./request-faults.ts";

/** What the page for trying queries is made of. */
export interface Graphiql {
  /** The folder of the bundle that client/graphiql/build.mjs makes. */
  readonly folder: string;
  /** A document whose operations the page begins with, a tab each. */
  readonly queries: string;
}

const ASSETS_PATH = "/graphiql/";

// Everything comes from this server. The editor writes its styles into the page, hence 'unsafe-inline' for them alone.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".ttf": "font/ttf",
};

/**
 * Serves GraphiQL to browsers that open the API's address, from files of this machine. The page holds no secret: a token
 * comes to it behind the # of a link, which is not sent. It answers to this machine's own names only, so that no name of an
 * outside site can be made to lead here (DNS rebinding).
 */
export function addGraphiql(app: FastifyInstance, { folder, queries }: Graphiql): void {
  app.get(GRAPHQL_PATH, (request, reply) => {
    if (!wantsPage(request)) {
      answerNotFound(request, reply);
      return reply;
    }
    if (!isOwnName(request.hostname)) return refuseName(request, reply);
    const built = existsSync(join(folder, "page.js"));
    return dressed(reply, ".html").send(built ? pageOf(queriesOf(queries)) : notBuilt);
  });
  app.get<{ Params: { readonly name: string } }>(`${ASSETS_PATH}:name`, (request, reply) => {
    if (!isOwnName(request.hostname)) return refuseName(request, reply);
    const { name } = request.params;
    const type = contentTypes[extname(name)];
    // Only what lies in the folder itself, by its very name.
    if (type === undefined || !existsSync(folder) || !readdirSync(folder).includes(name)) {
      answerNotFound(request, reply);
      return reply;
    }
    return dressed(reply, extname(name)).send(readFileSync(join(folder, name)));
  });
}

/** Whether an address is one of this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

/** The operations of a document, each with the comment before it. */
export function queriesOf(document: string): readonly string[] {
  let from = 0;
  return parse(document).definitions.map(({ loc }) => {
    const text = document.slice(from, loc?.end).trim();
    from = loc?.end ?? from;
    return `${text}\n`;
  });
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes("text/html") === true;
}

function isOwnName(hostname: string): boolean {
  return isLoopback(hostname.replace(/^\[(.*)\]$/u, "$1").toLowerCase());
}

function refuseName(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = "This page is for the machine that Powertrail runs on: open it as 127.0.0.1 or localhost.";
  return refuse(request, reply, 403, "FORBIDDEN", message);
}

function dressed(reply: FastifyReply, extension: string): FastifyReply {
  const type = contentTypes[extension] ?? "text/html; charset=utf-8";
  return reply.header("content-security-policy", policy).type(type);
}

const head = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Powertrail</title>
    <link rel="icon" href="data:," />`;

function pageOf(queries: readonly string[]): string {
  // A "<" in the queries must not end the element that holds them.
  const json = JSON.stringify(queries).replaceAll("<", "\\u003c");
  return `${head}
    <link rel="stylesheet" href="${ASSETS_PATH}page.css" />
    <script type="module" src="${ASSETS_PATH}page.js"></script>
  </head>
  <body>
    <div id="graphiql">Loading…</div>
    <script type="application/json" id="queries">${json}</script>
  </body>
</html>
`;
}

const notBuilt = `${head}
  </head>
  <body>
    <p>This page has not been built. Run <code>npm run graphiql</code>, then load it again. The API answers without it.</p>
  </body>
</html>
`;
