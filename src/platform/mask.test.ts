import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { makeBin, makeIban, makeIin, makePhone } from "../../seed/identifiers.ts";
import { Prng } from "../../seed/prng.ts";
import { createLogger } from "./log.ts";
import { withoutCredentials, withoutIdentifiers } from "./mask.ts";

const grouped = (text: string, sizes: readonly number[], separator: string): string => {
  let from = 0;
  return sizes.map((size) => text.slice(from, (from += size))).join(separator);
};

/** An identifier in one of the forms in which people write it. */
const identifiers = fc
  .tuple(fc.integer(), fc.nat(7), fc.constantFrom("", " ", "-"))
  .map(([seed, form, separator]): string => {
    const random = new Prng(seed, "mask");
    const phone = makePhone(random).slice(2);
    const forms = [
      makeIin(random, "1985-04-12", "F"),
      makeBin(random, "2019-02-28"),
      makeIban(random, "125"),
      makeIban(random, "601").toLowerCase(),
      grouped(makeIban(random, "914"), [4, 4, 4, 4, 4], separator),
      grouped(makeIin(random, "2001-11-30", "M"), [6, 6], separator),
      `+7${separator}${grouped(phone, [3, 3, 2, 2], separator)}`,
      `8 (${phone.slice(0, 3)}) ${grouped(phone.slice(3), [3, 2, 2], separator)}`,
    ];
    return forms[form] ?? "";
  });

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^0-9a-z]/gu, "");

function logged(entry: Record<string, unknown>, message: string): string {
  let line = "";
  createLogger("info", "json", { write: (text) => (line += text) }).info(entry, message);
  return line;
}

describe("the log", () => {
  it("never shows an identifier, wherever in an entry it stands", () => {
    const around = fc.string({ unit: "grapheme", maxLength: 12 });
    fc.assert(
      fc.property(identifiers, around, around, (identifier, before, after) => {
        const text = `${before} ${identifier} ${after}`;
        const glued = `x${identifier}y`;
        const error = new Error(text, { cause: new Error(glued) });
        const entry = { text, list: [{ [text]: glued }], err: error, deep: { er: { and: { deeper: [glued] } } } };
        const line = logged(entry, text);
        expect(plain(line)).not.toContain(plain(identifier));
        expect(Object.keys(JSON.parse(line) as object)).toEqual(expect.arrayContaining(["text", "list", "err", "msg"]));
      }),
    );
  });

  it("masks numbers, addresses and what is named like a secret", () => {
    const line = logged({ iin: 850412300123, token: "short", inner: { Password: "hush", count: 12 } }, "told");
    expect(JSON.parse(line)).toMatchObject({
      level: "info",
      iin: "[identifier]",
      token: "[redacted]",
      inner: { Password: "[redacted]", count: 12 },
      msg: "told",
    });
    const { msg } = JSON.parse(logged({}, "neo4j://neo4j:hush@10.0.0.1 and 850412300123")) as { msg: string };
    expect(msg).toBe("neo4j://[redacted]@10.0.0.1 and [identifier]");
  });

  it("shows an error with its cause and code", () => {
    const cause = Object.assign(new TypeError("of 850412300123"), { code: "ENOENT" });
    expect(JSON.parse(logged({ err: new Error("failed", { cause }) }, "m"))).toMatchObject({
      err: {
        type: "Error",
        message: "failed",
        cause: { type: "TypeError", code: "ENOENT", message: "of [identifier]" },
      },
    });
  });

  it("is one line for a person on a terminal, with the stack of an error below", () => {
    let text = "";
    const log = createLogger("info", "text", { write: (line) => (text += line) });
    log.warn({ statement: "money/rates", ms: 612, note: "two words", none: null }, "slow statement");
    expect(text).toMatch(/^\d\d:\d\d:\d\d WARN {2}slow statement statement=money\/rates ms=612 note="two words"\n$/u);
    text = "";
    log.error({ err: new Error("broken") }, "A request failed.");
    expect(text).toMatch(/ERROR A request failed\.\n {4}Error: broken\n {4} +at /u);
  });
});

describe("a masked text", () => {
  it("keeps what is no identifier", () => {
    const text =
      'Statement "money/rates" of 2025-10-03T09:00:00.000Z took 612.25 ms for 19999 rows at bolt://192.168.100.200:7687 ' +
      "(request 0b1f8a52-1234-4123-8123-123456789012, hash 00112233445566778899aabbccddeeff, AZ-2023-4188, ek:meter:10045).";
    expect(withoutIdentifiers(text)).toBe(text);
  });

  it("names what was taken out", () => {
    const text =
      "Node has iin '850412300123', account KZ75125KZT1001300335, token eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.c2ln";
    expect(withoutIdentifiers(text)).toBe("Node has iin '[identifier]', account [account], token [token]");
  });

  it("loses the user and password of every address", () => {
    expect(withoutCredentials("at https://a:b@one.example and bolt://two.example")).toBe(
      "at https://[redacted]@one.example and bolt://two.example",
    );
  });
});
