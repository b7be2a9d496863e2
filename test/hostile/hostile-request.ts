/** Who a token speaks for, or a header of its own; null for none. */
export type Authorization = "investigator" | "analyst" | "viewer" | "auditor" | { readonly header: string } | null;

/** A request that means no good, or whose sender knows no better, and the answer that is documented for it. */
export interface HostileRequest {
  readonly name: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly as?: Authorization;
  readonly method?: string;
  /** `/graphql` when left out. */
  readonly path?: string;
  /** Beside the authorization and, unless it is named here, `Content-Type: application/json`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  /** The code of the first error; null: it is answered like any other. */
  readonly code: string | null;
  /** What the message says; for an answer without error, what its text holds. */
  readonly words?: string;
}

/** A request with a document and variables. */
export function asking(
  name: string,
  document: string,
  variables: unknown,
  answer: Pick<HostileRequest, "status" | "code" | "words" | "as">,
): HostileRequest {
  return { name, body: JSON.stringify({ query: document, variables }), ...answer };
}

/** A refusal of what the document or its variables are, before anything is read. */
export const malformed = (words: string) => ({ status: 400, code: "BAD_USER_INPUT", words }) as const;

/** A refusal by a resolver, beside what else was asked for. */
export const refused = (words: string) => ({ status: 200, code: "BAD_USER_INPUT", words }) as const;

/** A refusal for asking too much, before anything is read. */
export const tooMuch = (words: string, status = 400) => ({ status, code: "LIMIT_EXCEEDED", words }) as const;

/** An answer like any other. */
export const answered = (words: string) => ({ status: 200, code: null, words }) as const;
