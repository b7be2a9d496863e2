import type { GraphModel } from "../model/graph-model.ts";
import { clausesOf, projectionOf } from "./clauses.ts";
import type { Token, Tokens } from "./cypher-tokens.ts";
import type { PatternElement } from "./patterns.ts";
import type { ViewColumn } from "./view.ts";
import type { Fault } from "./view-faults.ts";

/**
 * Checks what a statement returns: the columns of the header, by name and in order, in a total order; identifiers, as the
 * model marks them with @masked, and their folded forms, only in columns marked as masked.
 */
export function lintColumns(
  tokens: Tokens,
  columns: readonly ViewColumn[],
  elements: readonly PatternElement[],
  model: GraphModel,
): Fault[] {
  const clauses = clausesOf(tokens, { from: 0, to: tokens.list.length });
  const last = clauses.findLast((clause) => clause.word === "RETURN");
  if (!last) return [{ line: 1, message: "The statement hands nothing back; end it with the columns of the header." }];
  const union = clauses.find((clause) => clause.word === "UNION");
  if (union) return [fault(union.token, "Put the UNION into CALL () { … }: the whole needs one order and one LIMIT.")];
  const faults: Fault[] = [];
  if (!clauses.some((clause) => clause.word === "ORDER" && clause.from > last.from))
    faults.push(fault(last.token, "The rows have no order; add ORDER BY, with an id last."));
  const returned = projectionOf(tokens, last);
  const names = returned.map(({ name }) => name ?? "(no name)");
  const declared = columns.map(({ name }) => name);
  if (names.join() !== declared.join())
    faults.push({
      line: last.token.line,
      message: `The statement returns ${names.join(", ")}, and the header declares ${declared.join(", ")}; they must be the same in the same order.`,
    });
  const isIdentifier = identifierTest(elements, model);
  const masked = new Set(columns.filter((column) => column.masked).map((column) => column.name));
  for (const [place, token] of tokens.list.entries()) {
    if (!isIdentifier(tokens.list, place)) continue;
    const column = returned.find((one) => place >= one.from && place < one.to);
    const hidden = column === undefined ? masked.size > 0 : masked.has(column.name ?? "");
    if (!hidden) faults.push({ line: token.line, message: unmasked(token, column?.name) });
  }
  return faults;
}

function fault({ line }: Token, message: string): Fault {
  return { line, message };
}

function unmasked({ text }: Token, column: string | undefined): string {
  const where = column === undefined ? "the column that it reaches" : `the column "${column}"`;
  return `"${text}" is an identifier that some roles see masked; mark ${where} with masked: true.`;
}

/** Makes the test whether a place of the statement reads an identifier: `a.iin`, or `n[…]` by a computed name. */
function identifierTest(
  elements: readonly PatternElement[],
  model: GraphModel,
): (list: readonly Token[], place: number) => boolean {
  const types = [...model.nodes.values()];
  const labelsOf = new Map<string, Set<string>>();
  const nodes = elements.filter((element) => !element.relationship);
  for (const { name, labels } of nodes)
    labelsOf.set(name, new Set([...(labelsOf.get(name) ?? []), ...labels.filter((label) => label !== "Entity")]));
  return (list, place) => {
    const owner = list[place - 2];
    if (list[place - 1]?.text !== "." || list[place]?.kind !== "word" || owner === undefined) return false;
    const property = list[place].text;
    if (elements.some((element) => element.relationship && element.name === owner.text)) return false;
    if (property === "searchMaskedKeys") return true;
    const labels = labelsOf.get(owner.text);
    return types.some(
      (type) =>
        type.properties.some((one) => one.masked && one.stored === property) &&
        (labels === undefined || labels.size === 0 || type.labels.some((label) => labels.has(label))),
    );
  };
}

/** Properties of matched things named by a computed text: `n["iin"]`, `n[$name]`. They cannot be checked. */
export function lintComputedNames({ list }: Tokens, elements: readonly PatternElement[]): Fault[] {
  return list.flatMap((token, place) => {
    const inside = list[place + 2];
    const isElement = token.kind === "word" && elements.some((element) => element.name === token.text);
    if (!isElement || list[place - 1]?.text === "." || list[place + 1]?.text !== "[") return [];
    if (inside?.kind === "number" || inside?.text === ".." || inside?.text === "-") return [];
    return [
      {
        line: token.line,
        message: `"${token.text}[…]" names a property by a computed text; write ${token.text}.name.`,
      },
    ];
  });
}
