import { decideJudgement, faultOfJudgement, type JudgementAsked, type JudgementInForce } from "./decide-judgement.ts";

const asked = (more: Partial<JudgementAsked> = {}): JudgementAsked => ({
  parties: ["p:1", "p:2"],
  type: "SAME_AS",
  reason: "The same passport.",
  ...more,
});
const who = { by: "Aigerim", at: "2025-10-03T09:00:00.000Z" };
const inForce = (type: "SAME_AS" | "NOT_SAME_AS"): { judged: JudgementInForce[] } => ({
  judged: [{ type, by: "Marat", reason: "Two brothers.", decidedAt: "2025-09-01T00:00:00Z" }],
});

describe("what is asked", () => {
  it.each([
    [asked({ parties: ["p:1", "p:1"] }), "input.b"],
    [asked({ reason: "  " }), "input.reason"],
    [asked({ reason: "x".repeat(1_001) }), "input.reason"],
  ])("is refused: %j", (what, field) => {
    expect(faultOfJudgement(what)).toMatchObject({ code: "BAD_USER_INPUT", field });
  });

  it("is taken where two parties and a reason are named", () => {
    expect(faultOfJudgement(asked())).toBeNull();
  });
});

describe("a judgement", () => {
  it("is told of a pair of which nothing is judged, with who, why and when", () => {
    expect(decideJudgement(asked(), { judged: [] }, who)).toEqual({
      type: "SAME_AS",
      key: "powertrail:judgement:same:p:1|p:2",
      from: "p:1",
      to: "p:2",
      properties: { by: "Aigerim", reason: "The same passport.", decidedAt: who.at },
    });
  });

  it.each(["SAME_AS", "NOT_SAME_AS"] as const)("is refused while %s is in force", (type) => {
    const refused = decideJudgement(asked(), inForce(type), who);
    expect(refused).toMatchObject({ code: "CONFLICT", message: expect.stringContaining("by Marat already") });
  });

  it("is refused where the pair is not seen, without a word on whether it exists", () => {
    expect(decideJudgement(asked(), null, who)).toMatchObject({ code: "NOT_FOUND" });
  });

  it("that is undone holds until that day, and says who undid it and why", () => {
    const undone = decideJudgement(asked({ type: null, reason: "Another birth date." }), inForce("NOT_SAME_AS"), who);
    expect(undone).toMatchObject({
      type: "NOT_SAME_AS",
      validTo: "2025-10-03",
      properties: { by: "Marat", reason: "Two brothers.", undoneBy: "Aigerim", undoneReason: "Another birth date." },
    });
    expect(decideJudgement(asked({ type: null }), { judged: [] }, who)).toMatchObject({ code: "CONFLICT" });
  });
});
