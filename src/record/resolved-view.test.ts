import fc from "fast-check";
import { resolveView, type StoredRecord } from "./resolved-view.ts";

const today = "2025-06-01";

function record(n: number, properties: Record<string, unknown>, more: Partial<StoredRecord> = {}): StoredRecord {
  return {
    id: `x#${String(n).padStart(6, "0")}`,
    sourceId: "s",
    grade: "B2",
    recordedAt: "2025-01-01T00:00:00.000Z",
    retractedAt: null,
    validFrom: null,
    validTo: null,
    hash: "",
    restrictedTo: null,
    properties,
    ...more,
  };
}

describe("the resolved view", () => {
  it("takes each property of the best-graded telling that has one", () => {
    const view = resolveView([record(1, { a: 1 }, { grade: "C3" }), record(2, { a: 2, b: 2 }, { grade: "D1" })], today);
    expect(view.properties).toEqual({ a: 1, b: 2 });
  });

  it("takes the latest of equal grade, and of one instant the one told last", () => {
    const later = { recordedAt: "2025-02-01T00:00:00.000Z" };
    expect(resolveView([record(1, { a: 1 }, later), record(2, { a: 2 })], today).properties).toEqual({ a: 1 });
    expect(resolveView([record(1, { a: 1 }), record(2, { a: 2 })], today).properties).toEqual({ a: 2 });
  });

  it("leaves out what is taken back, over, or not yet begun: validity is half-open", () => {
    const over = record(1, { a: 1 }, { validTo: today });
    const begun = record(2, { b: 1 }, { validFrom: today });
    const coming = record(3, { c: 1 }, { validFrom: "2025-06-02" });
    const back = record(4, { d: 1 }, { retractedAt: "2025-03-01T00:00:00.000Z" });
    expect(resolveView([over, begun, coming, back], today).properties).toEqual({ b: 1 });
  });

  it("is dormant where nothing is valid today, and retracted where nothing stands", () => {
    const over = record(1, { a: 1 }, { validTo: today });
    expect(resolveView([over], today, { a: 1 })).toMatchObject({
      dormant: true,
      retracted: false,
      properties: { a: 1 },
    });
    const back = record(1, { a: 1 }, { retractedAt: "2025-03-01T00:00:00.000Z" });
    expect(resolveView([back], today)).toMatchObject({ dormant: false, retracted: true });
  });

  it("shows a restricted telling to no one else: neither beside an open one, nor to another case", () => {
    const open = record(1, { a: 1 }, { grade: "F6" });
    const secret = record(2, { a: 2 }, { restrictedTo: ["k1"], grade: "A1" });
    expect(resolveView([open, secret], today)).toMatchObject({ properties: { a: 1 }, restrictedTo: null });
    const other = record(3, { a: 3, b: 3 }, { restrictedTo: ["k2"], grade: "C1" });
    expect(resolveView([secret, other], today)).toMatchObject({ properties: { a: 2 }, restrictedTo: ["k1"] });
  });

  it("does not depend on the order of the records", () => {
    const some = fc.array(
      fc.record({
        grade: fc.constantFrom("A1", "C3", "F6"),
        recordedAt: fc.constantFrom("2025-01-01T00:00:00.000Z", "2025-02-01T00:00:00.000Z"),
        validFrom: fc.constantFrom(null, "2025-01-01", "2026-01-01"),
        restrictedTo: fc.constantFrom(null, ["k1"], ["k1", "k2"]),
        value: fc.integer(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const records = list.map(({ value, ...more }, n) => record(n + 1, { a: value }, more));
        expect(resolveView([...records].reverse(), today)).toEqual(resolveView(records, today));
      }),
    );
  });
});
