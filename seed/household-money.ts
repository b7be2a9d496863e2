import { addDays, day, MONTHS } from "./calendar.ts";
import type { Employee } from "./employees.ts";
import { accountId, type Ledger } from "./ledger.ts";
import { tellCompany } from "./parties.ts";
import type { Prng } from "./prng.ts";
import type { Teller } from "./teller.ts";
import { ALTAI, ERTIS } from "./utilities.ts";

/** Accounts of those on the other side of ordinary payments. */
export interface OrdinaryAccounts {
  readonly altai: string;
  readonly ertis: string;
  readonly exchange: string;
  readonly importer: string;
  readonly retail: string;
  readonly clinic: string;
  readonly developer: string;
  readonly dealer: string;
}

/** Tells of the utilities' accounts and of shops, a clinic, a developer and a car dealer, each with an account. */
export function openOrdinaryAccounts(teller: Teller, random: Prng, ledger: Ledger): OrdinaryAccounts {
  const company = (key: string, title: readonly [string, string, string], openingKzt: number): string => {
    const holder = tellCompany(teller, random.fork(key), { key, title });
    return ledger.open(key, holder, openingKzt);
  };
  return {
    altai: ledger.open(ALTAI.key, ALTAI.id, 900_000_000),
    ertis: ledger.open(ERTIS.key, ERTIS.id, 900_000_000),
    exchange: company("qazyna-exchange", ["Қазына Биржасы", "Казына Биржа", "Qazyna Exchange"], 40_000_000_000),
    importer: company("tekhno-import", ["Техно Импорт", "Техно Импорт", "Tekhno Import"], 25_000_000),
    retail: company("dala-market", ["Дала Маркет", "Дала Маркет", "Dala Market"], 60_000_000),
    clinic: company("shipa-clinic", ["Шипа емханасы", "Клиника Шипа", "Shipa Clinic"], 400_000_000),
    developer: company(
      "aq-orda-development",
      ["Ақ Орда Құрылыс", "Ак Орда Девелопмент", "Aq Orda Development"],
      800_000_000,
    ),
    dealer: company("zhol-motors", ["Жол Моторс", "Жол Моторс", "Zhol Motors"], 300_000_000),
  };
}

/** Books 24 months of pay and of spending below it, from August 2023. */
export function bookSalary(
  ledger: Ledger,
  random: Prng,
  facts: {
    readonly account: string;
    readonly payer: string;
    readonly salaryKzt: number;
    readonly shop: string;
    readonly saving: number;
  },
): void {
  for (const month of MONTHS) {
    const net = Math.round(facts.salaryKzt * 0.81);
    ledger.transfer(facts.payer, facts.account, addDays(month.first, 8 + random.int(0, 1)), net * 100, "salary");
    const spent = Math.round(net * (1 - facts.saving) * random.between(0.85, 1.05));
    ledger.transfer(
      facts.account,
      facts.shop,
      addDays(month.first, 12 + random.int(0, 12)),
      spent * 100,
      "card purchases",
    );
  }
}

/** Tells of the pay of three years, and of what was declared for the two that are over. */
export function tellIncome(
  teller: Teller,
  person: string,
  key: string,
  facts: { readonly salaryKzt: number; readonly payer: string; readonly property: readonly string[] },
): void {
  for (const year of [2023, 2024, 2025]) {
    const months = year === 2025 ? 8 : 12;
    const amountMinor = facts.salaryKzt * months * 100;
    const income = teller.node("tax-records", "income", `${key}-${year}`, {
      year,
      amountMinor,
      currency: "KZT",
      incomeKind: "salary",
    });
    teller.edge("tax-records", "EARNED", person, income, { payer: facts.payer });
    if (year === 2025) continue;
    const declaration = teller.node("tax-records", "declaration", `${key}-${year}`, {
      year,
      incomeMinor: amountMinor,
      currency: "KZT",
      property: facts.property,
    });
    teller.edge("tax-records", "DECLARED", person, declaration, { filedOn: day(year + 1, 6, 14) });
  }
}

/** An employee with an account, pay and savings; gives the account. */
export function bookEmployee(
  teller: Teller,
  ledger: Ledger,
  random: Prng,
  employee: Employee,
  others: OrdinaryAccounts,
  openingKzt: number,
  property: readonly string[],
): string {
  const account = ledger.open(employee.key, employee.id, openingKzt, "2014-09-01");
  const payer = employee.utility === ALTAI ? others.altai : others.ertis;
  bookSalary(ledger, random, { account, payer, salaryKzt: employee.salaryKzt, shop: others.retail, saving: 0.3 });
  tellIncome(teller, employee.id, employee.key, {
    salaryKzt: employee.salaryKzt,
    payer: employee.utility.title[2],
    property,
  });
  return accountId(employee.key);
}
