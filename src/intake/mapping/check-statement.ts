import type { MappingFault } from "./mapping-file.ts";
import type { MappingText, StatementText, ValueText } from "./mapping-shape.ts";

/** Checks the part of a mapping on bank statements. */
export function checkStatement(statement: StatementText, mapping: MappingText): readonly MappingFault[] {
  const { debit, credit, amount, balance, opening, closing, account, at } = statement;
  const faults: MappingFault[] = [];
  const add = (message: string, ...path: readonly string[]): void => {
    faults.push({ path: ["statement", ...path], message });
  };
  if (amount ? (debit ?? credit) : !(debit && credit))
    add("Give the columns debit and credit, or amount: one column with a sign.");
  if ((at.timeZone ?? mapping.timeZone) === undefined)
    add("The time of a transfer needs its clocks, such as timeZone: Asia/Almaty.", "at");
  if (opening && account.column) add("A file of several accounts has no one opening balance.", "opening");
  if (closing && account.column) add("A file of several accounts has no one closing balance.", "closing");
  for (const [name, value] of Object.entries({ opening, closing }))
    if (value && !isFixed(value)) add("Give the label that it stands behind, or a constant.", name);
  if (statement.mismatch !== undefined && !balance)
    add("There is no column balance that could be checked.", "mismatch");
  return faults;
}

function isFixed({ label, constant }: ValueText): boolean {
  return label !== undefined || constant !== undefined;
}
