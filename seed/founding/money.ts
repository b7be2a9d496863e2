import { addDays, MONTHS } from "../calendar.ts";
import type { Ledger } from "../ledger.ts";
import { accountId } from "../ledger.ts";
import type { ProceedsByFirm } from "../mining.ts";
import { billTiyn } from "../prices.ts";
import { element, type Prng } from "../prng.ts";
import type { OrdinaryAccounts } from "../household-money.ts";
import {
  FIRM_KEYS,
  firmId,
  FIRMS,
  type FirmKey,
  frontId,
  FRONTS,
  INSIDER_KEYS,
  insiderId,
  INSIDERS,
  type InsiderKey,
  otherId,
  OTHERS,
} from "./cast.ts";
import { FARMS } from "./farm-plan.ts";
import { LOAD_POINTS } from "./load-plan.ts";
import type { LoadRamp } from "./load-ramp.ts";

/** How an insider was paid: accounts from the firm to the insider, and what reached the first relative or the insider. */
interface Channel {
  readonly insider: InsiderKey;
  readonly payer: FirmKey;
  /** Account keys after the firm's; the money is the insider's side from `arrival` on. */
  readonly path: readonly string[];
  readonly arrival: number;
  readonly totalKzt: number;
  readonly payments: number;
  readonly from: string;
  readonly to: string;
  /** The share of each payment passed on to the next account beyond `arrival`. */
  readonly passedOn: number;
  readonly purposes: readonly string[];
}

const SHELL = FRONTS.shell.key;

/** The first payment of each channel comes before the first contract of its insider was signed. */
export const CHANNELS: readonly Channel[] = [
  {
    insider: "ospanov",
    payer: "altyn",
    path: [SHELL, OTHERS.ospanova.key, INSIDERS.ospanov.key],
    arrival: 1,
    totalKzt: 150_000_000,
    payments: 13,
    from: "2023-08-09",
    to: "2025-01-24",
    passedOn: 0.08,
    purposes: ["consulting services", "dividends", "household"],
  },
  {
    insider: "sadykova",
    payer: "ulba",
    path: [OTHERS.sadykov.key, INSIDERS.sadykova.key],
    arrival: 0,
    totalKzt: 62_000_000,
    payments: 11,
    from: "2023-08-11",
    to: "2025-03-20",
    passedOn: 0.88,
    purposes: ["director's bonus", "gift to sister"],
  },
  {
    insider: "kim",
    payer: "ertisDigital",
    path: [OTHERS.kimYelena.key, INSIDERS.kim.key],
    arrival: 0,
    totalKzt: 38_000_000,
    payments: 10,
    from: "2023-08-14",
    to: "2025-02-18",
    passedOn: 0.12,
    purposes: ["rent of premises", "household"],
  },
  {
    insider: "bekova",
    payer: "altyn",
    path: [SHELL, OTHERS.bekovaRoza.key],
    arrival: 1,
    totalKzt: 112_000_000,
    payments: 9,
    from: "2023-09-06",
    to: "2025-03-11",
    passedOn: 0,
    purposes: ["marketing services", "loan agreement"],
  },
  {
    insider: "petrov",
    payer: "shygys",
    path: [SHELL, OTHERS.petrovAndrei.key, INSIDERS.petrov.key],
    arrival: 1,
    totalKzt: 70_000_000,
    payments: 10,
    from: "2023-09-07",
    to: "2025-05-21",
    passedOn: 0.2,
    purposes: ["logistics services", "purchase of a vehicle by instalments", "return of debt"],
  },
  {
    insider: "abdrakhmanov",
    payer: "altyn",
    path: [OTHERS.organiser.key, INSIDERS.abdrakhmanov.key],
    arrival: 1,
    totalKzt: 28_000_000,
    payments: 8,
    from: "2023-09-08",
    to: "2025-05-27",
    passedOn: 0,
    purposes: ["dividends", "transfer to a card"],
  },
];

