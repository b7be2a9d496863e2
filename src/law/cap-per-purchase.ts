import { boundsInWords, type CapReading, capParameters, measured, UNIT_OF_READING } from "./cap-readings.ts";
import type { OnePurchase, PurchaseFacts } from "./facts.ts";
import { judgeOf } from "./judge-rule.ts";
import { agreed, type Reading } from "./verdict.ts";
import { input, named, shownBy } from "./words.ts";

/** One purchase of a miner above the cap, in each way in which the cap can be meant. */
export const capPerPurchase = judgeOf<OnePurchase, typeof capParameters>({
  code: "CAP_PER_PURCHASE",
  parameters: capParameters,
  subject: ({ purchase, on }) => ({ of: purchase.id, on }),
  outside: ({ purchase }) =>
    purchase.buyers.length === 0 || purchase.buyers.some(({ miner }) => miner)
      ? null
      : {
          verdict: "NOT_APPLICABLE",
          sentence: `${named(purchase.buyers)} is not known as a mining firm; the cap is one on miners.`,
          evidence: [purchase, ...purchase.buyers].map(shownBy),
        },
  decide: ({ purchase }, { cap, readings }) => {
    const { buyers, sourceIds } = purchase;
    const read = readings.map((reading) => readingOf(purchase, reading, cap));
    const known = buyers.length > 0;
    const verdict = agreed(read);
    const missing = [...(known ? [] : ["buyer"]), ...missingOf(purchase, read)];
    const differ = verdict === "UNCERTAIN" && read.every((one) => one.verdict !== "UNCERTAIN");
    const said = read.map(({ reading, sentence }) => `as ${reading}, ${sentence}`).join("; ");
    return {
      verdict: known || verdict === "LAWFUL" ? verdict : "UNCERTAIN",
      sentence: `${known ? named(buyers) : "Somebody"} bought for one hour: ${said}.${differ ? " The readings differ." : ""}`,
      inputs: [
        input("energy", purchase.energyMwh, "MWh", sourceIds),
        input("power", purchase.powerMw, "MW", sourceIds),
        input("delivery hour", purchase.deliveryHour, null, sourceIds),
        input("session", purchase.session, null, sourceIds),
      ],
      missing,
      readings: read,
      evidence: [purchase, ...buyers].map(shownBy),
    };
  },
});

function readingOf(purchase: PurchaseFacts, reading: CapReading, cap: number): Reading {
  const bounds = measured(purchase, reading);
  const told = boundsInWords(bounds, reading);
  const most = `${String(cap)} ${UNIT_OF_READING[reading]}`;
  if (bounds.low > cap) return { reading, verdict: "UNLAWFUL", sentence: `${told}, above the cap of ${most}` };
  if (bounds.high <= cap) return { reading, verdict: "LAWFUL", sentence: `${told}, within the cap of ${most}` };
  return { reading, verdict: "UNCERTAIN", sentence: `${told}, which may be above the cap of ${most}` };
}

function missingOf({ energyMwh, powerMw }: PurchaseFacts, read: readonly Reading[]): readonly string[] {
  if (read.every(({ verdict }) => verdict !== "UNCERTAIN")) return [];
  return [...(energyMwh === null ? ["energy"] : []), ...(powerMw === null ? ["power"] : [])];
}
