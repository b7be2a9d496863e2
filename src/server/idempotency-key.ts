import { HeaderMap } from "@apollo/server";
import { apiError } from "../graphql/errors.ts";

const KEY = /^[\x21-\x7e]{1,200}$/u;

/** The Idempotency-Key of a request, or null. Throws BAD_USER_INPUT (HTTP 400) for a key that is too long or not plain. */
export function idempotencyKeyOf(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null;
  const key = typeof header === "string" ? header : header.join();
  if (KEY.test(key)) return key;
  throw apiError(
    "BAD_USER_INPUT",
    "The Idempotency-Key must be 1 to 200 letters, digits and signs of ASCII without spaces. Send a new UUID for each change, and the same one again only to repeat that change.",
    { http: { status: 400, headers: new HeaderMap() } },
  );
}
