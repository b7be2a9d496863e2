import { HeaderMap } from "@apollo/server";
import { errors as jose, type JWTPayload } from "jose";
import { z } from "zod";
import { ROLES, type Role, type Viewer } from "../access/viewer.ts";
import { apiError, type ApiError } from "../graphql/errors.ts";
import type { TokenVerifier } from "./tokens.ts";

/** Where a caller learns how to get a token. */
const TOKEN_HINT =
  'Send "Authorization: Bearer TOKEN"; "npx powertrail token --role investigator --sub NAME" prints a token.';

const claimsShape = z.object({
  sub: z.string().min(1).max(256),
  roles: z.union([z.string().transform((text) => text.split(/\s+/u)), z.array(z.unknown())]).catch([]),
  agency: z.string().min(1).nullable().catch(null),
  name: z.string().min(1).nullable().catch(null),
});

/**
 * The viewer that an Authorization header speaks for. Throws UNAUTHENTICATED (HTTP 401) without a good token, FORBIDDEN (403)
 * when the token has none of our roles, UNAVAILABLE (503) when the published keys cannot be fetched.
 */
export async function authenticate(header: string | undefined, verify: TokenVerifier): Promise<Viewer> {
  if (header === undefined || header === "") throw unauthenticated(`This request has no token. ${TOKEN_HINT}`);
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*) *$/iu.exec(header)?.[1];
  if (token === undefined)
    throw unauthenticated(`The Authorization header holds no bearer token in JWT form. ${TOKEN_HINT}`);
  return viewerOf(await payloadOf(token, verify));
}

async function payloadOf(token: string, verify: TokenVerifier): Promise<JWTPayload> {
  try {
    return await verify(token);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== undefined) throw unauthenticated(`${reason} ${TOKEN_HINT}`);
    throw apiError(
      "UNAVAILABLE",
      "The keys that tokens are checked with cannot be fetched at the moment. Try again in a few seconds.",
      {
        http: { status: 503, headers: new HeaderMap() },
      },
    );
  }
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof jose.JWTExpired) return "The token has expired.";
  if (error instanceof jose.JWTClaimValidationFailed) {
    if (error.reason === "missing") return `The token lacks the claim "${error.claim}".`;
    if (error.claim === "nbf") return "The token does not hold yet.";
    return `The claim "${error.claim}" of the token is not the one that this server expects.`;
  }
  if (error instanceof jose.JOSEAlgNotAllowed) {
    return "The token is signed by another algorithm than EdDSA or RS256.";
  }
  if (
    error instanceof jose.JWSSignatureVerificationFailed ||
    error instanceof jose.JOSENotSupported ||
    error instanceof jose.JWKSNoMatchingKey ||
    error instanceof jose.JWKSMultipleMatchingKeys
  ) {
    return "The token is signed by a key that this server does not trust.";
  }
  if (error instanceof jose.JWSInvalid || error instanceof jose.JWTInvalid) return "The token is malformed.";
  // A TypeError of jose: the algorithm named in the token does not fit the kind of our key.
  if (error instanceof TypeError && !("cause" in error))
    return "The token is signed by a key that this server does not trust.";
  return undefined;
}

function viewerOf(payload: JWTPayload): Viewer {
  const claims = claimsShape.safeParse({ agency: null, name: null, ...payload });
  if (!claims.success) throw unauthenticated(`The claim "sub" of the token is empty or no text. ${TOKEN_HINT}`);
  const { sub, agency, name } = claims.data;
  const told: readonly unknown[] = claims.data.roles;
  const roles = new Set(told.filter(isRole));
  if (roles.size === 0) {
    const message = `The token of "${sub}" has no role that Powertrail knows. Ask for one with at least one of: ${ROLES.join(", ")}.`;
    throw apiError("FORBIDDEN", message, { http: { status: 403, headers: new HeaderMap() } });
  }
  return { subject: sub, name, roles, agency };
}

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

function unauthenticated(message: string): ApiError {
  const headers = new HeaderMap([["www-authenticate", 'Bearer realm="powertrail"']]);
  return apiError("UNAUTHENTICATED", message, { http: { status: 401, headers } });
}
