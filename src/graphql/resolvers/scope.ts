import type { ReadScope } from "../../access/read-scope.ts";
import type { RequestContext } from "../context.ts";
import { apiError } from "../errors.ts";

export interface TimeArguments {
  readonly asOf?: string | null;
  readonly knownAt?: string | null;
}

/** The scope of a read: today and now unless the caller names a day or an instant. */
export function scopeOf(context: RequestContext, args: TimeArguments): ReadScope {
  const today = context.now.slice(0, 10);
  const named = args.asOf ?? null;
  const knownAt = args.knownAt ?? null;
  if (knownAt !== null && Date.parse(knownAt) > Date.parse(context.now))
    throw apiError(
      "BAD_USER_INPUT",
      `"knownAt" is ${knownAt}, which is still to come; name an instant that has passed, or leave it out.`,
    );
  return {
    asOf: named ?? today,
    knownAt,
    today,
    historical: knownAt !== null || named !== null,
    viewer: context.viewer,
  };
}
