import { capPerPurchase } from "./cap-per-purchase.ts";
import type { MinerFacts, OnePurchase, OneSupply } from "./facts.ts";
import type { Judge } from "./judge-rule.ts";
import { offPlatformPurchase, offPlatformSupply } from "./off-platform-supply.ts";
import { protectedConsumerDiversion } from "./protected-consumer-diversion.ts";
import type { Rule, RulePack } from "./rule.ts";
import { splittingUnder } from "./splitting.ts";
import { unlicensedMiner } from "./unlicensed-miner.ts";
import type { Verdict } from "./verdict.ts";

/** The judges of each kind of thing. A rule of a pack that none of them bears is not judged. */
const SUPPLY_JUDGES = [offPlatformSupply, protectedConsumerDiversion];
const MINER_JUDGES = [unlicensedMiner];
const purchaseJudges = (pack: RulePack): readonly Judge<OnePurchase>[] => [
  offPlatformPurchase,
  capPerPurchase,
  splittingUnder(ruleOf(pack, capPerPurchase.code)),
];

/** The judge of each rule, by the rule's code: for the parameters that it takes. */
export const JUDGE_OF_CODE: ReadonlyMap<string, Pick<Judge<never>, "code" | "parameters">> = new Map(
  [...SUPPLY_JUDGES, ...MINER_JUDGES, offPlatformPurchase, capPerPurchase, splittingUnder(undefined)].map((judge) => [
    judge.code,
    judge,
  ]),
);

/** A rule of a pack by its code. */
export function ruleOf(pack: RulePack, code: string): Rule | undefined {
  return pack.rules.find((rule) => rule.code === code);
}

/** What the rules of a jurisdiction say of one supply. */
export function judgeSupply(pack: RulePack, supply: OneSupply): readonly Verdict[] {
  return judged(pack, SUPPLY_JUDGES, supply);
}

/** What the rules of a jurisdiction say of a mining firm on a day. */
export function judgeMiner(pack: RulePack, miner: MinerFacts): readonly Verdict[] {
  return judged(pack, MINER_JUDGES, miner);
}

/** What the rules of a jurisdiction say of a purchase on its platform. */
export function judgePurchase(pack: RulePack, purchase: OnePurchase): readonly Verdict[] {
  return judged(pack, purchaseJudges(pack), purchase);
}

function judged<Facts>(pack: RulePack, judges: readonly Judge<Facts>[], facts: Facts): readonly Verdict[] {
  return judges.flatMap((judge) => {
    const rule = ruleOf(pack, judge.code);
    return rule ? [judge.judge(rule, facts)] : [];
  });
}
