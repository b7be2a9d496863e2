import { instant, monthAt } from "./calendar.ts";
import { type MonthEnergy, rounded } from "./energy.ts";
import { billTiyn, tariffPeriods, type TariffCategory } from "./prices.ts";
import { tellAddress } from "./parties.ts";
import { idOf, type Teller } from "./teller.ts";
import type { UtilityFacts } from "./utilities.ts";

/** A delivery point with its consumer: meter, contract, months and invoices. */
export interface Site {
  /** Key of the delivery point. */
  readonly key: string;
  readonly name: string;
  readonly declaredActivity: string;
  readonly category: TariffCategory;
  readonly capacityKw: number;
  readonly occupants?: number;
  readonly locality: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Id of the transformer, feeder or substation. */
  readonly fedBy: string;
  readonly utility: UtilityFacts;
  /** Id of who sells the power, where it is not the utility that delivers and bills it. */
  readonly seller?: string;
  readonly meterKey: string;
  readonly multiplier: string;
  /** Id of the customer. */
  readonly customer: string;
  readonly contractNumber: string;
  readonly signedOn: string;
  readonly contractedKw: number;
  readonly createdBy: string;
  readonly approvedBy: string;
  readonly terminal: string;
  readonly months: readonly MonthEnergy[];
  /** Energy taken before the meter, kWh by month. */
  readonly bypassKwh?: readonly number[];
}

export const siteIds = (site: Pick<Site, "key" | "meterKey" | "contractNumber">) => ({
  deliveryPoint: idOf("delivery-point", site.key),
  meter: idOf("meter", site.meterKey),
  contract: idOf("contract", site.contractNumber),
});

/** Tells of the site and all that hangs on it. The customer, the feeding node and the employees were told before. */
export function tellSite(teller: Teller, site: Site): void {
  const ids = siteIds(site);
  const billing = site.utility.billing;
  const place = { locality: site.locality, latitude: site.latitude, longitude: site.longitude };
  const address = tellAddress(teller, "grid-register", { key: `site-${site.key}`, text: site.address, ...place });
  teller.node("grid-register", "delivery-point", site.key, {
    name: site.name,
    declaredActivity: site.declaredActivity,
    capacityKw: site.capacityKw,
    occupants: site.occupants,
    latitude: site.latitude,
    longitude: site.longitude,
  });
  teller.edge("grid-register", "LOCATED_AT", ids.deliveryPoint, address);
  teller.edge("grid-register", "FED_BY", ids.deliveryPoint, site.fedBy);
  teller.node("metering", "meter", site.meterKey, {
    serial: site.meterKey,
    meterKind: "CUSTOMER",
    multiplier: site.multiplier,
  });
  teller.edge("metering", "INSTALLED_AT", ids.meter, ids.deliveryPoint, { actNumber: `ACT-${site.meterKey}` });
  teller.node(billing, "contract", site.contractNumber, {
    number: site.contractNumber,
    category: site.category,
    contractedKw: site.contractedKw,
    signedOn: site.signedOn,
  });
  const since = { validFrom: site.signedOn };
  teller.edge(billing, "SUPPLIES", ids.contract, ids.deliveryPoint, {}, since);
  teller.edge(billing, "PARTY_TO", site.customer, ids.contract, { role: "CUSTOMER" }, since);
  teller.edge(billing, "PARTY_TO", site.seller ?? site.utility.id, ids.contract, { role: "SUPPLIER" }, since);
  teller.edge(billing, "USES_ADDRESS", site.customer, address, { use: "supplied" });
  for (const period of tariffPeriods(site.category)) {
    const validity = { validFrom: period.from, ...(period.to === undefined ? {} : { validTo: period.to }) };
    teller.edge(billing, "PRICED_BY", ids.contract, period.id, {}, validity);
  }
  const act = { terminal: site.terminal };
  teller.edge("billing-log", "CREATED", site.createdBy, ids.contract, { at: instant(site.signedOn, 10, 20), ...act });
  teller.edge("billing-log", "APPROVED", site.approvedBy, ids.contract, { at: instant(site.signedOn, 15, 45), ...act });
  tellMonths(teller, site.meterKey, site.months, site.terminal);
  for (const energy of site.months) tellInvoice(teller, site, energy);
}

/** Tells of the months of a meter. */
export function tellMonths(teller: Teller, meterKey: string, months: readonly MonthEnergy[], terminal?: string): void {
  const meter = idOf("meter", meterKey);
  for (const energy of months) {
    const month = monthAt(energy.month);
    const key = `${meterKey}-${month.first.slice(0, 7)}`;
    const id = teller.node("metering", "meter-month", key, {
      month: month.first,
      meteredKwh: energy.meteredKwh,
      postedKwh: energy.postedKwh,
      postingKind: energy.manual ? "MANUAL" : "AUTO",
      loadFactor: energy.loadFactor,
      missingShare: rounded(energy.missingShare, 4),
    });
    teller.edge("metering", "MEASURED_BY", id, meter, {}, { key });
    if (energy.postedBy !== undefined)
      teller.edge("billing-log", "POSTED", energy.postedBy, id, { at: instant(month.next, 17, 5), terminal }, { key });
  }
}

function tellInvoice(teller: Teller, site: Site, energy: MonthEnergy): void {
  const month = monthAt(energy.month);
  const key = `${site.contractNumber}-${month.first.slice(0, 7)}`;
  const invoice = teller.node(site.utility.billing, "invoice", key, {
    number: key,
    month: month.first,
    energyKwh: energy.postedKwh,
    amountMinor: billTiyn(site.category, month.first, energy.postedKwh),
    currency: "KZT",
    category: site.category,
  });
  teller.edge(site.utility.billing, "BILLS", invoice, siteIds(site).contract, {}, { key });
}
