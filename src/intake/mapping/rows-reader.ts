import type { EdgeTelling, NodeTelling } from "../../record/telling.ts";
import { readRow } from "../told-rows.ts";
import type { IdContext } from "../ids.ts";
import type { Reading, Row } from "../import-file.ts";
import type { RowFault } from "../report.ts";
import type { Notes } from "./notes.ts";
import { readByRule, type Rule } from "./rules.ts";
import { subjectOf } from "./subject.ts";
import { ToldBefore } from "./told-before.ts";
import { rawCell, type ValueContext } from "./values.ts";

/** Reads what the rules of a mapping make of each row: every thing once, however many rows tell it. */
export class RowsReader {
  readonly #rules: readonly Rule[];
  readonly #ids: IdContext;
  readonly #source: string;
  readonly #context: ValueContext;
  readonly #notes: Notes;
  readonly #told = new ToldBefore();

  constructor(rules: readonly Rule[], ids: IdContext, source: string, context: ValueContext, notes: Notes) {
    this.#rules = rules;
    this.#ids = ids;
    this.#source = source;
    this.#context = context;
    this.#notes = notes;
  }

  /** What the row tells, and what of it is refused; a relationship whose end was refused is left out with it. */
  read(row: Row): readonly Reading[] {
    const ids = new Map<string, string | undefined>();
    const readings: Reading[] = [];
    let applied = 0;
    for (const rule of this.#rules) {
      const cells = readByRule(rule, row, ids, this.#context);
      if (cells === "passed") continue;
      applied += 1;
      const kind = rule.template.name;
      if ("reason" in cells) {
        readings.push({ fault: cells, kind });
        continue;
      }
      const reading = readRow(this.#ids, rule.template, cells, this.#source);
      if (reading.fault) {
        readings.push({ fault: inTheFile(reading.fault, rule, row), kind });
        continue;
      }
      const telling = (reading.node ?? reading.edge).telling;
      if ("id" in telling) ids.set(rule.name, telling.id);
      const fault = this.#repeated(rule, telling, this.#told.note(telling, row.line));
      if (fault === undefined) readings.push(reading);
      else if (fault !== "known") readings.push({ fault, kind });
    }
    if (applied === 0) this.#notes.count("Rows were passed over, because no rule of the mapping applies to them");
    return readings;
  }

  #repeated(
    rule: Rule,
    telling: NodeTelling | EdgeTelling,
    before: "new" | "same" | number,
  ): RowFault | "known" | undefined {
    if (before === "new") return undefined;
    const { edge } = rule.template;
    const value = "id" in telling ? telling.id : telling.key;
    const isEvent = edge?.properties.some((property) => property.name === "at" && property.required) === true;
    if (before === "same" && !(isEvent && !rule.key)) return "known";
    if (before === "same")
      return {
        field: "",
        value,
        reason: "The same stands in an earlier line already.",
        remedy: "Leave one out, or give it a key in the mapping, such as the number of the document.",
      };
    if (rule.repeats === "first") {
      this.#notes.count(`Rows tell ${subjectOf(rule.template)} otherwise than an earlier row; the first was taken`);
      return "known";
    }
    return {
      field: "",
      value,
      reason: `Line ${String(before)} tells this ${rule.template.edge?.type ?? rule.template.name} otherwise.`,
      remedy: `Make the rows agree, map validFrom where both hold in turn, or let the first one hold: repeats: first.`,
    };
  }
}

/** A fault in the words of the file: the header of its column and the cell as it stands there. */
function inTheFile(fault: RowFault, { cells }: Rule, row: Row): RowFault {
  const value = cells.find(({ column }) => column.name === fault.field)?.values[0];
  return value ? { ...fault, field: value.field, value: rawCell(value, row).text } : fault;
}
