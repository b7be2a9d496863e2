import type { KeyText, MappingText, ValueText } from "./mapping-shape.ts";

/** The columns that a mapping names, each with its other names: those by which the header of a file is found. */
export function columnsNamed(mapping: MappingText): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const add = (names: readonly string[]): void => {
    found.set(JSON.stringify(names), names);
  };
  const value = (text: ValueText | undefined): void => {
    if (!text) return;
    if (text.column) add(text.column);
    for (const match of text.text?.matchAll(/\{([^{}]+)\}/gu) ?? []) add([match[1] ?? ""]);
    value(text.currency);
  };
  const key = (text: KeyText | undefined): void => {
    for (const part of text?.parts ?? text?.digest ?? []) value(part);
  };
  for (const rule of mapping.rows ?? []) {
    for (const values of Object.values(rule.properties ?? {})) values.forEach(value);
    for (const one of [rule.validFrom, rule.validTo, rule.restrictedTo]) value(one);
    for (const { column } of rule.when ?? []) add(column);
    for (const text of [rule.key, rule.from?.key, rule.to?.key]) key(text);
  }
  const { statement } = mapping;
  if (!statement) return [...found.values()];
  const { account, currency, bank, holder, at, debit, credit, amount, balance, counterpart, purpose } = statement;
  for (const one of [account, currency, bank, at, debit, credit, amount, balance, purpose]) value(one);
  for (const one of [counterpart.account, counterpart.bank]) value(one);
  for (const party of [holder, counterpart.holder]) [party?.identifier, party?.name].forEach(value);
  return [...found.values()];
}
