import { HeaderMap } from "@apollo/server";
import { stripIgnoredCharacters } from "graphql";
import { createHash } from "node:crypto";
import { z } from "zod";
import { type ApiError, apiError, type ErrorCode } from "../graphql/errors.ts";

/** Documents that the server knows, so that a caller may name one by its hash. */
export interface TrustedDocuments {
  /** The texts by the SHA-256 of each, in hexadecimal. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether no other document is run. */
  readonly required: boolean;
}

export const NO_TRUSTED_DOCUMENTS: TrustedDocuments = { texts: new Map(), required: false };

const manifestShape = z.record(z.string().regex(/^sha256:[0-9a-f]{64}$/u), z.string());
const persistedQueryShape = z.looseObject({ persistedQuery: z.looseObject({ sha256Hash: z.string() }) });

const register =
  'Put the document into client/documents, run "npm run client", and give the server the manifest that it writes (POWERTRAIL_TRUSTED_DOCUMENTS).';

/**
 * The documents of a manifest as `npm run client` writes it: {"sha256:…": "query …"}. Throws an Error that says what is wrong
 * with it; a text that does not have its hash is refused, for the hash is all that a reviewer compares.
 */
export function readManifest(json: string): ReadonlyMap<string, string> {
  const manifest = manifestShape.safeParse(parsed(json));
  if (!manifest.success) throw new Error('it is no JSON object of the form {"sha256:…": "query …"}');
  const entries = Object.entries(manifest.data).map(([id, text]) => [id.replace("sha256:", ""), text] as const);
  const changed = entries.find(([hash, text]) => createHash("sha256").update(text).digest("hex") !== hash);
  if (changed) throw new Error(`the text under "sha256:${changed[0]}" has another hash`);
  return new Map(entries);
}

/**
 * Puts the text of the document that a request names (`documentId`, or `extensions.persistedQuery`) into its body. Throws
 * BAD_USER_INPUT for an id that is not known, FORBIDDEN for a text that is not one of the documents where they are required.
 */
export function takeDocument(body: unknown, { texts, required }: TrustedDocuments): void {
  if (typeof body !== "object" || body === null) return;
  const request = body as Record<string, unknown>;
  const { documentId, query } = request;
  if (documentId !== undefined && documentId !== null) {
    if (query !== undefined && query !== null)
      throw refused("BAD_USER_INPUT", 'The request has a "query" and a "documentId". Send one of them.');
    request["query"] = named(documentId, texts);
    delete request["documentId"];
    return;
  }
  const persisted = persistedQueryShape.safeParse(request["extensions"]);
  const hash = persisted.success ? persisted.data.persistedQuery.sha256Hash : undefined;
  if (hash !== undefined && (texts.has(hash) || (required && typeof query !== "string"))) {
    request["query"] = named(hash, texts);
    delete request["extensions"];
    return;
  }
  if (required && typeof query === "string" && !isTrusted(query, texts))
    throw refused(
      "FORBIDDEN",
      `This server runs registered documents only, and this document is none of them. ${register}`,
    );
}

function named(id: unknown, texts: ReadonlyMap<string, string>): string {
  const hash = typeof id === "string" ? /^(?:sha256:)?([0-9a-f]{64})$/u.exec(id)?.[1] : undefined;
  if (hash === undefined)
    throw refused("BAD_USER_INPUT", 'The id of a document is "sha256:" and 64 hexadecimal digits, as in the manifest.');
  const text = texts.get(hash);
  if (text !== undefined) return text;
  throw refused("BAD_USER_INPUT", `This server knows no document with the id "sha256:${hash}". ${register}`);
}

/** Whether a text is one of the documents, however it is spaced. */
function isTrusted(query: string, texts: ReadonlyMap<string, string>): boolean {
  try {
    return withoutSpaces(texts).has(stripIgnoredCharacters(query));
  } catch {
    return false; // It does not parse, so it is none of them.
  }
}

const stripped = new WeakMap<ReadonlyMap<string, string>, ReadonlySet<string>>();

function withoutSpaces(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const before = stripped.get(texts);
  if (before) return before;
  const all = new Set([...texts.values()].map((text) => stripIgnoredCharacters(text)));
  stripped.set(texts, all);
  return all;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function refused(code: ErrorCode, message: string): ApiError {
  return apiError(code, message, { http: { status: code === "FORBIDDEN" ? 403 : 400, headers: new HeaderMap() } });
}
