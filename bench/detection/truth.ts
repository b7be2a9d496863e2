import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

/** What the generator injected: for measuring alone, the program never reads it. */
export interface Truth {
  /** Type of the fraud by meter. */
  readonly types: ReadonlyMap<string, string>;
  /** Energy diverted by meter, kWh; 0 where the attack moved none. */
  readonly energyKwh: ReadonlyMap<string, number>;
  /** Kinds of lawful look-alikes by meter. */
  readonly lookAlikes: ReadonlyMap<string, string>;
  readonly transformerLookAlikes: ReadonlyMap<string, string>;
  readonly trueTransformer: ReadonlyMap<string, string>;
  readonly movingEmployees: ReadonlySet<string>;
}

export function readTruth(folder: string): Truth {
  const rows = (name: string): Record<string, string>[] =>
    z.array(z.record(z.string(), z.string())).parse(parse(readFileSync(join(folder, name)), { columns: true }));
  const column = (name: string, key: string, value: string): Map<string, string> =>
    new Map(rows(name).map((row) => [row[key] ?? "", row[value] ?? ""]));
  return {
    types: column("meters.csv", "meter_id", "type"),
    energyKwh: new Map(
      [...column("meters.csv", "meter_id", "stolen_or_diverted_kwh")].map(([id, kwh]) => [
        id,
        Math.max(0, Number(kwh)),
      ]),
    ),
    lookAlikes: column("benign_meters.csv", "meter_id", "kind"),
    transformerLookAlikes: column("benign_transformers.csv", "transformer_id", "cause"),
    trueTransformer: column("topology_errors.csv", "meter_id", "true_transformer"),
    movingEmployees: new Set(column("employees.csv", "employee_id", "miner_meter").keys()),
  };
}
