import { describe, expect, test } from "@jest/globals";
import { GraphQLError, parseValue } from "graphql";
import { createLogger } from "../platform/log.ts";
import { StatementAborted, StatementTimeout, StoreUnavailable } from "../platform/neo4j/store-errors.ts";
import { apiError, maskErrors, OperationTimeout } from "./errors.ts";

const mask = maskErrors(createLogger("silent"), () => "request-1", 1_000);

function masked(error: Error, code?: string) {
  const wrapped = new GraphQLError(error.message, {
    originalError: error,
    path: ["contracts"],
    extensions: code === undefined ? {} : { code },
  });
  return mask({ ...wrapped.toJSON(), extensions: { code: code ?? "INTERNAL_SERVER_ERROR" } }, wrapped);
}

describe("what a caller learns of an error", () => {
  test("our own errors pass with their code and extensions, without the HTTP part", () => {
    const error = apiError("NOT_FOUND", 'There is no case "ek:case:none".', {
      id: "ek:case:none",
      http: { status: 404 },
    });
    expect(masked(error)).toEqual({
      message: 'There is no case "ek:case:none".',
      path: ["contracts"],
      extensions: { code: "NOT_FOUND", id: "ek:case:none" },
    });
  });

  test.each([
    "GRAPHQL_PARSE_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
    "BAD_REQUEST",
    "BAD_USER_INPUT",
    "OPERATION_RESOLUTION_FAILURE",
  ])("%s becomes BAD_USER_INPUT", (code) => {
    const error = new GraphQLError('Cannot query field "x".', { extensions: { code } });
    expect(mask(error.toJSON(), error)).toMatchObject({
      message: 'Cannot query field "x".',
      extensions: { code: "BAD_USER_INPUT" },
    });
  });

  test("an argument refused during execution is the caller's fault", () => {
    const thrown = new GraphQLError('Argument "first" has invalid value null.', { nodes: parseValue("null") });
    expect(masked(thrown).extensions).toEqual({ code: "BAD_USER_INPUT" });
    const ours = new GraphQLError('Expected value of type "Meter" but got: { secret }.', { nodes: parseValue("null") });
    expect(masked(ours).extensions).toEqual({ code: "INTERNAL" });
  });

  test("timeouts of statements and operations are TIMEOUT", () => {
    expect(masked(new StatementTimeout("contracts", 5_000))).toMatchObject({ extensions: { code: "TIMEOUT" } });
    expect(masked(new StatementTimeout("contracts", 5_000)).message).toContain("longer than 5 s");
    expect(masked(new StatementAborted("contracts", new OperationTimeout(30_000))).message).toContain(
      "longer than 30 s",
    );
  });

  test("an absent store is UNAVAILABLE, and a write of unknown outcome says so", () => {
    expect(masked(new StoreUnavailable(new Error("bolt://user:pw@10.0.0.1"), false)).message).not.toContain("10.0.0.1");
    expect(masked(new StoreUnavailable(new Error(""), true)).extensions).toEqual({
      code: "UNAVAILABLE",
      outcomeUnknown: true,
    });
  });

  test("anything else is INTERNAL and tells nothing but the request", () => {
    const told = masked(new Error("Neo.ClientError.Statement.SyntaxError at 10.0.0.1: MATCH (n"));
    expect(told).toEqual({
      message: 'Powertrail failed to answer this; the cause is in its log under the request "request-1".',
      path: ["contracts"],
      extensions: { code: "INTERNAL" },
    });
  });

  test("an error that only looks like ours is not trusted", () => {
    const lookalike = Object.assign(new Error("secret"), { extensions: { code: "NOT_FOUND" } });
    expect(masked(lookalike).extensions).toEqual({ code: "INTERNAL" });
  });
});
