import { InwardShares, readShare } from "./finbench-shares.ts";

describe("the shares held in a company", () => {
  it("need no settlement while they add up to one at most", () => {
    const shares = new InwardShares();
    for (const [holder, share] of [
      ["a", "0.1"],
      ["b", "0.2"],
      ["c", "0.7"],
    ] as const)
      shares.note("x", holder, share);
    expect(shares.settlement("x")).toBeUndefined();
  });

  it("lose the noise of floats off the largest of them", () => {
    const shares = new InwardShares();
    shares.note("x", "a", "0.4000000001");
    shares.note("x", "b", "0.6");
    expect(shares.settlement("x")).toEqual({ kind: "noise", largest: "b", share: "0.5999999999", sum: "1.0000000001" });
  });

  it("contradict themselves above one by more than 1e-9", () => {
    const shares = new InwardShares();
    shares.note("x", "a", "0.400000002");
    shares.note("x", "b", "0.6");
    expect(shares.settlement("x")).toEqual({ kind: "excess", sum: "1.000000002" });
  });

  it.each(["0", "-0.1", "1.0000001", "half"])("leave %s out, which is no share", (text) => {
    expect(readShare(text)).toBeUndefined();
  });
});
