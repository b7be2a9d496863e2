import { PowertrailError, type ToldError } from "./errors.ts";
import type { ErrorCode } from "./generated/graphql.ts";

interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: ErrorCode };
  }[];
}

/** The data of an answer. Throws a PowertrailError where it has errors, or is none of this server's. */
export async function dataOf(response: Response): Promise<unknown> {
  const { status } = response;
  const answer = { status, requestId: response.headers.get("x-request-id") };
  const body = await bodyOf(response);
  const [first, ...rest] = (body?.errors ?? []).map(({ message, path = [], extensions }): ToldError => ({
    code: extensions?.code ?? "INTERNAL",
    message,
    path,
  }));
  if (first) throw new PowertrailError([first, ...rest], answer);
  if (body?.data !== undefined && body.data !== null) return body.data;
  const code = status === 502 || status === 503 || status === 504 ? "UNAVAILABLE" : "INTERNAL";
  const message = `The answer (HTTP ${String(status)}) is none of Powertrail. Look at the address, and at any proxy on the way.`;
  throw new PowertrailError([{ code, message, path: [] }], answer);
}

async function bodyOf(response: Response): Promise<GraphQLAnswer | undefined> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
