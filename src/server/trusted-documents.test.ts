import { describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { readManifest, takeDocument } from "./trusted-documents.ts";

const text = "query Me { me { id name } }";
const hash = createHash("sha256").update(text).digest("hex");
const texts = new Map([[hash, text]]);

/** The body after it was looked at, or the code and message of the refusal. */
function taken(body: Record<string, unknown>, required = true): unknown {
  const request = structuredClone(body);
  try {
    takeDocument(request, { texts, required });
    return request;
  } catch (error) {
    return error instanceof Error && "code" in error ? `${String(error.code)}: ${error.message}` : error;
  }
}

describe("a request", () => {
  test.each([false, true])("may name a document by its id (required: %s)", (required) => {
    const variables = { a: 1 };
    expect(taken({ documentId: `sha256:${hash}`, variables }, required)).toEqual({ query: text, variables });
    expect(taken({ documentId: hash }, required)).toEqual({ query: text });
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    expect(taken({ extensions, operationName: "Me" }, required)).toEqual({ query: text, operationName: "Me" });
  });

  test.each([false, true])("is told what to do about an id that is not known (required: %s)", (required) => {
    const unknown = `sha256:${"0".repeat(64)}`;
    expect(taken({ documentId: unknown }, required)).toContain(
      `BAD_USER_INPUT: This server knows no document with the id "${unknown}"`,
    );
    expect(taken({ documentId: unknown }, required)).toContain('run "npm run client"');
    for (const id of ["", 7, {}, [], "md5:0", `SHA256:${hash}`, `${hash}0`])
      expect(taken({ documentId: id }, required)).toContain("BAD_USER_INPUT: The id of a document is");
    expect(taken({ documentId: hash, query: text }, required)).toContain("BAD_USER_INPUT: The request has");
  });

  test("may send any text where documents are not required", () => {
    expect(taken({ query: "{ me { id } }" }, false)).toEqual({ query: "{ me { id } }" });
    const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    expect(taken({ extensions }, false)).toEqual({ extensions });
  });

  test("may send the text of a document, and no other, where they are required", () => {
    expect(taken({ query: text })).toEqual({ query: text });
    const spaced = "# mine\nquery Me {\n  me { id, name }\n}\n";
    expect(taken({ query: spaced })).toEqual({ query: spaced });
    const others = [
      "{ me { id } }",
      "{ __schema { types { name } } }",
      `${text} query More { me { roles } }`,
      "query Me { me {",
      "",
    ];
    for (const query of others)
      expect(taken({ query })).toContain("FORBIDDEN: This server runs registered documents only");
    const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    expect(taken({ extensions })).toContain("BAD_USER_INPUT: This server knows no document");
    expect(taken({ extensions, query: "{ me { id } }" })).toContain("FORBIDDEN");
    expect(taken({})).toEqual({});
  });
});

test("a manifest is refused where it is none, or a text does not have its hash", () => {
  expect(readManifest(JSON.stringify({ [`sha256:${hash}`]: text }))).toEqual(texts);
  for (const none of ["", "[]", "null", '{"a": "b"}', `{"sha256:${hash}": 1}`])
    expect(() => readManifest(none)).toThrow("it is no JSON object of the form");
  expect(() => readManifest(JSON.stringify({ [`sha256:${hash}`]: `${text} ` }))).toThrow("has another hash");
});
