import {
  everyEntry,
  type PowertrailClient,
  TrailEmployeesDocument,
  TrailSuppliesDocument,
  TrailTotalsDocument,
} from "../index.ts";
import { amount, counted, gigawattHours } from "./words.ts";

/** Who diverted how much in a case, as lines of text; lists are read four entries at a time. */
export async function* whoDiverted(client: PowertrailClient, from: string): AsyncGenerator<string> {
  const { powerTrail: trail } = await client.run(TrailTotalsDocument, { from });
  const { totals, residents } = trail;
  yield `From ${trail.periodFrom} to ${trail.periodTo} ${gigawattHours(totals.energyKwh)} were diverted, for ${amount(totals.billed.kzt)} KZT.`;
  yield `At its peak that is the use of ${residents.atPeakLoad.toLocaleString("en")} residents (${residents.perHeadSource}).`;

  yield "";
  yield "Who wrote the contracts:";
  const employees = everyEntry(async (after) => {
    const answer = await client.run(TrailEmployeesDocument, { from, first: 4, after });
    return answer.powerTrail.employees;
  });
  for await (const { employee, energyKwh, received, acts } of employees) {
    const terminals = new Set(acts.flatMap((act) => act.terminals));
    yield `  ${employee.name}: ${gigawattHours(energyKwh)}, ${counted(acts.length, "act")} at ${counted(terminals.size, "terminal")}, received ${amount(received.kzt)} KZT`;
  }

  yield "";
  yield "Through which supplies:";
  const supplies = everyEntry(async (after) => {
    const answer = await client.run(TrailSuppliesDocument, { from, first: 4, after });
    return answer.powerTrail.contracts;
  });
  for await (const { energyKwh, path, weakestGrade } of supplies)
    yield `  ${gigawattHours(energyKwh)}, weakest source ${weakestGrade ?? "unknown"}: ${path.sentence}`;
}
