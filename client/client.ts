import { dataOf } from "./answer.ts";
import { documentIdOf, isMutation, type TypedDocument } from "./document.ts";
import { PowertrailError } from "./errors.ts";

export interface ClientOptions {
  /** The address of the API, as `npm start` prints it: "http://127.0.0.1:4000/graphql". */
  readonly url: string;
  /** The bearer token, or a function that gets the present one. */
  readonly token: string | (() => string | Promise<string>);
  /** Send the hashes of documents instead of their texts; a server may take no others. */
  readonly trustedDocuments?: boolean;
  /** How often an operation is tried in all while the server is unavailable; 3 when left out. */
  readonly attempts?: number;
}

export interface CallOptions {
  /** Aborting it gives the operation up, on the server too. */
  readonly signal?: AbortSignal;
  /** Under which a change is made once, however often it is sent; drawn at random when left out. */
  readonly idempotencyKey?: string;
}

type Arguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: CallOptions]
    : [variables: Variables, options?: CallOptions];

/** A typed connection to the API. */
export interface PowertrailClient {
  /**
   * Runs a document of generated/graphql.ts and returns its data. Throws a PowertrailError with the code of the first error,
   * or the reason of the signal.
   */
  run<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...[variables, options]: Arguments<Variables>
  ): Promise<Result>;
}

const firstPauseMs = 200;
const longestPauseMs = 30_000;

/**
 * Makes a client. While the server is unavailable (or asks to be left alone for a while) an operation is sent again: queries
 * change nothing, and a mutation carries the same Idempotency-Key each time, so that it is made once.
 */
export function createClient(options: ClientOptions): PowertrailClient {
  const attempts = options.attempts ?? 3;
  return {
    async run<Result, Variables>(
      document: TypedDocument<Result, Variables>,
      ...[variables, { signal, idempotencyKey } = {}]: Arguments<Variables>
    ): Promise<Result> {
      const key = isMutation(document) ? (idempotencyKey ?? crypto.randomUUID()) : undefined;
      const body = JSON.stringify({ ...named(document, options.trustedDocuments === true), variables });
      for (let made = 1; ; made += 1) {
        const sent = await send(options, body, key, signal);
        if ("data" in sent) return sent.data as Result;
        if (made >= attempts || sent.againAfterMs === undefined) throw sent.error;
        await pause(sent.againAfterMs * 2 ** (made - 1), signal);
      }
    },
  };
}

type Sent = { readonly data: unknown } | { readonly error: PowertrailError; readonly againAfterMs: number | undefined };

async function send(
  { url, token }: ClientOptions,
  body: string,
  key: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Sent> {
  const headers = {
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
    authorization: `Bearer ${typeof token === "string" ? token : await token()}`,
    ...(key === undefined ? {} : { "idempotency-key": key }),
  };
  let response: Response | undefined;
  try {
    response = await fetch(url, { method: "POST", headers, body, ...(signal ? { signal } : {}) });
    return { data: await dataOf(response) };
  } catch (thrown) {
    signal?.throwIfAborted();
    const error = thrown instanceof PowertrailError ? thrown : unreachable(url, thrown);
    return { error, againAfterMs: pauseBefore(error, response?.headers.get("retry-after") ?? null) };
  }
}

/** How long to wait before the same may succeed; undefined where it will not. */
function pauseBefore({ code, status }: PowertrailError, retryAfter: string | null): number | undefined {
  const asked = retryAfter !== null && /^\d{1,5}$/u.test(retryAfter) ? Number(retryAfter) * 1_000 : undefined;
  if (code === "UNAVAILABLE") return asked ?? firstPauseMs;
  return status === 429 ? asked : undefined;
}

function unreachable(url: string, cause: unknown): PowertrailError {
  const message = `Powertrail does not answer at "${url}". See that it runs and that the address is right.`;
  return new PowertrailError([{ code: "UNAVAILABLE", message, path: [] }], { status: null, requestId: null }, cause);
}

function named(document: TypedDocument<unknown, never>, trusted: boolean): Record<string, string> {
  return trusted ? { documentId: documentIdOf(document) } : { query: document.toString() };
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  // Not all clients of a server that comes back shall come at once.
  const delay = Math.min(ms, longestPauseMs) * (0.75 + Math.random() / 2);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, delay);
    signal?.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
