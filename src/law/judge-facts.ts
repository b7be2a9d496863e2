import { z } from "zod";
import { minerFacts, purchaseFacts, supplyFacts, suppliesOf, tieFacts } from "./facts.ts";
import { judgeMiner, judgePurchase, judgeSupply } from "./judges.ts";
import { localDay } from "./local-day.ts";
import type { RulePack } from "./rule.ts";
import { gravestFirst, type Verdict } from "./verdict.ts";

const factsFile = z.strictObject({
  supplies: z.array(supplyFacts).max(100_000).default([]),
  miners: z.array(minerFacts).max(100_000).default([]),
  purchases: z.array(purchaseFacts).max(10_000).default([]),
  ties: z.array(tieFacts).max(10_000).default([]),
});

export type FactsFile = z.output<typeof factsFile>;

/** Facts of a file that cannot be judged; the message names every field at fault. */
class FactsRefused extends Error {
  override readonly name = "FactsRefused";
  readonly code = "BAD_USER_INPUT";
  readonly exitCode = 1;
  constructor(file: string, faults: readonly string[]) {
    super(`The facts of "${file}" cannot be judged: ${faults.join("; ")}. docs/law.md tells how they are written.`);
  }
}

/** Facts as a file gives them, docs/law.md describes the form. Throws FactsRefused. */
export function toFacts(file: string, content: unknown): FactsFile {
  const parsed = factsFile.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `field "${path.join(".")}": ${message.replace(/\.$/u, "")}`,
  );
  throw new FactsRefused(file, faults.slice(0, 20));
}

/** What the rules of a jurisdiction say of facts: purchases for one hour are held against each other by the ties given. */
export function judgeFacts(pack: RulePack, { supplies, miners, purchases, ties }: FactsFile) {
  const lots = supplies.flatMap(suppliesOf);
  const hourOf = ({ deliveryHour }: FactsFile["purchases"][number]): number => Date.parse(deliveryHour);
  const verdicts: Verdict[] = [
    ...lots.flatMap((supply) => judgeSupply(pack, supply)),
    ...purchases.flatMap((purchase) =>
      judgePurchase(pack, {
        on: localDay(purchase.deliveryHour, pack.timeZone),
        purchase,
        others: purchases.filter((other) => other !== purchase && hourOf(other) === hourOf(purchase)),
        ties,
      }),
    ),
    ...miners.flatMap((miner) => judgeMiner(pack, miner)),
  ];
  return {
    judged: { supplies: lots.length, purchases: purchases.length, miners: miners.length },
    verdicts: gravestFirst(pack, verdicts),
  };
}
