/** One rung of the levy: from this price a kWh upwards, tiyn. */
interface Rung {
  readonly priceFromTiyn: number;
  readonly tiynPerKwh: number;
}

interface LevyTable {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly rungs: readonly Rung[];
  readonly source: string;
  readonly confidence: string;
}

/**
 * The levy on digital mining by the price of the power. The ends of the 2023 table (25 KZT where power is cheapest, 1 KZT
 * from 24 KZT a kWh) are reported; the rungs between are a parameter table of ours until the text of the code is read.
 */
const LEVY_TABLES: readonly LevyTable[] = [
  {
    validFrom: "2022-01-01",
    validTo: "2023-01-01",
    rungs: [{ priceFromTiyn: 0, tiynPerKwh: 100 }],
    source: "Tax Code, levy on digital mining, as reported for 2022",
    confidence: "secondary source",
  },
  {
    validFrom: "2023-01-01",
    validTo: null,
    rungs: [
      { priceFromTiyn: 0, tiynPerKwh: 2500 },
      { priceFromTiyn: 1000, tiynPerKwh: 2000 },
      { priceFromTiyn: 1500, tiynPerKwh: 1500 },
      { priceFromTiyn: 2000, tiynPerKwh: 1000 },
      { priceFromTiyn: 2200, tiynPerKwh: 500 },
      { priceFromTiyn: 2400, tiynPerKwh: 100 },
    ],
    source: "Tax Code as amended from 2023, as reported; rungs between the ends are ours; later changes not verified",
    confidence: "high for the ends in 2023, low for the rungs between and from 2024 on",
  },
];

/** The levy a kWh for a day and a price of power, both prices in tiyn; null outside the known tables. */
export function levyTiynPerKwh(day: string, priceTiynPerKwh: number): number | null {
  const table = LEVY_TABLES.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
  return table?.rungs.findLast((rung) => rung.priceFromTiyn <= priceTiynPerKwh)?.tiynPerKwh ?? null;
}
