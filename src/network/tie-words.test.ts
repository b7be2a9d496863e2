import { pathSentence, type TieFacts, tieWords } from "./tie-words.ts";

const nothing: TieFacts = {
  from: "a",
  to: "b",
  kind: "OWNS",
  count: 1,
  edgeIds: [],
  facts: new Map(),
  totals: [],
  firstAt: null,
  lastAt: null,
  sourceIds: [],
};
const tie = (kind: string, facts: Record<string, string> = {}, more: Partial<TieFacts> = {}): TieFacts => ({
  ...nothing,
  kind,
  facts: new Map(Object.entries(facts)),
  ...more,
});

describe("the words of a tie", () => {
  it.each([
    ["owns 60 % of", tie("OWNS", { share: "0.60" })],
    ["owns 33.33 % of", tie("OWNS", { share: "0.33333" })],
    ["owns 25 % to 49 % of", tie("OWNS", { shareMin: "0.25", shareMax: "0.49" })],
    ["owns at least 25 % of", tie("OWNS", { shareMin: "0.25" })],
    ["owns a share of", tie("OWNS")],
    ["is kin (spouse) of", tie("RELATED_TO", { kin: "spouse" })],
    ["is employed (head of contracts) by", tie("EMPLOYED_BY", { position: "head of contracts" })],
    ["is employed by", tie("EMPLOYED_BY")],
    ["holds (suspected real)", tie("HOLDS", { capacity: "SUSPECTED_REAL" })],
    ["is the customer under", tie("PARTY_TO", { role: "CUSTOMER" })],
    ["stands, past the meter, at", tie("STANDS_AT", { connection: "BYPASS" })],
    [
      "created (on 2023-08-21)",
      tie("CREATED", {}, { firstAt: "2023-08-21T10:00:00Z", lastAt: "2023-08-21T10:00:00Z" }),
    ],
    [
      "signed in to (4 times from 2023-09-28 to 2025-01-22)",
      tie("SIGNED_IN", {}, { count: 4, firstAt: "2023-09-28T19:42:00Z", lastAt: "2025-01-22T19:42:00Z" }),
    ],
    [
      "transferred 1,234,567.80 KZT on 2024-01-02 to",
      tie("TRANSFERRED", {}, { totals: [{ minor: 123_456_780n, currency: "KZT" }], firstAt: "2024-01-02T01:00:00Z" }),
    ],
    [
      "transferred 12.00 USD and 0.00000001 BTC in 3 payments from 2024-01-02 to 2024-05-06 to",
      tie(
        "TRANSFERRED",
        {},
        {
          count: 3,
          totals: [
            { minor: 1_200n, currency: "USD" },
            { minor: 1n, currency: "BTC" },
          ],
          firstAt: "2024-01-02T01:00:00Z",
          lastAt: "2024-05-06T01:00:00Z",
        },
      ),
    ],
    ["is tied (notified by) to", tie("NOTIFIED_BY")],
  ])("%s", (words, told) => {
    expect(tieWords(told)).toBe(words);
  });
});

describe("the sentence of a path", () => {
  it("says of each hop the strongest tie in its own direction, then the others", () => {
    const hops = [
      [tie("RELATED_TO", { kin: "spouse", validFrom: "2006-08-12" }, { from: "b", to: "a" })],
      [tie("DIRECTS", {}, { from: "b", to: "c" }), tie("OWNS", { share: "0.4" }, { from: "b", to: "c" })],
    ];
    const names: Record<string, string> = { a: "Daniyar", b: "Aigul", c: "Altyn LLP" };
    expect(pathSentence(hops, (id) => names[id] ?? id)).toBe(
      "Aigul is kin (spouse) of Daniyar (since 2006-08-12); Aigul directs Altyn LLP; also, Aigul owns 40 % of Altyn LLP.",
    );
  });
});
