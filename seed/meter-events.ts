import { addDays } from "./calendar.ts";
import { LOAD_POINTS } from "./founding/load-plan.ts";
import { type Site, siteIds } from "./sites.ts";
import { idOf, type Teller } from "./teller.ts";

/** Tells of seals and current transformers at known sites, and of the acts of violation at the bypasses. */
export function tellMeterEvents(teller: Teller, lookAlikes: readonly Site[]): void {
  for (const site of lookAlikes) {
    const event = { eventKind: "SEAL", on: addDays(site.signedOn, 4), detail: "sealed at commissioning" };
    tellEvent(teller, "metering", site.meterKey, siteIds(site).meter, event);
  }
  for (const point of LOAD_POINTS) {
    const meter = idOf("meter", point.meterKey);
    if (point.hypothesis === "C") {
      const detail = "cable laid before the meter; back-billing not yet calculated";
      tellEvent(teller, "site-inspections", point.meterKey, meter, {
        eventKind: "VIOLATION_ACT",
        on: "2025-09-17",
        detail,
      });
      continue;
    }
    tellEvent(teller, "metering", point.meterKey, meter, {
      eventKind: "SEAL",
      on: addDays(point.signedOn, 2),
      detail: "sealed at commissioning",
    });
    if (point.amendment) {
      const on = addDays(point.amendment.on, 6);
      tellEvent(teller, "metering", point.meterKey, meter, {
        eventKind: "CT_RATIO_CHANGE",
        on,
        detail: "current transformers 400/5 to 2000/5",
      });
    }
  }
}

function tellEvent(
  teller: Teller,
  source: "metering" | "site-inspections",
  meterKey: string,
  meter: string,
  event: { readonly eventKind: string; readonly on: string; readonly detail: string },
): void {
  const id = teller.node(source, "meter-event", `${meterKey}-${event.on}`, event);
  teller.edge(source, "RECORDED_ON", id, meter, { by: source === "metering" ? "metering service" : "AFM and KNB" });
}
