// Precision and recall of matching names, beside Jaro-Winkler: npm run bench:matching. Ends with 1 below the floors.
import anyAscii from "any-ascii";
import { Prng } from "../seed/prng.ts";
import { POSSIBLE_FROM } from "../src/parties/matching/party-description.ts";
import { scoreMatch } from "../src/parties/matching/score-match.ts";
import { jaroWinkler } from "./matching/jaro-winkler.ts";
import { machine } from "./support/measure.ts";
import { HELD_OUT_PART, type LabelledPair, labelledPairs, TUNED_PART } from "./matching/labelled-pairs.ts";

const SEED = 20_261_124;
const OF_EACH = Number(process.argv[2] ?? 250);
const FLOORS = { tuned: 0.97, "held out": 0.85 } as const;

type Score = (a: string, b: string) => number;

interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const sorted = (text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .sort()
    .join(" ")
    .trim();
const scorers: Readonly<Record<string, Score>> = {
  powertrail: (a, b) => scoreMatch({ names: [a] }, { names: [b] }).score,
  "Jaro-Winkler": (a, b) => jaroWinkler(a.toLowerCase(), b.toLowerCase()),
  "Jaro-Winkler, any-ascii, words sorted": (a, b) => jaroWinkler(sorted(a), sorted(b)),
};

function qualityOf(scored: readonly (readonly [LabelledPair, number])[], from: number): Quality {
  const found = scored.filter(([, score]) => score >= from);
  const right = found.filter(([{ same }]) => same).length;
  const precision = found.length === 0 ? 0 : right / found.length;
  const recall = right / scored.filter(([{ same }]) => same).length;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The threshold at which a rival does best on a part. */
function bestThreshold(scored: readonly (readonly [LabelledPair, number])[]): number {
  const steps = Array.from({ length: 101 }, (_, step) => step / 100);
  return steps.reduce((best, from) => (qualityOf(scored, from).f1 > qualityOf(scored, best).f1 ? from : best));
}

const shown = ({ precision, recall, f1 }: Quality): string =>
  `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;

console.log(`${machine()}; seed ${String(SEED)}, ${String(OF_EACH)} pairs of each of 12 kinds`);
const parts = { tuned: TUNED_PART, "held out": HELD_OUT_PART } as const;
const thresholds = new Map<string, number>();
let failed = false;
for (const [part, floor] of Object.entries(FLOORS)) {
  const pairs = labelledPairs(parts[part as keyof typeof parts], new Prng(SEED, part), OF_EACH);
  console.log(`\n${part}: ${String(pairs.length)} pairs`);
  for (const [name, score] of Object.entries(scorers)) {
    const start = performance.now();
    const scored = pairs.map((pair) => [pair, score(pair.a, pair.b)] as const);
    const perSecond = Math.round((1000 * pairs.length) / (performance.now() - start));
    const from = name === "powertrail" ? POSSIBLE_FROM : (thresholds.get(name) ?? bestThreshold(scored));
    thresholds.set(name, from);
    const quality = qualityOf(scored, from);
    console.log(
      `  ${name.padEnd(38)} from ${from.toFixed(2)}  ${shown(quality)}  ${perSecond.toLocaleString("en")} pairs/s`,
    );
    if (name !== "powertrail") continue;
    for (const how of new Set(pairs.map((pair) => pair.how))) {
      const ofKind = scored.filter(([pair]) => pair.how === how);
      const right = ofKind.filter(([{ same }, value]) => value >= from === same);
      const wrong = ofKind.filter((one) => !right.includes(one)).slice(0, 3);
      console.log(`    ${how.padEnd(20)} ${((100 * right.length) / ofKind.length).toFixed(1).padStart(5)} % right`);
      if (process.argv.includes("--wrong"))
        for (const [{ a, b }, value] of wrong) console.log(`      ${value.toFixed(2)} ${a} | ${b}`);
    }
    if (quality.f1 < floor) failed = true;
    console.log(`    floor of F1 ${floor.toFixed(2)}: ${quality.f1 < floor ? "NOT REACHED" : "reached"}`);
  }
}
console.log(`\npeak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
if (failed) process.exitCode = 1;
