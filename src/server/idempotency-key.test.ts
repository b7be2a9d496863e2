import { expect, test } from "@jest/globals";
import { idempotencyKeyOf } from "./idempotency-key.ts";

test("a key is taken as it is sent", () => {
  expect(idempotencyKeyOf(undefined)).toBeNull();
  expect(idempotencyKeyOf("4f8c1b52-0a3e-4e0d-9a43-6d1f3f0d2b11")).toBe("4f8c1b52-0a3e-4e0d-9a43-6d1f3f0d2b11");
});

test.each([[""], ["two words"], ["x".repeat(201)], ["ключ"], ["line\nbreak"]])("the key %j is refused", (header) => {
  expect(() => idempotencyKeyOf(header)).toThrow("1 to 200 letters, digits and signs");
});
