import fc from "fast-check";
import { SEARCH_STEPS, searchQuery } from "./search-queries.ts";
import { takeApart } from "./searched-text.ts";

const query = (how: (typeof SEARCH_STEPS)[number], text: string, seesIdentifiers = true): string | null =>
  searchQuery(how, takeApart(text), seesIdentifiers);

describe("the full-text query of a search", () => {
  it("asks for identifiers, then for words, their beginnings, and words with errors", () => {
    const text = "Қасым-Жомарт Жан";
    expect(query("EXACT", "AZ-2023-4188")).toBe("searchKeys:(az20234188) OR searchMaskedKeys:(az20234188)");
    expect(query("WORDS", text)).toBe("searchWords:(+((+kasim +jomart) kasimjomart) +jan)");
    expect(query("PREFIX", "Ospan 11")).toBe(
      "searchWords:(+ospan* +11*) OR searchKeys:(ospan11*) OR searchMaskedKeys:(ospan11*)",
    );
    expect(query("FUZZY", text)).toBe(
      "searchWords:(+((+(kasim kasim~1) +(jomart jomart~1)) (kasimjomart kasimjomart~2)) +jan)",
    );
  });

  it("never asks for identifiers that the caller sees masked", () => {
    for (const how of SEARCH_STEPS) expect(query(how, "KZ36 1255 5309 9232 2604", false)).not.toContain("Masked");
  });

  it("holds nothing of a text but folded words and keys, whatever the text", () => {
    const parts = fc.constantFrom(
      ...Array.from('"\\/+-!(){}[]^~*?:&|'),
      " AND ",
      " OR ",
      " NOT ",
      "*:*",
      "searchMaskedKeys:kz*",
      "a",
      "Я",
    );
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(parts, { maxLength: 20 }).map((some) => some.join("")),
    );
    const term = /^(?:[a-z0-9]+(?:\*|~[12])?)$/u;
    fc.assert(
      fc.property(hostile, fc.constantFrom(...SEARCH_STEPS), fc.boolean(), (text, how, sees) => {
        const made = query(how, text, sees);
        if (made === null) return;
        const terms = made
          .replace(/(?: OR )?search(?:Words|Keys|MaskedKeys):/gu, " ")
          .split(/[ ()+]+/u)
          .filter((part) => part !== "");
        expect(terms.length).toBeGreaterThan(0);
        for (const one of terms) expect(one).toMatch(term);
        expect(made.split("(").length).toBe(made.split(")").length);
      }),
    );
  });
});
