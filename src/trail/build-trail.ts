import { majorUnits } from "../money/currency.ts";
import { energyLines, peakMonth } from "./energy-lines.ts";
import { Grades } from "../cases/evidence.ts";
import { employeesOf, paymentTies, paymentsOf, relationTies } from "./insiders.ts";
import { daysBetween } from "./months.ts";
import { MONEY_MARGIN_DAYS, type TrailFacts } from "./read-trail.ts";
import { type Supply, groupBy } from "./supplies.ts";
import { assetsOf } from "./trail-assets.ts";
import { type Value, pricesFrom, sum, valued } from "./valuation.ts";

/** Energy used a head and year in the whole country, kWh, all uses. */
const NATIONAL_PER_HEAD_KWH = 5_900;
const HOURS_OF_YEAR = 8_760;

export interface TrailOptions {
  readonly from: string;
  readonly reportDay: string | null;
  readonly perHeadKwhYear: number | null;
  readonly technicalLossShare: number;
}

/** Makes the answer of a trail from the facts read: lines, totals that add up to them, and what is uncertain. Pure. */
export function buildTrail(facts: TrailFacts, options: TrailOptions) {
  const prices = pricesFrom(facts.prices, options.reportDay);
  const grades = new Grades(facts.grades);
  const names = namesOf(facts);
  const energy = energyLines(facts.supplies, prices);
  const payments = paymentsOf(facts.payments, facts.owners, facts.firmOfAccount, names);
  const received = (group: readonly { tiyn: bigint; at: string; currency: string }[]): Value =>
    sum(group.filter((one) => one.currency === "KZT").map((one) => valued(prices, one.tiyn, one.at.slice(0, 10))));
  const paymentsByEmployee = groupBy(payments, (payment) => payment.employee);
  const assets = assetsOf(facts.assets, facts.circles, facts.owners, new Set(paymentsByEmployee.keys()));
  const ties = [...relationTies(facts.circles, facts.ties, names), ...paymentTies(payments, names)];
  const employees = employeesOf(facts.acts, facts.supplies);
  const weigh = <T extends { readonly sourceIds: readonly string[] }>(line: T) => ({
    ...line,
    sources: grades.visible(line.sourceIds),
    weakestGrade: grades.weakest(line.sourceIds)?.grade ?? null,
  });
  const supplies = [...facts.supplies].sort((a, b) => b.energyKwh - a.energyKwh || (a.pointId < b.pointId ? -1 : 1));
  const weakest = grades.weakest(
    [...facts.supplies, ...facts.acts, ...ties, ...payments, ...assets].flatMap((line) => line.sourceIds),
  );
  const billedOf = (own: readonly Supply[]): Value => sum(energyLines(own, prices).map((line) => line.billed));
  return {
    from: options.from,
    periodFrom: facts.periodFrom,
    periodTo: facts.periodTo,
    firms: [...groupBy(supplies, (supply) => supply.firmId)]
      .map(([firm, own]) => ({ firm, energyKwh: total(own), billed: shown(billedOf(own)) }))
      .sort((a, b) => b.energyKwh - a.energyKwh),
    contracts: supplies.map((supply) => weigh(supplyLine(supply, billedOf([supply])))),
    employees: employees.map((employee) => ({
      ...employee,
      energyKwh: rounded(employee.energyKwh),
      acts: employee.acts.map(weigh),
      received: shown(received(paymentsByEmployee.get(employee.employee) ?? [])),
    })),
    ties: ties.map(weigh),
    payments: payments.map((payment) =>
      weigh({ ...payment, amount: { amount: majorUnits(payment.tiyn, payment.currency), currency: payment.currency } }),
    ),
    assets: assets.map((asset) => weigh({ ...asset, price: priceOf(asset) })),
    energy: energy.map((line) => ({
      ...line,
      energyKwh: rounded(line.energyKwh),
      meanLoadKw: rounded(line.meanLoadKw),
      billed: shown(line.billed),
      marketValue: line.marketValue && shown(line.marketValue),
      levy: line.levy && shown(line.levy),
    })),
    totals: {
      energyKwh: total(energy),
      unbilledKwh: total(energy.filter((line) => line.diversion === "BYPASS")),
      peakMonthLoadKw: rounded(peakMonth(energy).loadKw),
      peakMonth: peakMonth(energy).month,
      billed: shown(sum(energy.map((line) => line.billed))),
      marketValue: shown(sum(energy.flatMap((line) => line.marketValue ?? []))),
      levy: shown(sum(energy.flatMap((line) => line.levy ?? []))),
      linesWithoutMarketPrice: energy.filter((line) => line.marketValue === null).length,
      received: shown(received(payments)),
      reportRate: prices.reportRate?.rate ?? null,
      reportRateDay: prices.reportRate?.on ?? null,
    },
    residents: residents(facts, options, total(energy), peakMonth(energy).loadKw),
    weakestGrade: weakest?.grade ?? null,
    weakestSource: weakest?.sourceId ?? null,
    notes: notesOf(facts, options),
    statements: facts.statements,
  };
}

