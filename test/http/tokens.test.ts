import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { createServer } from "node:http";
import { readdirSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Database } from "../../src/platform/neo4j/driver.ts";
import { readOrCreateLocalKey } from "../../src/server/local-key.ts";
import { DEFAULT_TOKEN_TERMS, issueToken, verifyWithPublishedKeys } from "../../src/server/tokens.ts";
import { openTestDatabase } from "../support/neo4j.ts";
import { ask, send, serverUnderTest, type Answer, type ServerUnderTest } from "./server-under-test.ts";

let db: Database;
let tested: ServerUnderTest;

beforeAll(async () => {
  db = await openTestDatabase();
  tested = await serverUnderTest(db);
});

afterAll(async () => {
  await tested.stop();
  await db.driver.close();
});

const hour = 3_600;
const now = (): number => Math.floor(Date.now() / 1_000);

interface Claims {
  readonly [claim: string]: unknown;
}

async function signed(claims: Claims, key = tested.key.privateKey, alg = "EdDSA"): Promise<string> {
  const usual = { iss: "powertrail", aud: "powertrail-api", sub: "someone", roles: ["viewer"], exp: now() + hour };
  return new SignJWT(JSON.parse(JSON.stringify({ ...usual, ...claims })) as Claims)
    .setProtectedHeader({ alg })
    .sign(key);
}

const me = (token: string | undefined): Promise<Answer> => ask(tested.server, token, "{ me }");

describe("a request without a good token", () => {
  test("learns how to get one, with 401", async () => {
    const answer = await me(undefined);
    expect(answer).toMatchObject({ status: 401, code: "UNAUTHENTICATED", data: undefined });
    expect(answer.message).toContain("npx powertrail token --role investigator");
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="powertrail"');
  });

  test.each([
    ["is expired", { exp: now() - 1 }, "has expired"],
    ["never expires", { exp: undefined }, 'lacks the claim "exp"'],
    ["has no subject", { sub: undefined }, 'lacks the claim "sub"'],
    ["has an empty subject", { sub: "" }, 'claim "sub"'],
    ["is for another audience", { aud: "another-api" }, 'claim "aud"'],
    ["has no audience", { aud: undefined }, 'lacks the claim "aud"'],
    ["is from another issuer", { iss: "someone-else" }, 'claim "iss"'],
    ["does not hold yet", { nbf: now() + hour }, "does not hold yet"],
  ])("is refused when the token %s", async (_what, claims, reason) => {
    const answer = await me(await signed(claims));
    expect(answer).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect(answer.message).toContain(reason);
  });

  test("is refused when another key signed the token", async () => {
    const { privateKey } = await generateKeyPair("EdDSA");
    expect(await me(await signed({}, privateKey as never))).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  });

  test("is refused when an RSA key signed the token that the server does not know", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    const answer = await me(await signed({}, privateKey as never, "RS256"));
    expect(answer).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect(answer.message).toContain("does not trust");
  });

  test("is refused when the token is unsigned, or signed with a shared secret", async () => {
    const unsigned = new UnsecuredJWT({ roles: ["supervisor"] })
      .setIssuer("powertrail")
      .setAudience("powertrail-api")
      .setSubject("someone")
      .setExpirationTime("1h")
      .encode();
    const secret = new TextEncoder().encode("a shared secret that is long enough.");
    const shared = await new SignJWT({ roles: ["supervisor"] })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer("powertrail")
      .setAudience("powertrail-api")
      .setSubject("someone")
      .setExpirationTime("1h")
      .sign(secret);
    for (const token of [unsigned, shared]) {
      expect(await me(token)).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    }
  });

  test("is refused when its content was changed after signing", async () => {
    const [head, , signature] = (await signed({})).split(".");
    const body = Buffer.from(JSON.stringify({ sub: "someone", roles: ["supervisor"], exp: now() + hour })).toString(
      "base64url",
    );
    expect(await me([head, body, signature].join("."))).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  });

  test.each(["Basic dXNlcjpwdw==", "Bearer", "Bearer not-a-token", "Bearer a.b.c.d.e"])(
    "is refused with %p",
    async (authorization) => {
      const answer = await send(tested.server, '{"query":"{ me }"}', {
        "content-type": "application/json",
        authorization,
      });
      expect(answer).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    },
  );

  test("cannot introspect", async () => {
    expect(await ask(tested.server, undefined, "{ __schema { queryType { name } } }")).toMatchObject({
      status: 401,
      data: undefined,
    });
  });
});

