import { addDays, addSeconds, instant, MONTHS } from "./calendar.ts";
import { firmId } from "./founding/cast.ts";
import { LICENSED_MINERS } from "./look-alikes.ts";
import { rounded } from "./energy.ts";
import type { Prng } from "./prng.ts";
import { idOf, type Teller } from "./teller.ts";
import type { Truth } from "./truth.ts";
import { SINGLE_PURCHASER, SYSTEM_OPERATOR, TRADING_PLATFORM } from "./utilities.ts";

const ZONE = "NORTH_SOUTH";

/**
 * Tells of purchases on the state platform; gives those of the scheme that break the cap of 1 MWh or split it, and one that
 * keeps it as energy and breaks it as power: taken within half an hour.
 */
export function tellTrading(teller: Teller, random: Prng): Pick<Truth, "capBreaches" | "capDisputed" | "splits"> {
  for (const { key } of LICENSED_MINERS)
    for (const month of MONTHS)
      for (const dayOfMonth of [6, 15, 24]) {
        const date = addDays(month.first, dayOfMonth + random.int(0, 3));
        tellPurchase(
          teller,
          random,
          `${key}-${date}`,
          idOf("firm", key),
          date,
          random.int(0, 23),
          rounded(random.between(0.72, 0.98), 3),
        );
      }
  const capBreaches = [
    ["2024-05-18", 2.4],
    ["2024-10-02", 1.8],
    ["2025-02-11", 2.6],
    ["2025-06-20", 2.2],
  ].map(([date, energyMwh]) =>
    tellPurchase(teller, random, `altyn-hash-${date}`, firmId("altyn"), String(date), 3, Number(energyMwh)),
  );
  const splits = ["2024-08-14", "2025-01-29", "2025-05-07"].map((date) =>
    (["altyn", "ulba", "shygys"] as const).map((firm) =>
      tellPurchase(
        teller,
        random,
        `split-${firm}-${date}`,
        firmId(firm),
        date,
        2,
        rounded(random.between(0.88, 0.97), 3),
      ),
    ),
  );
  const disputed = tellPurchase(teller, random, "ulba-compute-2025-03-12", firmId("ulba"), "2025-03-12", 4, 0.9, 1.8);
  return { capBreaches, capDisputed: [disputed], splits };
}

function tellPurchase(
  teller: Teller,
  random: Prng,
  key: string,
  buyer: string,
  date: string,
  hour: number,
  energyMwh: number,
  powerMw = energyMwh,
): string {
  const session = addDays(date, -1);
  const bid = instant(session, 9, random.int(31, 58), random.int(0, 59));
  const id = teller.node("trading-platform", "platform-purchase", key, {
    energyMwh,
    powerMw,
    session,
    deliveryHour: instant(date, hour),
    pricePerKwhMinor: random.int(1750, 2350),
    currency: "KZT",
  });
  teller.edge("trading-platform", "BOUGHT", buyer, id, { at: bid });
  teller.edge("trading-platform", "SOLD", SINGLE_PURCHASER, id, { at: instant(session, 9, 30) });
  teller.edge("trading-platform", "TRADED_ON", id, TRADING_PLATFORM, {
    lot: `L-${session}-${String(hour).padStart(2, "0")}`,
  });
  return id;
}

/** Tells of quotas, curtailment orders that the licensed obey, and hours of deficit. */
export function tellDispatch(teller: Teller, random: Prng): void {
  for (const month of MONTHS.filter((candidate) => candidate.index % 6 === 0)) {
    const effectiveTo = MONTHS[month.index + 6]?.first ?? "2025-09-01";
    const period = { effectiveFrom: month.first, effectiveTo };
    teller.node("system-operator", "quota", `${ZONE.toLowerCase()}-${month.first}`, {
      zone: ZONE,
      ...period,
      powerMw: 150,
      energyMwh: 150,
    });
    for (const { key } of LICENSED_MINERS) {
      const quota = teller.node("system-operator", "quota", `${key}-${month.first}`, {
        zone: ZONE,
        ...period,
        powerMw: 1,
        energyMwh: 1,
      });
      teller.edge("system-operator", "GRANTED_TO", quota, idOf("firm", key), { decision: `Q-${month.first}` });
    }
  }
  for (const date of ["2023-12-11", "2024-01-16", "2024-02-06", "2024-12-09", "2025-01-14", "2025-02-04"]) {
    const startsAt = instant(date, 17);
    const order = teller.node("system-operator", "curtailment-order", date, {
      zone: ZONE,
      startsAt,
      endsAt: addSeconds(startsAt, 5 * 3600),
      powerMw: random.int(80, 220),
    });
    teller.edge("system-operator", "ORDERED_BY", order, SYSTEM_OPERATOR, { number: `CO-${date}` });
    for (const { key } of LICENSED_MINERS)
      teller.edge("system-operator", "CURTAILS", order, idOf("delivery-point", key), { powerKw: random.int(600, 800) });
    for (const hour of [17, 18, 19, 20])
      teller.node("system-operator", "deficit-hour", `${date}-${hour}`, {
        zone: ZONE,
        hour: instant(date, hour),
        deficitMw: random.int(60, 240),
      });
  }
}
