import type { RegisteredTransformer } from "./detection-input.ts";
import { filled, type HourlyGrid, rowOf } from "./hourly-grid.ts";
import { lasting, medianOf } from "./peers.ts";
import type { BalanceSettings } from "./settings.ts";
import { sumOf, type Term, termOf } from "./term.ts";
import { balanceWindows, fleetLosses, type LossModel, type WindowBalance } from "./transformer-balance.ts";

export interface TransformerScore {
  readonly transformer_id: string;
  readonly score: number;
  readonly terms: readonly Term[];
}

export interface BalanceInput {
  readonly transformers: readonly RegisteredTransformer[];
  readonly inputs: HourlyGrid;
  readonly meters: HourlyGrid;
  /** The transformer of each meter, repaired where a repair was proposed; -1 where none is known. */
  readonly hangsOn: Int32Array;
}

/**
 * Every transformer with its score, the highest first (D1). A tap before the meters shows as energy that no meter measured, at night
 * as by day; a wrong ratio of the current transformers goes with the load, street light shows at night alone.
 */
export function scoreTransformers(input: BalanceInput, settings: BalanceSettings): readonly TransformerScore[] {
  const residuals = residualsOf(input);
  const losses = fleetLosses(
    input.inputs,
    residuals,
    input.transformers.map(({ kva }) => kva),
    settings.losses,
  );
  return input.transformers
    .map((transformer, index) => {
      const terms = termsOf(transformer, rowOf(input.inputs, index), residuals[index], losses, settings);
      return { transformer_id: transformer.transformer_id, score: sumOf(terms), terms };
    })
    .sort((a, b) => b.score - a.score || (a.transformer_id < b.transformer_id ? -1 : 1));
}

/** Input less the sum of the meters, hour by hour; NaN where the input is missing. */
function residualsOf({ inputs, meters, hangsOn }: BalanceInput): readonly Float32Array[] {
  const residuals = Array.from({ length: inputs.rows }, (_, row) => Float32Array.from(rowOf(inputs, row)));
  for (let meter = 0; meter < meters.rows; meter++) {
    const residual = residuals[hangsOn[meter] ?? -1];
    if (!residual) continue;
    const series = filled(rowOf(meters, meter));
    for (let hour = 0; hour < residual.length; hour++) residual[hour] = (residual[hour] ?? NaN) - (series[hour] ?? 0);
  }
  return residuals;
}

function termsOf(
  { kva }: RegisteredTransformer,
  input: Float32Array,
  residual: Float32Array | undefined,
  losses: LossModel,
  settings: BalanceSettings,
): readonly Term[] {
  const prior: Term = {
    detector: "PRIOR",
    value: settings.prior,
    threshold: 0,
    logOdds: settings.prior,
    sentence: "Before anything is looked at, twelve transformers of a hundred are taken to be tapped.",
  };
  if (!residual || kva === null || kva <= 0) return [prior];
  const windows = balanceWindows(input, residual, kva, losses, settings);
  const whole = windows.filter((window): window is WindowBalance => window !== null && window.loadKw > 0);
  if (whole.length === 0) return [prior];
  const shares = windows.map((window) =>
    window === null || window.loadKw <= 0 ? null : Math.min(window.dayKw, window.nightKw) / window.loadKw,
  );
  const excess = lasting(shares) ?? 0;
  const known = shares.filter((share): share is number => share !== null);
  const step = Math.max(...known) - Math.min(...known);
  const fixed = medianOf(whole.map(({ fixedKw, loadKw }) => fixedKw / loadKw));
  const withLoad = medianOf(whole.map(({ withLoad: correlation }) => correlation));
  const mostlyFixed = excess > 0 ? fixed / excess : 0;
  const terms = [
    termOf(
      "D1",
      excess,
      settings.excess,
      `${percent(excess)} of its load reached no meter and is no technical loss, by day as by night.`,
    ),
    termOf("D1", fixed, settings.flatness, `${percent(fixed)} of its load is missing at all hours alike.`),
  ];
  if (excess > settings.excess.threshold)
    terms.push(
      termOf("D1", step, settings.step, `What is missing changed by ${percent(step)} of the load in the period.`),
      termOf(
        "D1",
        withLoad,
        settings.ratioError,
        "What is missing goes with the load, as where the current transformers have a wrong ratio.",
        Math.max(0, 1 - 2 * Math.max(0, mostlyFixed)),
      ),
    );
  return [prior, ...terms.filter(({ logOdds }, index) => index < 2 || logOdds !== 0)];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