function namesOf(facts: TrailFacts): ReadonlyMap<string, string> {
  return new Map([
    ...facts.supplies.map((supply): [string, string] => [supply.firmId, supply.firmName]),
    ...facts.acts.map((act): [string, string] => [act.employeeId, act.employeeName]),
  ]);
}

function supplyLine(supply: Supply, billed: Value) {
  const contract = supply.number === null ? "no contract is known" : `contract ${supply.number}`;
  const how: Readonly<Record<Supply["diversion"], string>> = {
    FALSE_CATEGORY: `${contract} supplies it as ${supply.category ?? "unknown"}`,
    REALLOCATION: `${contract} (${supply.category ?? "unknown"}) was served from energy bought for ${supply.protectedCategory ?? "a protected category"}`,
    BYPASS: "power is taken there before the meter",
  };
  const supplier = supply.supplierName === null ? "" : ` by ${supply.supplierName}`;
  return {
    contract: supply.contractId,
    diversion: supply.diversion,
    declaredCategory: supply.category,
    protectedCategory: supply.protectedCategory,
    deliveryPoint: supply.pointId,
    declaredActivity: supply.activity,
    farm: supply.farmId,
    firm: supply.firmId,
    utility: supply.supplierId,
    energyKwh: rounded(supply.energyKwh),
    billed: shown(billed),
    path: {
      nodes: [supply.firmId, supply.farmId, supply.pointId, supply.contractId, supply.supplierId].filter(
        (id) => id !== null,
      ),
      edgeIds: supply.edgeIds,
      sentence: `${supply.firmName} operates ${supply.farmName}, which stands at ${supply.pointName}, declared as ${supply.activity ?? "nothing"}; ${how[supply.diversion]}${supplier}.`,
    },
    sourceIds: supply.sourceIds,
  };
}

function priceOf({ priceMinor, priceCurrency }: { priceMinor: bigint | null; priceCurrency: string | null }) {
  return priceMinor === null || priceCurrency === null
    ? null
    : { amount: majorUnits(priceMinor, priceCurrency), currency: priceCurrency };
}

function residents(facts: TrailFacts, options: TrailOptions, energyKwh: number, peakLoadKw: number) {
  const [region] = facts.regions;
  const regional = region?.perHeadKwhYear ?? null;
  const perHeadKwhYear = options.perHeadKwhYear ?? regional ?? NATIONAL_PER_HEAD_KWH;
  const years = daysBetween(facts.periodFrom, facts.periodTo) / 365.25;
  return {
    perHeadKwhYear,
    perHeadSource:
      options.perHeadKwhYear !== null
        ? "as asked for"
        : regional !== null
          ? `${region?.name ?? "the region"}, all uses`
          : "the whole country, all uses",
    atPeakLoad: Math.round((peakLoadKw * HOURS_OF_YEAR) / perHeadKwhYear),
    overPeriod: years > 0 ? Math.round(energyKwh / (perHeadKwhYear * years)) : 0,
    atPeakLoadNational: Math.round((peakLoadKw * HOURS_OF_YEAR) / NATIONAL_PER_HEAD_KWH),
  };
}

function notesOf(facts: TrailFacts, options: TrailOptions): readonly string[] {
  const notes: string[] = [];
  if (facts.supplies.length === 0)
    notes.push(
      "No supply here shows a diversion: no mining farm stands at a protected contract, draws on a protected allocation or bypasses a meter.",
    );
  const left = new Set(facts.lawful.map((row) => row.contractId ?? row.pointId)).size;
  if (left > 0)
    notes.push(
      `${String(left)} other supplies of mining farms were left out: nothing shows that protected power was diverted to them.`,
    );
  if (facts.supplies.some((supply) => supply.diversion === "BYPASS"))
    notes.push(
      `Energy taken before a meter is an estimate: input of the transformer less ${String(options.technicalLossShare * 100)} % technical loss less what customers' meters show. It was not billed.`,
    );
  if (facts.payments.length > 0)
    notes.push(
      `Money is followed from ${String(MONEY_MARGIN_DAYS)} days before the period to ${String(MONEY_MARGIN_DAYS)} days after it, over at most three transfers; wages over a utility's account do not count. Where several firms paid an account between, a payment is told of the firm that paid last before it.`,
    );
  if (facts.payments.some((payment) => payment.currency !== "KZT"))
    notes.push("Payments in other currencies than KZT are listed and not added to the totals.");
  return notes;
}

/** The sum in kWh to the watt-hour, so that binary fractions do not show. */
function total(lines: readonly { readonly energyKwh: number }[]): number {
  return rounded(lines.reduce((all, line) => all + line.energyKwh, 0));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function shown({ tiyn, centsAtEvent, centsAtReport }: Value) {
  return {
    kzt: majorUnits(tiyn, "KZT"),
    usdAtEvent: centsAtEvent === null ? null : majorUnits(centsAtEvent, "USD"),
    usdAtReport: centsAtReport === null ? null : majorUnits(centsAtReport, "USD"),
  };
}
