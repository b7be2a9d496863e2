import type { DetectionInput } from "./detection-input.ts";
import type { InputWarning } from "./input-fault.ts";
import { meterFeatures } from "./meter-features.ts";
import { type EmployeeScore, scoreEmployees } from "./score-employees.ts";
import { type MeterScore, scoreMeters } from "./score-meters.ts";
import { scoreTransformers, type TransformerScore } from "./score-transformers.ts";
import type { DetectionSettings } from "./settings.ts";
import { rounded, sumOf, type Term } from "./term.ts";
import { repairTopology, type TopologyRepair } from "./topology-repair.ts";

export interface RepairedMeter {
  readonly meter_id: string;
  readonly registered: string;
  readonly proposed: string;
  readonly confidence: number;
}

/** Every meter, transformer and employee with its score, the highest first, and what the register may have wrong. */
export interface Detection {
  readonly meters: readonly MeterScore[];
  readonly transformers: readonly TransformerScore[];
  readonly employees: readonly EmployeeScore[];
  readonly topology: readonly RepairedMeter[];
  readonly warnings: readonly InputWarning[];
}

/** Scores what was read. Pure; a score is a lead for an inspection and proves nothing. */
export function detect(input: DetectionInput, settings: DetectionSettings): Detection {
  const indexes = new Map(input.transformers.map(({ transformer_id }, index) => [transformer_id, index]));
  const registered = Int32Array.from(input.meters, ({ transformer_id }) => indexes.get(transformer_id ?? "") ?? -1);
  const repair = repairOf(input, registered, settings);
  const features = meterFeatures(input, repair.unmeasured);
  return {
    meters: scoreMeters(features, settings),
    transformers: transformersOf(input, registered, repair, settings),
    employees: scoreEmployees(features, settings.employee),
    topology: repair.proposals
      .filter(({ partial }) => !partial)
      .map(({ meter, from, to, confidence }) => ({
        meter_id: input.meters[meter]?.meter_id ?? "",
        registered: input.transformers[from]?.transformer_id ?? "",
        proposed: input.transformers[to]?.transformer_id ?? "",
        confidence: rounded(confidence),
      }))
      .sort((a, b) => b.confidence - a.confidence || (a.meter_id < b.meter_id ? -1 : 1)),
    warnings: input.warnings,
  };
}

function repairOf(input: DetectionInput, registered: Int32Array, settings: DetectionSettings): TopologyRepair {
  if (input.intervals === null) return { proposals: [], unmeasured: [] };
  return repairTopology(
    {
      meters: input.intervals.meters,
      transformers: input.intervals.inputs,
      kva: input.transformers.map(({ kva }) => kva),
      registered,
    },
    settings.topology,
  );
}

function transformersOf(
  { transformers, intervals }: DetectionInput,
  registered: Int32Array,
  repair: TopologyRepair,
  settings: DetectionSettings,
): readonly TransformerScore[] {
  if (intervals === null) return transformers.map(({ transformer_id }) => withoutBalance(transformer_id, settings));
  const hangsOn = Int32Array.from(registered);
  for (const { meter, to } of repair.proposals) hangsOn[meter] = to;
  const { inputs, meters } = intervals;
  return scoreTransformers({ transformers, inputs, meters, hangsOn }, settings.balance);
}

function withoutBalance(transformer_id: string, { balance }: DetectionSettings): TransformerScore {
  const terms: readonly Term[] = [
    {
      detector: "PRIOR",
      value: balance.prior,
      threshold: 0,
      logOdds: balance.prior,
      sentence: "Bills alone say nothing of a transformer: what it delivers was not looked at.",
    },
  ];
  return { transformer_id, score: sumOf(terms), terms };
}
