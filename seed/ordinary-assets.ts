import { instant } from "./calendar.ts";
import type { Employee } from "./employees.ts";
import { bookEmployee, type OrdinaryAccounts } from "./household-money.ts";
import { makeCadastralNumber, makePlate, makeVin } from "./identifiers.ts";
import type { Ledger } from "./ledger.ts";
import { tellAddress } from "./parties.ts";
import { element, type Prng } from "./prng.ts";
import { type Teller } from "./teller.ts";

const CARS = [
  ["Chevrolet Cobalt", "XWBJF", 7_400_000],
  ["Kia Rio", "Z94C2", 9_100_000],
  ["Hyundai Tucson", "KMHJ3", 13_800_000],
  ["Toyota Camry", "XW7BF", 15_200_000],
] as const;

/** Ordinary employees with pay, savings and, some of them, a flat or a car bought with salary, savings or a mortgage. */
export function tellOrdinaryHouseholds(
  teller: Teller,
  random: Prng,
  ledger: Ledger,
  employees: readonly Employee[],
  others: OrdinaryAccounts,
): void {
  employees.slice(0, 12).forEach((employee, place) => {
    const own = random.fork(employee.key);
    const car = place % 3 === 0 ? element(CARS, place / 3) : undefined;
    const flat = place % 4 === 1;
    const opening = own.int(600, 1900) * 1000 + (car ? car[2] : 0) + (flat ? 9_000_000 : 0);
    const property = [...(flat ? ["flat in Oskemen"] : []), ...(car ? [car[0]] : [])];
    const account = bookEmployee(teller, ledger, own, employee, others, opening, property);
    const holds = { share: "1", capacity: "REGISTERED", basis: "register of property" };
    if (car) {
      const boughtOn = `2024-0${2 + (place % 7)}-17`;
      const id = teller.node("property-registers", "vehicle", `car-${employee.key}`, {
        name: car[0],
        acquiredOn: boughtOn,
        priceMinor: car[2] * 100,
        priceCurrency: "KZT",
        plate: makePlate(own, "16"),
        vin: makeVin(own, car[1]),
        model: car[0],
        year: 2022,
      });
      teller.edge("property-registers", "HOLDS", employee.id, id, holds, { validFrom: boughtOn, apart: "registered" });
      payFor(teller, ledger, account, others.dealer, id, boughtOn, car[2], car[0]);
    }
    if (flat) buyFlat(teller, own, ledger, employee, account, others);
  });
}

function buyFlat(
  teller: Teller,
  own: Prng,
  ledger: Ledger,
  employee: Employee,
  account: string,
  others: OrdinaryAccounts,
): void {
  const boughtOn = "2024-05-22";
  const priceKzt = 19_500_000;
  const loanKzt = 13_000_000;
  const flat = own.int(2, 90);
  const text = `Oskemen, Satpayev Avenue ${own.int(1, 80)}, flat ${flat}`;
  const place = { locality: "Oskemen", latitude: 49.938, longitude: 82.628 };
  const address = tellAddress(teller, "property-registers", { key: `flat-${employee.key}`, text, ...place });
  const id = teller.node("property-registers", "apartment", `flat-${employee.key}`, {
    name: `Apartment, ${text}`,
    acquiredOn: boughtOn,
    priceMinor: priceKzt * 100,
    priceCurrency: "KZT",
    cadastralNumber: makeCadastralNumber(own, "05", flat),
    areaM2: own.int(380, 640) / 10,
  });
  teller.edge("property-registers", "SITUATED_AT", id, address, { unit: `flat ${flat}` });
  const holds = { share: "1", capacity: "REGISTERED", basis: "register of property" };
  teller.edge("property-registers", "HOLDS", employee.id, id, holds, { validFrom: boughtOn, apart: "registered" });
  const loan = teller.node("bank-statements", "loan", `mortgage-${employee.key}`, {
    amountMinor: loanKzt * 100,
    balanceMinor: Math.round(loanKzt * 0.93) * 100,
    currency: "KZT",
    at: instant("2024-05-21", 12),
  });
  const paidOut = { at: instant("2024-05-21", 12), amountMinor: loanKzt * 100, currency: "KZT" };
  teller.edge("bank-statements", "APPLIED_FOR", employee.id, loan, { at: instant("2024-05-13", 11) });
  teller.edge("bank-statements", "DEPOSITED", loan, account, paidOut);
  ledger.credit(account, "2024-05-21", loanKzt * 100);
  payFor(teller, ledger, account, others.developer, id, boughtOn, priceKzt, "flat in Oskemen");
}

function payFor(
  teller: Teller,
  ledger: Ledger,
  account: string,
  seller: string,
  asset: string,
  on: string,
  kzt: number,
  what: string,
): void {
  const transferId = ledger.transfer(account, seller, on, kzt * 100, `purchase: ${what}`);
  const payment = { at: ledger.atOf(transferId), amountMinor: kzt * 100, currency: "KZT", transferId };
  teller.edge("bank-statements", "PAID_FOR", account, asset, payment);
}