describe("a token of the local key", () => {
  test("is enough to ask and to introspect", async () => {
    const token = await tested.token("viewer");
    expect(await me(token)).toMatchObject({ status: 200, data: { me: "http-tester" } });
    const introspected = await ask(tested.server, token, "{ __schema { queryType { name } } }");
    expect(introspected.data).toEqual({ __schema: { queryType: { name: "Query" } } });
  });

  test("without any known role is FORBIDDEN, and unknown roles are ignored", async () => {
    for (const roles of [undefined, [], ["king"], 7]) {
      const answer = await me(await signed({ roles }));
      expect(answer).toMatchObject({ status: 403, code: "FORBIDDEN", data: undefined });
      expect(answer.message).toContain("viewer, investigator, analyst, supervisor, auditor");
    }
    expect(await me(await signed({ roles: ["king", "viewer"] }))).toMatchObject({ status: 200 });
  });

  test("opens only the roots of its roles", async () => {
    const auditor = await tested.token("auditor");
    expect(await me(auditor)).toMatchObject({ data: { me: "http-tester" } });
    const refused = await ask(tested.server, auditor, "{ contracts }");
    expect(refused).toMatchObject({ code: "FORBIDDEN", data: { contracts: null } });
    expect(refused.message).toContain("It needs one of the roles: viewer, investigator, analyst, supervisor.");
    expect(await ask(tested.server, await tested.token("investigator"), "{ auditEntries }")).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await ask(tested.server, await tested.token("supervisor"), "mutation { unheardOf }")).toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

test("the local key is made once, for its owner only", () => {
  const again = readOrCreateLocalKey(tested.folder);
  expect(again.publicKey.equals(tested.key.publicKey)).toBe(true);
  const folder = join(tested.folder, "keys");
  const [file, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, file ?? "")).mode & 0o777).toBe(0o600);
});

test("published keys, EdDSA or RS256, are fetched and trusted; without them the answer is UNAVAILABLE", async () => {
  const rsa = await generateKeyPair("RS256");
  const published = { keys: [{ ...(await exportJWK(rsa.publicKey)), kid: "one", alg: "RS256", use: "sig" }] };
  const keys = createServer((_request, response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify(published)),
  );
  await new Promise<void>((resolve) => keys.listen(0, "127.0.0.1", resolve));
  const address = new URL(`http://127.0.0.1:${String((keys.address() as AddressInfo).port)}/jwks`);
  const other = await serverUnderTest(db, { verifyToken: verifyWithPublishedKeys(address, DEFAULT_TOKEN_TERMS) });
  const unreachable = await serverUnderTest(db, {
    verifyToken: verifyWithPublishedKeys(new URL("http://127.0.0.1:9/jwks"), DEFAULT_TOKEN_TERMS),
  });
  try {
    const token = await signed({}, rsa.privateKey as never, "RS256");
    expect(await ask(other.server, token, "{ me }")).toMatchObject({ status: 200, data: { me: "someone" } });
    const local = await issueToken(tested.key, DEFAULT_TOKEN_TERMS, { subject: "x", roles: ["viewer"] }, 1, new Date());
    expect(await ask(other.server, local, "{ me }")).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect(await ask(unreachable.server, token, "{ me }")).toMatchObject({ status: 503, code: "UNAVAILABLE" });
  } finally {
    await other.stop();
    await unreachable.stop();
    keys.close();
  }
});
