import { batches } from "./batches.ts";
import type { ImportPlan } from "./import-file.ts";
import { type ImportReport, ReportTally } from "./report.ts";

/** What an import would tell and refuse by its files alone; whether ends are in the graph shows only in the import. */
export interface CheckedImport {
  readonly dryRun: true;
  readonly kinds: Readonly<Record<string, { readonly read: number; readonly refused: number }>>;
  readonly refused: ImportReport["refused"];
  readonly warnings: ImportReport["warnings"];
}

/** Reads and checks every row of an import and writes nothing; needs no database. */
export async function checkImport({ files, warnings }: ImportPlan): Promise<CheckedImport> {
  const tally = new ReportTally();
  for (const warning of warnings) tally.warn(warning);
  for (const file of files) {
    for (const kind of file.kinds ?? [file.kind]) tally.of(kind);
    for await (const batch of batches(file, () => undefined)) {
      for (const [kind, { read, refused }] of batch.counts) {
        tally.of(kind).read += read;
        tally.of(kind).refused += refused;
      }
      for (const row of batch.refused) tally.refuse(row);
      for (const warning of batch.warnings) tally.warn(warning);
    }
  }
  const report = tally.report();
  const kinds = Object.entries(report.kinds).map(([kind, { read, refused }]) => [kind, { read, refused }] as const);
  return { dryRun: true, kinds: Object.fromEntries(kinds), refused: report.refused, warnings: report.warnings };
}
