import { createRemoteJWKSet, jwtVerify, SignJWT, type JWTPayload, type JWTVerifyGetKey } from "jose";
import type { Role } from "../access/viewer.ts";
import type { LocalKey } from "./local-key.ts";

/** Who tokens come from and for whom they are. */
export interface TokenTerms {
  readonly issuer: string;
  readonly audience: string;
}

export const DEFAULT_TOKEN_TERMS: TokenTerms = { issuer: "powertrail", audience: "powertrail-api" };

/** Checks a token and returns its content. Rejects with the error of jose that says what is wrong with it. */
export type TokenVerifier = (token: string) => Promise<JWTPayload>;

const algorithms = ["EdDSA", "RS256"];

/** Checks tokens with the public half of the local key. */
export function verifyWithLocalKey(key: LocalKey, terms: TokenTerms): TokenVerifier {
  return verifyWith(() => Promise.resolve(key.publicKey), terms);
}

/** Checks tokens with the keys that an address publishes; they are fetched when needed and kept for ten minutes. */
export function verifyWithPublishedKeys(address: URL, terms: TokenTerms): TokenVerifier {
  return verifyWith(createRemoteJWKSet(address, { timeoutDuration: 3_000, cacheMaxAge: 600_000 }), terms);
}

function verifyWith(key: JWTVerifyGetKey, { issuer, audience }: TokenTerms): TokenVerifier {
  const options = { algorithms, issuer, audience, requiredClaims: ["exp", "sub"] };
  return rememberingVerifier(async (token) => (await jwtVerify(token, key, options)).payload, Date.now);
}

const rememberedMs = 60_000;
const rememberedTokens = 1_000;

/**
 * Checks a token once a minute: the signature costs more than most reads. A token that has ended is checked anew, and so
 * refused; a key that was withdrawn is honoured a minute more at most.
 */
export function rememberingVerifier(verify: TokenVerifier, now: () => number): TokenVerifier {
  const known = new Map<string, { readonly payload: JWTPayload; readonly until: number }>();
  return async (token) => {
    const found = known.get(token);
    if (found && now() < found.until) return found.payload;
    known.delete(token);
    const payload = await verify(token);
    const until = Math.min(now() + rememberedMs, (payload.exp ?? 0) * 1_000);
    known.set(token, { payload, until });
    const [oldest] = known.keys();
    if (known.size > rememberedTokens && oldest !== undefined) known.delete(oldest);
    return payload;
  };
}

/** What a token says of its bearer. */
export interface Bearer {
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly agency?: string | undefined;
  readonly name?: string | undefined;
}

/** Signs a token with the local key that ends after `hours`, counted from `now`. */
export async function issueToken(
  key: LocalKey,
  terms: TokenTerms,
  bearer: Bearer,
  hours: number,
  now: Date,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1_000);
  const claims = {
    roles: bearer.roles,
    ...(bearer.agency === undefined ? {} : { agency: bearer.agency }),
    ...(bearer.name === undefined ? {} : { name: bearer.name }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "EdDSA", typ: "JWT" })
    .setIssuer(terms.issuer)
    .setAudience(terms.audience)
    .setSubject(bearer.subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + Math.round(hours * 3_600))
    .sign(key.privateKey);
}
