import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { LocalKey } from "../../src/server/local-key.ts";
import { asking, type HostileRequest } from "./hostile-request.ts";

type Claims = Readonly<Record<string, unknown>>;

const hour = 3_600;
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token as anybody may write it: the signature is that of whoever signs. */
function written(header: Claims, claims: Claims, signed: (text: string) => Buffer | string): string {
  const text = `${part(header)}.${part(claims)}`;
  const signature = signed(text);
  return `${text}.${typeof signature === "string" ? signature : signature.toString("base64url")}`;
}

/** Tokens that are forged, stolen from elsewhere, past their time or malformed; all of them ask for everything. */
export function tokens(key: LocalKey, now: Date): readonly HostileRequest[] {
  const seconds = Math.floor(now.getTime() / 1_000);
  const good: Claims = {
    iss: "powertrail",
    aud: "powertrail-api",
    sub: "forger",
    roles: ["supervisor"],
    agency: "AFM",
    iat: seconds,
    exp: seconds + hour,
  };
  const eddsa = { alg: "EdDSA", typ: "JWT" };
  const by = (signer: KeyObject) => (text: string) => sign(null, Buffer.from(text), signer);
  const ours = by(key.privateKey);
  const theirs = generateKeyPairSync("ed25519").privateKey;
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const pem = key.publicKey.export({ type: "spki", format: "pem" }).toString();
  const raw = Buffer.from(key.publicKey.export({ format: "jwk" }).x ?? "", "base64url");
  const hmac = (secret: string | Buffer) => (text: string) => createHmac("sha256", secret).update(text).digest();
  const without = (claim: string): Claims =>
    Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));

  const forged: readonly (readonly [name: string, token: string, words: string])[] = [
    ["alg none, unsigned", written({ alg: "none" }, good, () => ""), "another algorithm"],
    ["alg NONE in capitals, signed by us", written({ alg: "NONE" }, good, ours), "another algorithm"],
    ["no alg", written({ typ: "JWT" }, good, ours), "malformed"],
    ["HS256 with the public key in PEM as the secret", written({ alg: "HS256" }, good, hmac(pem)), "another algorithm"],
    ["HS256 with the bytes of the public key", written({ alg: "HS256" }, good, hmac(raw)), "another algorithm"],
    ["EdDSA in the header, and a HMAC with the public key", written(eddsa, good, hmac(pem)), "does not trust"],
    ["another key of the same kind", written(eddsa, good, by(theirs)), "does not trust"],
    [
      "another key, sent along as jwk",
      written({ ...eddsa, jwk: { kty: "OKP", crv: "Ed25519", x: raw.toString("base64url") } }, good, by(theirs)),
      "does not trust",
    ],
    ["a kid that is a path", written({ ...eddsa, kid: "../../../../dev/null" }, good, by(theirs)), "does not trust"],
    ["a kid that is a statement", written({ ...eddsa, kid: "' OR 1=1 --" }, good, by(theirs)), "does not trust"],
    ["an address of keys (jku)", written({ ...eddsa, jku: "http://127.0.0.1:9/" }, good, by(theirs)), "does not trust"],
    ["a critical extension", written({ ...eddsa, crit: ["x"], x: 1 }, good, ours), "does not trust"],
    [
      "RS256 with a key that nobody knows",
      written({ alg: "RS256" }, good, (text) => sign("sha256", Buffer.from(text), rsa)),
      "does not trust",
    ],
    ["expired a second ago", written(eddsa, { ...good, exp: seconds - 1 }, ours), "has expired"],
    ["never expires", written(eddsa, without("exp"), ours), 'lacks the claim "exp"'],
    ["an expiry that is text", written(eddsa, { ...good, exp: "tomorrow" }, ours), 'claim "exp"'],
    ["another audience", written(eddsa, { ...good, aud: ["another-api"] }, ours), 'claim "aud"'],
    ["another issuer", written(eddsa, { ...good, iss: "Powertrail" }, ours), 'claim "iss"'],
    ["a subject that is a list", written(eddsa, { ...good, sub: ["forger"] }, ours), 'claim "sub"'],
    ["a subject of 300 characters", written(eddsa, { ...good, sub: "s".repeat(300) }, ours), '"sub"'],
    ["a content that is no object", written(eddsa, ["forger"] as unknown as Claims, ours), "malformed"],
    ["a signature that is cut", written(eddsa, good, (text) => ours(text).subarray(0, 32)), "does not trust"],
    ["no signature", written(eddsa, good, () => ""), "does not trust"],
  ];
  return [
    ...forged.map(([name, token, words]) =>
      asking(
        `a token with ${name}`,
        "{ me { id } }",
        {},
        {
          as: { header: `Bearer ${token}` },
          status: 401,
          code: "UNAUTHENTICATED",
          words,
        },
      ),
    ),
    asking(
      "two tokens",
      "{ me { id } }",
      {},
      {
        as: { header: "Bearer a.b.c, Bearer d.e.f" },
        status: 401,
        code: "UNAUTHENTICATED",
        words: "no bearer token",
      },
    ),
    asking(
      "a token whose only role is a prototype",
      "{ me { id } }",
      {},
      {
        as: { header: `Bearer ${written(eddsa, { ...good, roles: ["__proto__", "constructor"] }, ours)}` },
        status: 403,
        code: "FORBIDDEN",
        words: "has no role that Powertrail knows",
      },
    ),
    asking(
      "no token, and a mutation",
      "mutation { checkLawfulness(input: {}) { job { id } } }",
      {},
      {
        as: null,
        status: 401,
        code: "UNAUTHENTICATED",
        words: "has no token",
      },
    ),
    asking(
      "no token, and introspection",
      "{ __schema { types { name } } }",
      {},
      {
        as: null,
        status: 401,
        code: "UNAUTHENTICATED",
        words: "has no token",
      },
    ),
    asking(
      "an auditor who reads a case",
      '{ case(id: "ek:case:founding") { id } }',
      {},
      {
        as: "auditor",
        status: 200,
        code: "FORBIDDEN",
        words: "It needs one of the roles",
      },
    ),
    asking(
      "a viewer who filters by what is masked",
      '{ persons(filter: {iin: {startsWith: "8"}}) { totalCount } }',
      {},
      {
        as: "viewer",
        status: 200,
        code: "FORBIDDEN",
        words: 'You may not filter by "iin"',
      },
    ),
  ];
}
