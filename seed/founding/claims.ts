import type { Teller } from "../teller.ts";

interface ClaimFacts {
  readonly key: string;
  readonly topic: string;
  readonly statement: string;
  readonly low?: string;
  readonly high?: string;
  readonly unit?: string;
}

/** Every figure and statement of the press report, as told. */
const CLAIMS: readonly ClaimFacts[] = [
  {
    key: "actors",
    topic: "case",
    statement:
      "The Agency for Financial Monitoring acted with the National Security Committee in the East Kazakhstan region.",
  },
  {
    key: "scheme",
    topic: "case",
    statement:
      "Employees of local utility companies sold electricity meant for residents, social facilities and critical institutions to crypto-mining companies.",
  },
  {
    key: "duration",
    topic: "case",
    statement: "The scheme ran over the last two years.",
    low: "2",
    high: "2",
    unit: "years",
  },
  {
    key: "load",
    topic: "load",
    statement: "The miners consumed more than 50 MW/h; a load of over 50 MW is meant.",
    low: "50",
    unit: "MW",
  },
  {
    key: "residents",
    topic: "residents",
    statement: "The power equals the use of a town of 50,000 to 70,000 people.",
    low: "50000",
    high: "70000",
    unit: "persons",
  },
  {
    key: "value-kzt",
    topic: "value",
    statement: "Power worth over 9 billion KZT was supplied illegally.",
    low: "9000000000",
    unit: "KZT",
  },
  {
    key: "value-usd",
    topic: "value",
    statement: "The value is about 16.5 million USD.",
    low: "16500000",
    high: "16500000",
    unit: "USD",
  },
  {
    key: "law-platform",
    topic: "law",
    statement: "A mining farm may buy electricity only through the state platform run by the Ministry of Energy.",
  },
  {
    key: "law-cap-energy",
    topic: "law",
    statement: "A mining farm may buy at most 1 megawatt/hour at a time, read as energy.",
    high: "1",
    unit: "MWh",
  },
  {
    key: "law-cap-power",
    topic: "law",
    statement: "A mining farm may buy at most 1 megawatt/hour at a time, read as power.",
    high: "1",
    unit: "MW",
  },
  {
    key: "apartments",
    topic: "assets",
    statement: "The proceeds went into two apartments in the capital, Astana.",
    low: "2",
    high: "2",
    unit: "apartments",
  },
  {
    key: "vehicles",
    topic: "assets",
    statement: "The proceeds went into four cars.",
    low: "4",
    high: "4",
    unit: "cars",
  },
  {
    key: "seizure",
    topic: "assets",
    statement: "The apartments and cars were seized under court orders pending confiscation.",
  },
  {
    key: "mining-authority",
    topic: "assets",
    statement:
      'A "mining authority" identified the assets; probably a mistranslation of the Agency for Financial Monitoring.',
  },
  {
    key: "background-china",
    topic: "background",
    statement: "China banned crypto activity, mining included; Kazakhstan then became a hub.",
  },
  {
    key: "background-kazakhstan",
    topic: "background",
    statement: "Grid stress and outages in Kazakhstan led to strict limits on miners.",
  },
  { key: "background-russia-warnings", topic: "background", statement: "Russia warned against unlicensed mining." },
  {
    key: "background-russia-registry",
    topic: "background",
    statement: "Russia set up a national registry of mining equipment.",
  },
  {
    key: "background-france",
    topic: "background",
    statement: "A proposal in France would mine bitcoin with surplus nuclear power.",
  },
  {
    key: "market-btc",
    topic: "market",
    statement: "One bitcoin cost 120,260 USD.",
    low: "120260",
    high: "120260",
    unit: "USD",
  },
  {
    key: "market-change",
    topic: "market",
    statement: "Bitcoin rose 1.3 percent in 24 hours.",
    low: "1.3",
    high: "1.3",
    unit: "percent",
  },
];

/** Tells of the claims, which anyone may read, and of what in the case they bear on, which only its team may. */
export function tellClaims(teller: Teller, caseId: string, restrictedTo: readonly string[]): void {
  for (const { key, ...facts } of CLAIMS) {
    const claim = teller.node("press-report", "claim", key, { ...facts });
    if (facts.topic !== "background" && facts.topic !== "market")
      teller.edge("case-file", "CONCERNS", claim, caseId, { reason: "the report is on this case" }, { restrictedTo });
  }
}
