import { z } from "zod";
import type { FarmFacts, OnePurchase, OneSupply, PartyFacts } from "./facts.ts";
import { type Decision, judgeOf } from "./judge-rule.ts";
import { farmShownBy, farmsInWords, input, inWords, named, shownBy } from "./words.ts";

const parameters = { allowedSellers: z.array(z.string()).min(1), exempt: z.array(z.string()) };
type Values = { readonly [Name in keyof typeof parameters]: z.output<(typeof parameters)[Name]> };

/** The kind of utility that may sell under an exemption, if it generates the power itself. */
const GENERATION = "GENERATION";

/** Power for a miner from anyone but the sellers that the law allows. */
export const offPlatformSupply = judgeOf<OneSupply, typeof parameters>({
  code: "OFF_PLATFORM_SUPPLY",
  parameters,
  subject: ({ contract, farms, deliveryPoint, on }) => ({ of: contract?.id ?? farms[0]?.id ?? deliveryPoint.id, on }),
  outside: ({ contract, farms, deliveryPoint }) =>
    farms.length > 0 ||
    contract?.category === "DIGITAL_MINING" ||
    contract?.customers.some(({ miner }) => miner) === true
      ? null
      : {
          verdict: "NOT_APPLICABLE",
          sentence: `No mining farm that is known takes power at ${deliveryPoint.name} under ${contractWords(contract)}.`,
          evidence: [{ nodeIds: [deliveryPoint.id] }],
        },
  decide: (supply, values) => (supply.contract === null ? withoutContract(supply) : underContract(supply, values)),
});

/** As `offPlatformSupply`, of a purchase on the platform. */
export const offPlatformPurchase = judgeOf<OnePurchase, typeof parameters>({
  code: "OFF_PLATFORM_SUPPLY",
  parameters,
  subject: ({ purchase, on }) => ({ of: purchase.id, on }),
  outside: ({ purchase }) =>
    purchase.buyers.some(({ miner }) => miner)
      ? null
      : {
          verdict: purchase.buyers.length === 0 ? "UNCERTAIN" : "NOT_APPLICABLE",
          sentence:
            purchase.buyers.length === 0
              ? "Who made the purchase is not known."
              : `${named(purchase.buyers)} is not known as a mining firm.`,
          missing: purchase.buyers.length === 0 ? ["buyer"] : [],
          evidence: [{ nodeIds: [purchase.id] }],
        },
  decide: ({ purchase }, values) => {
    const evidence = [purchase, ...purchase.buyers, ...purchase.sellers].map(shownBy);
    return { ...bySellers(purchase.sellers, `${named(purchase.buyers)} bought`, null, values), evidence };
  },
});

function withoutContract({ farms, deliveryPoint }: OneSupply): Decision {
  const [farm] = farms;
  const evidence = [shownBy(deliveryPoint), ...farms.flatMap(farmShownBy)];
  const inputs = farms.map(({ connection, sourceIds }) => input("connection", connection, null, sourceIds));
  if (farm?.connection === "BYPASS")
    return {
      verdict: "UNLAWFUL",
      sentence: `${farmsInWords([farm])} takes power before the meter at ${deliveryPoint.name}, so it bought none of it from anyone.`,
      inputs,
      evidence,
    };
  return {
    verdict: "UNCERTAIN",
    sentence: `${farm?.name ?? "A farm"} stands at ${deliveryPoint.name}, but no contract that supplies it is known.`,
    missing: ["contract", "seller"],
    inputs,
    evidence,
  };
}

function underContract({ contract, farms, deliveryPoint, exemption }: OneSupply, values: Values): Decision {
  if (!contract) throw new Error("A supply under a contract has one.");
  const { sellers, customers } = contract;
  const evidence = [...[contract, deliveryPoint, ...sellers, ...customers].map(shownBy), ...farms.flatMap(farmShownBy)];
  if (farms.length === 0 && contract.category !== "DIGITAL_MINING")
    return {
      verdict: "UNCERTAIN",
      sentence: `${named(customers.filter(({ miner }) => miner))} is a mining firm and has power under contract ${contract.number}, but no farm is known at ${deliveryPoint.name}.`,
      missing: ["farm"],
      evidence,
    };
  return {
    ...bySellers(
      sellers,
      `${whoMines(farms, customers)} has power under contract ${contract.number}`,
      exemption,
      values,
    ),
    evidence,
  };
}

function bySellers(sellers: readonly PartyFacts[], fact: string, exemption: string | null, values: Values): Decision {
  const allowed = values.allowedSellers;
  const inputs = [
    ...sellers.map((seller) => input(`seller ${seller.name}`, seller.utilityKind, "kind of utility", seller.sourceIds)),
    ...(exemption === null ? [] : [input("exemption", exemption, "kind of supply", [])]),
  ];
  if (exemption !== null && values.exempt.includes(exemption))
    return { verdict: "LAWFUL", sentence: `${fact}; the supply is exempt as ${inWords(exemption)}.`, inputs };
  if (sellers.length === 0)
    return { verdict: "UNCERTAIN", sentence: `${fact}; who sells it is not known.`, missing: ["seller"], inputs };
  const from = `${fact} from ${named(sellers)}`;
  const wanted = allowed.map((kind) => `the ${inWords(kind)}`).join(" or ");
  const lawful = sellers.filter(({ utilityKind }) => utilityKind !== null && allowed.includes(utilityKind));
  if (lawful.length === sellers.length)
    return { verdict: "LAWFUL", sentence: `${from}, from whom, as ${wanted}, a miner may have it.`, inputs };
  if (lawful.length > 0)
    return {
      verdict: "UNCERTAIN",
      sentence: `${from}; a miner may have it from ${wanted} alone, and which of them sold it is not known.`,
      missing: ["seller"],
      inputs,
    };
  if (sellers.some(({ utilityKind }) => utilityKind === null))
    return {
      verdict: "UNCERTAIN",
      sentence: `${from}, whose part in the market is not told; a miner may have it from ${wanted} alone.`,
      missing: ["kind of the seller"],
      inputs,
    };
  if (sellers.some(({ utilityKind }) => utilityKind === GENERATION))
    return {
      verdict: "UNCERTAIN",
      sentence: `${from}, which generates power: whether the supply is exempt (${values.exempt.map(inWords).join(", ")}) is not known.`,
      missing: ["exemption"],
      inputs,
    };
  return {
    verdict: "UNLAWFUL",
    sentence: `${from}; a miner may have power of the grid from ${wanted} alone.`,
    inputs,
  };
}

function whoMines(farms: readonly FarmFacts[], customers: readonly PartyFacts[]): string {
  if (farms.length > 0) return farmsInWords(farms);
  return customers.length > 0 ? named(customers) : "A miner";
}

function contractWords(contract: OneSupply["contract"]): string {
  return contract === null ? "no contract" : `contract ${contract.number}`;
}
