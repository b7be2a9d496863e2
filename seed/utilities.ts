import type { Spellings } from "./names.ts";
import { tellCompany } from "./parties.ts";
import type { Prng } from "./prng.ts";
import type { SourceKey } from "./sources.ts";
import { idOf, type Teller } from "./teller.ts";

export interface UtilityFacts {
  readonly key: string;
  readonly id: string;
  /** Prefix of its contract numbers. */
  readonly prefix: string;
  readonly title: Spellings;
  readonly billing: SourceKey;
}

export const ALTAI: UtilityFacts = {
  key: "altai-zharyq",
  id: idOf("utility", "altai-zharyq"),
  prefix: "AZ",
  title: ["Алтай Жарық", "Алтай Жарык", "Altai Zharyq"],
  billing: "billing-altai",
};

export const ERTIS: UtilityFacts = {
  key: "ertis-quat",
  id: idOf("utility", "ertis-quat"),
  prefix: "EQ",
  title: ["Ертіс Қуат", "Ертис Куат", "Ertis Quat"],
  billing: "billing-ertis",
};

export const UTILITIES: readonly UtilityFacts[] = [ALTAI, ERTIS];
export const SINGLE_PURCHASER = idOf("utility", "single-purchaser");
export const SYSTEM_OPERATOR = idOf("utility", "system-operator");
export const REGION = idOf("region", "east-kazakhstan");
export const TRADING_PLATFORM = idOf("trading-platform", "state-platform");

/** Tells of the regions, the companies of the market and the state trading platform. */
export function tellMarket(teller: Teller, random: Prng): void {
  teller.node("statistics", "region", "east-kazakhstan", {
    name: "East Kazakhstan (demo)",
    population: 726_000,
    perHeadKwhYear: 7300,
  });
  teller.node("statistics", "region", "kazakhstan", {
    name: "Kazakhstan",
    population: 20_300_000,
    perHeadKwhYear: 5900,
  });
  for (const { key, title } of UTILITIES)
    tellCompany(teller, random.fork(key), {
      kind: "utility",
      key,
      title,
      form: "JSC",
      registeredOn: "2004-03-16",
      utilityKind: "DISTRIBUTION",
    });
  tellCompany(teller, random.fork("single-purchaser"), {
    kind: "utility",
    key: "single-purchaser",
    title: ["Бірыңғай сатып алушы (демо)", "Единый закупщик (демо)", "Single Purchaser (demo)"],
    registeredOn: "2013-08-05",
    utilityKind: "SINGLE_PURCHASER",
  });
  tellCompany(teller, random.fork("system-operator"), {
    kind: "utility",
    key: "system-operator",
    title: ["Жүйелік оператор (демо)", "Системный оператор (демо)", "System Operator (demo)"],
    form: "JSC",
    registeredOn: "1997-07-11",
    utilityKind: "SYSTEM_OPERATOR",
  });
  const operator = tellCompany(teller, random.fork("platform-operator"), {
    key: "platform-operator",
    title: ["Сауда алаңы операторы (демо)", "Оператор торговой площадки (демо)", "Trading Platform Operator (demo)"],
    form: "JSC",
    registeredOn: "2002-02-14",
  });
  teller.node("trading-platform", "trading-platform", "state-platform", {
    name: "State platform for electricity (demo)",
  });
  teller.edge("trading-platform", "RUN_BY", TRADING_PLATFORM, operator, { ground: "order of the Ministry of Energy" });
}
