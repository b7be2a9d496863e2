import { describe, expect, it } from "@jest/globals";
import { networkOf, RateLimit } from "./rate-limit.ts";

describe("the rate limit", () => {
  it("refuses a subject that asks too often, and nobody else", async () => {
    const refused: string[] = [];
    const limit = new RateLimit({ perSubject: 2, perAddress: 0 }, (by) => refused.push(by));
    await limit.takeBySubject("dana");
    await limit.takeBySubject("dana");
    await expect(limit.takeBySubject("dana")).rejects.toMatchObject({
      code: "LIMIT_EXCEEDED",
      message: expect.stringMatching(
        /^More than 2 requests a minute came from your token, the cap\. Wait \d+ s, then send this again\.$/u,
      ),
      extensions: { http: { status: 429 } },
    });
    await limit.takeBySubject("timur");
    expect(refused).toEqual(["subject"]);
  });

  it("tells how many seconds to wait", async () => {
    const limit = new RateLimit({ perSubject: 0, perAddress: 1 }, () => undefined);
    await limit.takeByAddress("10.0.0.1");
    const error = await limit.takeByAddress("10.0.0.1").catch((thrown: unknown) => thrown);
    const { extensions } = error as { extensions: { http: { headers: Map<string, string> } } };
    const seconds = Number(extensions.http.headers.get("retry-after"));
    expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60).toBe(true);
  });

  it("takes as many as come where the cap is 0", async () => {
    const limit = new RateLimit({ perSubject: 0, perAddress: 0 }, () => undefined);
    for (let sent = 0; sent < 50; sent += 1) await limit.takeBySubject("dana");
  });

  it("counts the addresses of one network of IPv6 together", async () => {
    const limit = new RateLimit({ perSubject: 0, perAddress: 1 }, () => undefined);
    await limit.takeByAddress("2001:db8::1");
    await expect(limit.takeByAddress("2001:db8:0:0:ffff::2")).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
    await limit.takeByAddress("2001:db8:0:1::1");
  });
});

it.each([
  ["192.168.1.20", "192.168.1.20"],
  ["::ffff:192.168.1.20", "192.168.1.20"],
  ["2001:0DB8:0000:0001:aaaa:bbbb:cccc:dddd", "2001:db8:0:1"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
