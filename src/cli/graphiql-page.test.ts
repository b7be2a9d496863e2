import { expect, test } from "@jest/globals";
import { NO_TRUSTED_DOCUMENTS } from "../server/trusted-documents.ts";
import { graphiqlOf } from "./graphiql-page.ts";

const here = { production: false, host: "127.0.0.1" };

test.each(["127.0.0.1", "localhost", "::1", "127.1.2.3"])("a server on %s has the page", (host) => {
  expect(graphiqlOf({ ...here, host }, NO_TRUSTED_DOCUMENTS, "{ me { id } }")).toMatchObject({
    queries: "{ me { id } }",
  });
});

test.each(["0.0.0.0", "::", "10.0.0.5", "192.168.127.1", "1127.0.0.1"])("a server on %s has none", (host) => {
  expect(graphiqlOf({ ...here, host }, NO_TRUSTED_DOCUMENTS)).toBeUndefined();
});

test("there is none in production, nor where only trusted documents are run", () => {
  expect(graphiqlOf({ ...here, production: true }, NO_TRUSTED_DOCUMENTS)).toBeUndefined();
  expect(graphiqlOf(here, { texts: new Map(), required: true })).toBeUndefined();
});
