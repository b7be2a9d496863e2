import type { Hypothesis } from "./founding/load-plan.ts";
import type { TariffCategory } from "./prices.ts";

export interface DivertedContract {
  readonly id: string;
  readonly hypothesis: Hypothesis;
  readonly category: TariffCategory;
  readonly farm: string;
  readonly firm: string;
  readonly meter: string;
  readonly deliveryPoint: string;
  readonly createdBy: string;
  readonly approvedBy: string;
  readonly energyKwh: number;
  readonly billedTiyn: number;
}

/** Energy taken before the meter: no contract and no invoice tells of it. */
export interface Bypass {
  readonly farm: string;
  readonly firm: string;
  readonly deliveryPoint: string;
  readonly transformer: string;
  readonly energyKwh: number;
}

export interface InsiderTruth {
  readonly id: string;
  readonly firms: readonly string[];
  readonly tie: "HOLDING" | "KINSHIP" | "ADDRESS" | "PHONE" | "DEVICE" | "PAYMENTS";
  /** What reached the insider and relatives from the firms, tiyn. */
  readonly receivedTiyn: number;
}

export interface AssetTruth {
  readonly id: string;
  readonly kind: "apartment" | "vehicle";
  readonly priceTiyn: number;
  readonly insider: string;
  readonly registeredHolder: string;
  readonly paidFrom: string;
  readonly courtOrder: string;
}

export interface LookAlike {
  readonly deliveryPoint: string;
  readonly contract: string;
  readonly meter: string;
  readonly declaredActivity: string;
}

/** What really happened in the demo region; for tests, never loaded. */
export interface Truth {
  readonly case: string;
  readonly contracts: readonly DivertedContract[];
  readonly bypasses: readonly Bypass[];
  readonly insiders: readonly InsiderTruth[];
  readonly firms: readonly string[];
  readonly farms: readonly string[];
  readonly organiser: string;
  readonly nominee: string;
  readonly shell: string;
  readonly assets: readonly AssetTruth[];
  readonly lookAlikes: readonly LookAlike[];
  readonly capBreaches: readonly string[];
  /** Purchases within the cap as energy and above it as power. */
  readonly capDisputed: readonly string[];
  /** Purchases of related firms for one hour that together exceed the cap. */
  readonly splits: readonly (readonly string[])[];
  readonly totals: {
    readonly billedTiyn: number;
    readonly energyKwh: Readonly<Record<Hypothesis, number>>;
    readonly lastMonthMeanKw: number;
    readonly receivedTiyn: number;
    readonly assetPriceTiyn: number;
    /** Billed value at the rate of the report's day, USD. */
    readonly billedUsdAtReport: number;
    readonly rampExponent: number;
  };
  readonly size: { readonly nodes: number; readonly edges: number };
}
