import { makeCadastralNumber, makePlate, makeVin } from "../identifiers.ts";
import { accountId, type Ledger } from "../ledger.ts";
import { tellAddress } from "../parties.ts";
import type { Prng } from "../prng.ts";
import { idOf, type Teller } from "../teller.ts";
import type { AssetTruth } from "../truth.ts";
import { COURT, orderId, ORDERS, SCHEME_ASSETS, type SchemeAsset } from "./asset-plan.ts";
import { insiderId } from "./cast.ts";

/** Tells of the flats and cars of the insiders' side: purchase, holding, valuations, court orders, the way to seizure. */
export function tellSchemeAssets(
  teller: Teller,
  random: Prng,
  ledger: Ledger,
  sellers: { readonly developer: string; readonly dealer: string },
): readonly AssetTruth[] {
  for (const [key, order] of Object.entries(ORDERS))
    teller.node("courts", "court-order", key, { ...order, court: COURT });
  return SCHEME_ASSETS.map((asset) => {
    const own = random.fork(asset.key);
    const id = tellAsset(teller, own, asset);
    const paidFrom = accountId(asset.account);
    const seller = asset.kind === "apartment" ? sellers.developer : sellers.dealer;
    const amountMinor = asset.priceKzt * 100;
    const transferId = ledger.transfer(paidFrom, seller, asset.boughtOn, amountMinor, `purchase: ${asset.name}`);
    teller.edge("bank-statements", "PAID_FOR", paidFrom, id, {
      at: ledger.atOf(transferId),
      amountMinor,
      currency: "KZT",
      transferId,
    });
    tellHolding(teller, asset, id);
    tellValuations(teller, asset, id);
    tellWayToSeizure(teller, asset, id);
    const { registeredHolder, kind } = asset;
    return {
      id,
      kind,
      priceTiyn: amountMinor,
      insider: insiderId(asset.insider),
      registeredHolder,
      paidFrom,
      courtOrder: orderId(asset.order),
    };
  });
}

function tellAsset(teller: Teller, random: Prng, asset: SchemeAsset): string {
  const bought = {
    name: asset.name,
    acquiredOn: asset.boughtOn,
    priceMinor: asset.priceKzt * 100,
    priceCurrency: "KZT",
  };
  const { details } = asset;
  if (asset.kind === "vehicle")
    return teller.node("property-registers", "vehicle", asset.key, {
      ...bought,
      plate: makePlate(random, "16"),
      vin: makeVin(random, String(details["maker"])),
      model: String(details["model"]),
      year: Number(details["year"]),
    });
  const address = tellAddress(teller, "property-registers", {
    key: `apartment-${asset.key}`,
    text: `Astana, ${details["street"]}, flat ${details["flat"]}`,
    locality: "Astana",
    latitude: Number(details["latitude"]),
    longitude: Number(details["longitude"]),
  });
  const id = teller.node("property-registers", "apartment", asset.key, {
    ...bought,
    cadastralNumber: makeCadastralNumber(random, "21", Number(details["flat"])),
    areaM2: Number(details["areaM2"]),
  });
  teller.edge("property-registers", "SITUATED_AT", id, address, { unit: `flat ${details["flat"]}` });
  return id;
}

function tellHolding(teller: Teller, asset: SchemeAsset, id: string): void {
  const since = { validFrom: asset.boughtOn };
  const insider = insiderId(asset.insider);
  const registered = { share: "1", capacity: "REGISTERED", basis: "register of property" };
  teller.edge("property-registers", "HOLDS", asset.registeredHolder, id, registered, { ...since, apart: "registered" });
  if (asset.registeredHolder === insider) return;
  const capacity = asset.capacity.toLowerCase();
  const basis = asset.capacity === "SPOUSE" ? "bought during the marriage" : "statement of an informant";
  const source = asset.capacity === "SPOUSE" ? "population-register" : "informant";
  teller.edge(
    source,
    "HOLDS",
    asset.registeredHolder,
    id,
    { share: "1", capacity: asset.capacity, basis },
    { ...since, apart: capacity },
  );
  const suspected = {
    share: "1",
    capacity: "SUSPECTED_REAL",
    basis: "paid from money that came from miners; used by the insider",
  };
  teller.edge("site-inspections", "HOLDS", insider, id, suspected, { ...since, apart: "suspected-real" });
}

function tellValuations(teller: Teller, asset: SchemeAsset, id: string): void {
  for (const [stage, on, kzt, method, valuer] of [
    ["PURCHASE", asset.boughtOn, asset.priceKzt, "price paid", "contract of sale"],
    ["SEIZURE", "2025-09-29", asset.seizureValueKzt, "comparison", "Baga Appraisal (demo)"],
  ] as const) {
    const value = { stage, on, amountMinor: kzt * 100, currency: "KZT", method, valuer };
    const source = stage === "PURCHASE" ? "property-registers" : "appraisals";
    const valuation = teller.node(source, "valuation", `${asset.key}-${stage.toLowerCase()}`, value);
    teller.edge(source, "VALUES", valuation, id, { share: "1" });
  }
}

/** The evidence fields are those that the recommended workflow of seizure demands for each step. */
function tellWayToSeizure(teller: Teller, asset: SchemeAsset, id: string): void {
  const order = ORDERS[asset.order];
  const petition = `P-25/${asset.order}`;
  const steps: readonly (readonly [state: string, on: string, evidence: readonly string[]])[] = [
    ["IDENTIFIED", "2025-08-19", []],
    ["UNDER_ANALYSIS", "2025-08-22", [`registryExtract=${asset.key} of 2025-08-21`]],
    ...(asset.kind === "vehicle"
      ? [
          [
            "TEMP_RESTRICTED",
            "2025-09-19",
            [
              `investigatorDecision.number=D-${asset.key}`,
              "investigatorDecision.date=2025-09-19",
              "date=2025-09-19",
              "prosecutorConsent.date=2025-09-19",
              "expiresAt=2025-09-29",
            ],
          ] as const,
        ]
      : []),
    [
      "SEIZURE_REQUESTED",
      "2025-09-23",
      [`petition.number=${petition}`, "petition.date=2025-09-23", "ground=Criminal Procedure Code art. 161"],
    ],
    [
      "SEIZED",
      order.orderedOn,
      [
        `court.name=${COURT}`,
        `order.number=${order.number}`,
        `order.date=${order.orderedOn}`,
        `judge=${order.judge}`,
        `assetDescription=${asset.name}`,
        `registryNotification.date=${order.orderedOn}`,
        `order.expiresAt=${order.expiresOn}`,
      ],
    ],
  ];
  for (const [state, on, evidence] of steps) {
    const source = state === "SEIZED" ? "courts" : "case-file";
    const event = teller.node(source, "restraint-event", `${asset.key}-${state.toLowerCase().replaceAll("_", "-")}`, {
      state,
      on,
      evidence,
    });
    teller.edge(source, "BEFELL", event, id, { share: "1" });
    if (state === "SEIZED") teller.edge(source, "ORDERED_IN", event, orderId(asset.order));
  }
  teller.edge(
    "courts",
    "RESTRAINED_BY",
    id,
    idOf("court-order", asset.order),
    { share: "1" },
    { validFrom: order.orderedOn },
  );
}
