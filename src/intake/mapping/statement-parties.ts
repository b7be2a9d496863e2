import type { TemplateFile } from "../../model/template.ts";
import { parseIdentificationNumber } from "../../parties/identification-number.ts";
import type { IdContext } from "../ids.ts";
import type { Reading, Row } from "../import-file.ts";
import { readRow } from "../told-rows.ts";
import { kindOf } from "./conditions.ts";
import { digestOf } from "./keys.ts";
import type { Notes } from "./notes.ts";
import { idOf } from "./rules.ts";
import type { PartyValues } from "./statement.ts";
import { rawCell, readValue, type ValueContext } from "./values.ts";

interface PartyScope {
  readonly templates: Readonly<Record<"company" | "person" | "holds-account", TemplateFile>>;
  readonly ids: IdContext;
  readonly source: string;
  readonly context: ValueContext;
  readonly notes: Notes;
}

/** The holder of an account and the holding, as a row tells them: a person by an IIN, a company by a BIN. */
export function partyReadings(party: PartyValues, account: string, row: Row, scope: PartyScope): readonly Reading[] {
  const { context, notes } = scope;
  const [identifier, name] = [party.identifier, party.name].map((value) => value && readValue(value, row, context));
  if (typeof identifier === "object") return [{ fault: identifier, kind: "company" }];
  if (typeof name === "object") return [{ fault: name, kind: "company" }];
  if (identifier === undefined && name === undefined) return [];
  if (identifier === undefined || name === undefined) {
    notes.count(
      "A holder's name stands without an IIN or BIN, or the other way round; the holder was left out",
      party.identifier.field,
    );
    return [];
  }
  const read = kindOf(identifier);
  const field = party.identifier.field;
  if (read === null)
    return [
      {
        kind: "company",
        fault: {
          field,
          value: rawCell(party.identifier, row).text,
          reason: `"${identifier}" is neither an IIN nor a BIN.`,
          remedy: "Correct it; the transfer itself goes in.",
        },
      },
    ];
  const digits = parseIdentificationNumber(identifier).normalized ?? identifier.padStart(12, "0");
  const kind = read === "IIN" ? "person" : "company";
  const id = idOf(context, kind, digestOf([digits]));
  const cells = new Map([
    ["id", id],
    ["name", name],
    [read.toLowerCase(), digits],
  ]);
  const holder = readRow(scope.ids, scope.templates[kind], cells, scope.source);
  if (holder.fault) return [{ fault: { ...holder.fault, field, value: rawCell(party.identifier, row).text }, kind }];
  const held = readRow(
    scope.ids,
    scope.templates["holds-account"],
    new Map([
      ["from", id],
      ["to", account],
    ]),
    scope.source,
  );
  return [holder, held];
}
