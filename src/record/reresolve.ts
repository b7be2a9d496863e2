import { writeIn, type WriteTransaction } from "../platform/neo4j/statements.ts";
import { toEntityState, viewProperties } from "./entity-state.ts";
import { readGrades } from "./grades.ts";
import {
  entitiesGradedOtherwise,
  entityStates,
  lockEntities,
  regradeRecords,
  updateEntities,
} from "./record.queries.ts";
import { resolveView } from "./resolved-view.ts";
import { LOWEST_GRADE } from "./converted.ts";

const rowsAtOnce = 1_000;

/** Resolves the view of things anew, from the tellings that the graph holds. Things told once show what they were told. */
export async function reresolve(tx: WriteTransaction, ids: readonly string[], today: string): Promise<void> {
  const sorted = [...ids].sort();
  for (let start = 0; start < sorted.length; start += rowsAtOnce) {
    const some = sorted.slice(start, start + rowsAtOnce);
    await writeIn(tx, lockEntities, { ids: some });
    const states = (await writeIn(tx, entityStates, { ids: some })).map((row) =>
      toEntityState(row, () => LOWEST_GRADE),
    );
    const rows = states
      .filter((state) => state.versioned)
      .map((state) => ({
        id: state.id,
        labels: [],
        properties: {
          ...viewProperties(state, resolveView(state.records, today, state.properties), state.retractedAt),
        },
      }));
    await writeIn(tx, updateEntities, { rows });
  }
}

/** Gives the tellings of sources their present grade and resolves what they tell of anew. */
export async function regrade(tx: WriteTransaction, sourceIds: readonly string[], today: string): Promise<void> {
  if (sourceIds.length === 0) return;
  const gradeOf = await readGrades(tx, sourceIds);
  for (const sourceId of sourceIds) {
    const grade = gradeOf(sourceId);
    const ids = (await writeIn(tx, entitiesGradedOtherwise, { sourceId, grade })).map(({ id }) => id);
    if (ids.length === 0) continue;
    await writeIn(tx, regradeRecords, { sourceId, grade });
    await reresolve(tx, ids, today);
  }
}
