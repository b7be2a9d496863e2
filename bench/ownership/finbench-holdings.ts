import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InwardShares } from "../../src/intake/finbench-shares.ts";
import { type Fraction, readFraction } from "../../src/parties/ownership/fraction.ts";
import type { OwnershipEdge, OwnershipGraph } from "../../src/parties/ownership/graph.ts";

interface Investment {
  readonly key: string;
  readonly owner: string;
  readonly owned: string;
  readonly ratio: string;
}

/** The investments of a FinBench snapshot, settled as the import settles them; what the import refuses is left out, and counted. */
export function finbenchHoldings(folder: string): { readonly graph: OwnershipGraph; readonly refused: number } {
  const investments = [
    ...rowsOf(folder, "PersonInvestCompany.csv", "person"),
    ...rowsOf(folder, "CompanyInvestCompany.csv", "company"),
  ];
  const inward = new InwardShares();
  for (const { owned, key, ratio } of investments) inward.note(owned, key, ratio);
  const edges: OwnershipEdge[] = [];
  for (const { key, owner, owned, ratio } of investments) {
    const settlement = inward.settlement(owned);
    if (settlement?.kind === "excess") continue;
    const share = shareOf(settlement?.largest === key ? settlement.share : ratio);
    if (share) edges.push({ id: key, owner, owned, min: share, max: share, votes: null, from: null, to: null });
  }
  const ids = new Set(investments.flatMap(({ owner, owned }) => [owner, owned]));
  const nodes = [...ids].map((id) => ({
    id,
    type: id.startsWith("person:") ? ("person" as const) : ("entity" as const),
  }));
  return { graph: { nodes, edges }, refused: investments.length - edges.length };
}

function shareOf(text: string): Fraction | undefined {
  const [, digits = text, exponent] = /^(.+)[eE]-(\d+)$/u.exec(text) ?? [];
  const share = readFraction(digits);
  return share && exponent !== undefined
    ? { ...share, denominator: share.denominator * 10n ** BigInt(exponent) }
    : share;
}

function rowsOf(folder: string, file: string, kind: "person" | "company"): readonly Investment[] {
  const [, ...lines] = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  return lines.map((line, place) => {
    const [investor = "", company = "", ratio = ""] = line.split("|");
    return { key: `${file}:${String(place)}`, owner: `${kind}:${investor}`, owned: `company:${company}`, ratio };
  });
}
