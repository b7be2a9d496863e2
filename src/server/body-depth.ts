import { HeaderMap } from "@apollo/server";
import { apiError } from "../graphql/errors.ts";

/** Levels of lists and objects in a body. What the API takes needs fewer; what reads it calls itself once a level. */
const LEVELS = 100;

/** Refuses a body that nests deeper than the cap: LIMIT_EXCEEDED (HTTP 400). It is looked through without recursion. */
export function refuseDeepBody(body: unknown): void {
  let level = [body].filter(isObject);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= LEVELS)
      throw apiError(
        "LIMIT_EXCEEDED",
        `The body nests lists and objects more than ${String(LEVELS)} levels deep, the cap. Send variables with fewer levels.`,
        { http: { status: 400, headers: new HeaderMap() } },
      );
    level = level.flatMap((value): unknown[] => Object.values(value)).filter(isObject);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
