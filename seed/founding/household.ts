import type { OrdinaryAccounts } from "../household-money.ts";
import { bookSalary, tellIncome } from "../household-money.ts";
import { accountId, type Ledger } from "../ledger.ts";
import type { Prng } from "../prng.ts";
import type { Teller } from "../teller.ts";
import { ALTAI } from "../utilities.ts";
import { INSIDER_KEYS, insiderId, INSIDERS, otherId, type OtherKey, OTHERS } from "./cast.ts";

/** Pay of relatives, KZT a month: honest money in the accounts through which the other money went. */
const RELATIVES: Readonly<Partial<Record<OtherKey, number>>> = {
  ospanova: 380_000,
  kimYelena: 340_000,
  bekovaRoza: 160_000,
  petrovAndrei: 410_000,
};

/** Books the ordinary income and spending of insiders and relatives, and tells of what they earned and declared. */
export function bookSchemeHouseholds(teller: Teller, random: Prng, ledger: Ledger, others: OrdinaryAccounts): void {
  for (const insider of INSIDER_KEYS) {
    const { key, salaryKzt, utility } = INSIDERS[insider];
    const payer = utility === ALTAI ? others.altai : others.ertis;
    bookSalary(ledger, random.fork(key), {
      account: accountId(key),
      payer,
      salaryKzt,
      shop: others.retail,
      saving: 0.15,
    });
    tellIncome(teller, insiderId(insider), key, { salaryKzt, payer: utility.title[2], property: [] });
  }
  for (const [name, salaryKzt] of Object.entries(RELATIVES)) {
    const other = name as OtherKey;
    const { key } = OTHERS[other];
    bookSalary(ledger, random.fork(key), {
      account: accountId(key),
      payer: others.clinic,
      salaryKzt,
      shop: others.retail,
      saving: 0.12,
    });
    tellIncome(teller, otherId(other), key, { salaryKzt, payer: "Shipa Clinic", property: [] });
  }
}
