import { rememberingVerifier } from "./tokens.ts";

const second = 1_000;

function verifier(ends: number) {
  let checks = 0;
  let now = 0;
  const verify = rememberingVerifier(
    (token) => {
      checks += 1;
      return now >= ends ? Promise.reject(new Error("ended")) : Promise.resolve({ sub: token, exp: ends / second });
    },
    () => now,
  );
  return {
    at: async (instant: number, token = "t") => {
      now = instant;
      const { sub } = await verify(token);
      return { sub, checks };
    },
  };
}

test("a token is checked once a minute, each for itself", async () => {
  const { at } = verifier(1_000 * second);
  expect(await at(0)).toEqual({ sub: "t", checks: 1 });
  expect(await at(59 * second)).toEqual({ sub: "t", checks: 1 });
  expect(await at(59 * second, "other")).toEqual({ sub: "other", checks: 2 });
  expect(await at(60 * second)).toEqual({ sub: "t", checks: 3 });
});

test("a token that has ended is refused, however lately it was checked", async () => {
  const { at } = verifier(30 * second);
  expect(await at(29 * second)).toEqual({ sub: "t", checks: 1 });
  await expect(at(30 * second)).rejects.toThrow("ended");
});
