/** What a document carries of its types, for the compiler alone. */
export interface DocumentTypeDecoration<Result, Variables> {
  __apiType?: (variables: Variables) => Result;
}

/** A document of generated/graphql.ts: its text, its types and the hash under which the server may know it. */
export interface TypedDocument<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  readonly __meta__?: Record<string, unknown> | undefined;
  toString(): string;
}

/** Whether a document changes something. The generated ones begin with their operation. */
export function isMutation(document: TypedDocument<unknown, never>): boolean {
  return /^\s*mutation\b/u.test(document.toString());
}

/** The id of a document in the manifest of trusted documents, "sha256:…". Throws where it was generated without one. */
export function documentIdOf(document: TypedDocument<unknown, never>): string {
  const hash = document.__meta__?.["hash"];
  if (typeof hash === "string") return hash;
  throw new Error('The document has no hash. Put it into client/documents and run "npm run client".');
}
