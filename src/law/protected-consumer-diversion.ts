import { z } from "zod";
import type { ContractFacts, DrawFacts, OneSupply } from "./facts.ts";
import { type Decision, judgeOf } from "./judge-rule.ts";
import { farmShownBy, farmsInWords, input, named, shownBy } from "./words.ts";

const parameters = { tolerance: z.number().nonnegative(), protectedCategories: z.array(z.string()).min(1) };
type Values = { readonly [Name in keyof typeof parameters]: z.output<(typeof parameters)[Name]> };

/**
 * Power meant for protected consumers that reached a mine: (a) under a contract of a protected category, (b) from energy bought
 * wholesale for one. Power taken before the meter is a hypothesis beside them: for whom it was meant is not told.
 */
export const protectedConsumerDiversion = judgeOf<OneSupply, typeof parameters>({
  code: "PROTECTED_CONSUMER_DIVERSION",
  parameters,
  subject: ({ contract, farms, deliveryPoint, on }) => ({ of: contract?.id ?? farms[0]?.id ?? deliveryPoint.id, on }),
  outside: ({ contract, farms }) =>
    contract !== null || farms.some(({ connection }) => connection === "BYPASS")
      ? null
      : {
          verdict: "NOT_APPLICABLE",
          sentence: "No contract that supplies the farm is known.",
          evidence: farms.flatMap(farmShownBy),
        },
  decide: (supply, values) =>
    supply.contract === null ? bypassed(supply) : underContract(supply, supply.contract, values),
});

function bypassed({ farms, deliveryPoint }: OneSupply): Decision {
  return {
    verdict: "UNCERTAIN",
    sentence: `${farmsInWords(farms)} takes power before the meter at ${deliveryPoint.name}; whether it was meant for protected consumers is not told.`,
    missing: ["for whom the power taken before the meter was meant"],
    inputs: farms.map(({ connection, sourceIds }) => input("connection", connection, null, sourceIds)),
    evidence: [shownBy(deliveryPoint), ...farms.flatMap(farmShownBy)],
  };
}

function underContract(supply: OneSupply, contract: ContractFacts, values: Values): Decision {
  const evidence = [shownBy(contract), shownBy(supply.deliveryPoint), ...supply.farms.flatMap(farmShownBy)];
  const inputs = [
    input("category", contract.category, "category", contract.sourceIds),
    input("declared activity", supply.deliveryPoint.declaredActivity, null, supply.deliveryPoint.sourceIds),
  ];
  if (contract.category === null)
    return {
      verdict: "UNCERTAIN",
      sentence: `Under which category contract ${contract.number} supplies ${supply.deliveryPoint.name} is not told.`,
      missing: ["category"],
      inputs,
      evidence,
    };
  if (values.protectedCategories.includes(contract.category))
    return { ...falseCategory(supply, contract, contract.category), inputs, evidence };
  const draws = contract.draws.filter(({ category }) => values.protectedCategories.includes(category));
  if (draws.length === 0)
    return {
      verdict: "NOT_APPLICABLE",
      sentence: `Contract ${contract.number} is of category ${contract.category}, and nothing shows that it took energy bought for protected consumers in ${supply.on.slice(0, 7)}.`,
      inputs,
      evidence,
    };
  const decided = reallocation(contract, draws, values);
  return {
    ...decided,
    inputs: [...inputs, ...(decided.inputs ?? [])],
    evidence: [...evidence, ...drawEvidence(draws)],
  };
}

function falseCategory({ farms, deliveryPoint }: OneSupply, contract: ContractFacts, category: string): Decision {
  const as = `Contract ${contract.number} supplies ${deliveryPoint.name} as ${category}`;
  if (farms.length > 0)
    return { verdict: "UNLAWFUL", sentence: `${as}, where ${farmsInWords(farms)} stands, a mining farm.` };
  const miners = contract.customers.filter(({ miner }) => miner);
  if (miners.length > 0)
    return {
      verdict: "UNCERTAIN",
      sentence: `${as} to ${named(miners)}, a mining firm; no farm is known there.`,
      missing: ["activity at the site"],
    };
  const declared = deliveryPoint.declaredActivity;
  return {
    verdict: "LAWFUL",
    sentence: `${as}; ${declared === null ? "no activity is declared for it" : `declared is "${declared}"`}, and nothing shows that a mine takes it.`,
  };
}

function reallocation(contract: ContractFacts, draws: readonly DrawFacts[], { tolerance }: Values): Decision {
  const drawn = draws.reduce((total, draw) => total + draw.drawnKwh, 0);
  const categories = [...new Set(draws.map(({ category }) => category))].sort().join(" and ");
  const month = draws[0]?.month.slice(0, 7) ?? "";
  const fact = `Contract ${contract.number} (${contract.category ?? "unknown"}) took ${kwh(drawn)} in ${month} from energy bought for ${categories}`;
  const inputs = draws.flatMap((draw) => [
    input(`drawn, ${draw.category}`, draw.drawnKwh, "kWh", draw.sourceIds),
    input(`bought, ${draw.category}`, draw.boughtKwh, "kWh", draw.sourceIds),
    input(`delivered, ${draw.category}`, draw.deliveredKwh, "kWh", draw.sourceIds),
  ]);
  const exceeding = draws.filter((draw) => isExceeded(draw, tolerance));
  const percent = `${String(Math.round(tolerance * 1e6) / 1e4)} %`;
  if (exceeding.length > 0)
    return {
      verdict: "UNLAWFUL",
      sentence: `${fact}; more was bought for ${named(exceeding.map(({ category }) => ({ name: category })))} than was delivered, by more than ${percent}.`,
      inputs,
    };
  const unknown = draws.some(({ deliveredKwh }) => deliveredKwh === null);
  return {
    verdict: "UNCERTAIN",
    sentence: unknown
      ? `${fact}; how much was delivered to those consumers is not told.`
      : `${fact}; what was bought for them exceeds what was delivered by no more than ${percent}.`,
    missing: [unknown ? "energy delivered" : "energy beyond the tolerance"],
    inputs,
  };
}

/** Whether more was bought for a category than was delivered to it and the tolerance allows. */
function isExceeded({ boughtKwh, deliveredKwh }: DrawFacts, tolerance: number): boolean {
  return deliveredKwh !== null && boughtKwh > deliveredKwh * (1 + tolerance);
}

function drawEvidence(draws: readonly DrawFacts[]) {
  return draws.map(({ allocation, edgeIds, sourceIds }) => ({ nodeIds: [allocation], edgeIds, sourceIds }));
}

function kwh(value: number): string {
  return `${Math.round(value).toLocaleString("en")} kWh`;
}