/** Opens the accounts of the scheme and books what the firms earned, what they paid for power, and what they paid insiders. */
export function bookScheme(
  ledger: Ledger,
  random: Prng,
  ramp: LoadRamp,
  proceeds: ProceedsByFirm,
  others: OrdinaryAccounts,
): void {
  for (const firm of FIRM_KEYS) ledger.open(FIRMS[firm].key, firmId(firm), 190_000_000, "2023-07-25");
  ledger.open(SHELL, frontId("shell"), 6_500_000, "2022-11-20");
  for (const insider of INSIDER_KEYS)
    ledger.open(INSIDERS[insider].key, insiderId(insider), random.int(900, 2800) * 1000);
  for (const [name, { key }] of Object.entries(OTHERS))
    ledger.open(key, otherId(name as keyof typeof OTHERS), random.int(600, 2500) * 1000, "2020-02-03");
  for (const channel of CHANNELS) bookChannel(ledger, random.fork(channel.insider), channel);
  for (const firm of FIRM_KEYS)
    bookFirm(ledger, random.fork(firm), firm, ramp, proceeds.get(firmId(firm)) ?? [], others);
  for (const month of MONTHS) {
    ledger.transfer(
      accountId(SHELL),
      others.retail,
      addDays(month.first, 20),
      random.int(90, 160) * 100_000,
      "office rent and accountants",
    );
  }
}

/** What reached the insider's side over a channel, tiyn. */
export function receivedTiyn(insider: InsiderKey): number {
  return CHANNELS.filter((channel) => channel.insider === insider).reduce(
    (sum, channel) => sum + channel.totalKzt * 100,
    0,
  );
}

function bookChannel(ledger: Ledger, random: Prng, channel: Channel): void {
  const days = (Date.parse(channel.to) - Date.parse(channel.from)) / 86_400_000;
  let left = channel.totalKzt;
  for (let place = 0; place < channel.payments; place += 1) {
    const even = channel.totalKzt / channel.payments;
    const last = place === channel.payments - 1;
    const kzt = last ? left : Math.round((even * random.between(0.8, 1.2)) / 50_000) * 50_000;
    left -= kzt;
    let date = addDays(
      channel.from,
      Math.round((days * place) / (channel.payments - 1)) - (place === 0 || last ? 0 : random.int(0, 9)),
    );
    let from = accountId(FIRMS[channel.payer].key);
    channel.path.forEach((key, step) => {
      const before = step < channel.arrival;
      const share = before ? 1.06 : step === channel.arrival ? 1 : channel.passedOn;
      const amount = Math.round((kzt * share) / 1000) * 1000;
      if (amount > 0) ledger.transfer(from, accountId(key), date, amount * 100, element(channel.purposes, step));
      from = accountId(key);
      date = addDays(date, random.int(1, 5));
    });
  }
}

function bookFirm(
  ledger: Ledger,
  random: Prng,
  firm: FirmKey,
  ramp: LoadRamp,
  proceeds: readonly number[],
  others: OrdinaryAccounts,
): void {
  const account = accountId(FIRMS[firm].key);
  const points = LOAD_POINTS.filter((point) => FARMS[point.farm].firm === firm && point.hypothesis !== "C");
  for (const month of MONTHS) {
    const earned = element(proceeds, month.index);
    if (earned === 0) continue;
    ledger.transfer(others.exchange, account, addDays(month.next, 3), earned, "proceeds of digital assets");
    let billed = 0;
    for (const point of points) {
      const amount = billTiyn(point.category, month.first, element(ramp.energyKwh.get(point.key) ?? [], month.index));
      if (amount === 0) continue;
      billed += amount;
      const utility = point.contractNumber.startsWith("AZ") ? others.altai : others.ertis;
      const date = addDays(month.next, 9 + random.int(0, 3));
      ledger.transfer(
        account,
        utility,
        date,
        amount,
        `electricity, contract ${point.contractNumber}, ${month.first.slice(0, 7)}`,
      );
    }
    const profit = Math.max(0, earned - billed);
    ledger.transfer(
      account,
      others.importer,
      addDays(month.next, 14),
      Math.round(profit * 0.55),
      "computing equipment",
    );
  }
  if (firm !== "altyn" && firm !== "shygys") return;
  for (const month of MONTHS)
    ledger.transfer(account, accountId(OTHERS.engineer.key), addDays(month.first, 4), 65_000_000, "salary");
}
