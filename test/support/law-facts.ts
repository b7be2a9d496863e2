import {
  type OnePurchase,
  purchaseFacts,
  type PurchaseFacts,
  supplyFacts,
  suppliesOf,
  type TieFacts,
  tieFacts,
  type OneSupply,
} from "../../src/law/facts.ts";
import { ruleOf } from "../../src/law/judges.ts";
import type { Rule } from "../../src/law/rule.ts";
import { rulePackOf } from "../../src/law/rule-packs.queries.ts";

/** A rule of Kazakhstan as the program holds it. */
export function kazakhRule(code: string): Rule {
  const rule = ruleOf(rulePackOf("KZ"), code);
  if (!rule) throw new Error(`The pack of Kazakhstan has no rule "${code}".`);
  return rule;
}

/** The only supply of a delivery point. */
export function supply(more: Record<string, unknown>): OneSupply {
  const [one] = suppliesOf(
    supplyFacts.parse({ on: "2024-06-01", deliveryPoint: { id: "point", name: "The yard" }, ...more }),
  );
  if (!one) throw new Error("These facts hold no supply.");
  return one;
}

export const seller = (utilityKind: string | null) => ({ id: "seller", name: "The seller", utilityKind });
export const miner = (id: string) => ({ id, name: `Miner ${id}`, miner: true });
export const farm = (connection: "METERED" | "BYPASS" | null = "METERED") => ({
  id: "farm",
  name: "The farm",
  connection,
  operators: [miner("a")],
});
export const contract = (more: Record<string, unknown> = {}) => ({
  id: "contract",
  number: "C-1",
  category: "INDUSTRIAL",
  sellers: [seller("DISTRIBUTION")],
  ...more,
});

/** A purchase of a miner for one hour; energy and power in MWh and MW, the same unless given. */
export function purchase(
  id: string,
  buyer: string,
  energyMwh: number | null,
  more: Record<string, unknown> = {},
): PurchaseFacts {
  return purchaseFacts.parse({
    id,
    session: "2024-05-31",
    deliveryHour: "2024-06-01T03:00:00Z",
    energyMwh,
    powerMw: energyMwh,
    buyers: [miner(buyer)],
    sellers: [seller("SINGLE_PURCHASER")],
    ...more,
  });
}

/** The first of purchases among the others. */
export function among(
  [one, ...others]: readonly PurchaseFacts[],
  ties: readonly TieFacts[] = [],
  on = "2024-06-01",
): OnePurchase {
  if (!one) throw new Error("There is no purchase.");
  return { on, purchase: one, others, ties };
}

export function tie(a: string, b: string, basis: TieFacts["basis"], more: Record<string, unknown> = {}): TieFacts {
  return tieFacts.parse({ a, b, basis, sentence: `${a} and ${b} are tied.`, ...more });
}
