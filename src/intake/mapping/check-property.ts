import type { Property } from "../../model/graph-model.ts";
import type { TemplateColumn, TemplateFile } from "../../model/template.ts";
import { cellValue, currencyValue } from "../cells.ts";
import { nearestName } from "../nearest-name.ts";
import type { MappingFault } from "./mapping-file.ts";
import type { MappingText, ValueText } from "./mapping-shape.ts";
import { subjectFirst } from "./subject.ts";
import { unitNamed, unitOfProperty } from "./units.ts";

type Path = readonly PropertyKey[];

const numeric: ReadonlySet<string> = new Set(["int", "bigint", "float", "decimal", "money"]);

/** Checks what a rule says of one property: that the kind has it, and that what is done to the cells can give it. */
export function checkProperty(
  template: TemplateFile,
  name: string,
  values: readonly ValueText[],
  told: ReadonlySet<string>,
  mapping: MappingText,
  path: Path,
): readonly MappingFault[] {
  const column = template.columns.find((one) => one.name === name);
  const named = ["validFrom", "validTo", "restrictedTo"].includes(name) && path.at(-2) !== "properties";
  if (!column || (!named && !["value", "amount", "currency"].includes(column.role)))
    return [unknown(template, name, path)];
  const faults = values.flatMap((value) => checkValue(value, column, mapping, path));
  if (values.length > 1 && column.property?.list !== true)
    faults.push({ path, message: `"${name}" holds one value, and here are ${String(values.length)}.` });
  const stored = column.property?.currencyStored;
  if (column.role === "amount" && !values[0]?.currency && stored !== undefined && !told.has(stored))
    faults.push({ path, message: `The amount "${name}" needs its currency: add currency: KZT, or the column of it.` });
  return faults;
}

function checkValue(value: ValueText, column: TemplateColumn, mapping: MappingText, path: Path): MappingFault[] {
  const { property, role, name } = column;
  const type =
    role === "system"
      ? name === "restrictedTo"
        ? "string"
        : "date"
      : role === "currency"
        ? "currency"
        : (property?.type ?? "string");
  const faults: MappingFault[] = [];
  const only = (option: keyof ValueText, allowed: boolean, what: string): void => {
    if (value[option] !== undefined && !allowed)
      faults.push({ path: [...path, option], message: `"${option}" is for ${what}, and "${name}" is none.` });
  };
  const isDate = type === "date" || type === "datetime";
  only("date", isDate, "days and instants");
  only("as", type === "date", "days");
  only("timeZone", type === "datetime", "instants");
  only("currency", role === "amount", "amounts of money");
  only("round", role === "amount", "amounts of money");
  only("decimal", numeric.has(type), "numbers");
  only("factor", numeric.has(type), "numbers");
  only("pad", type === "string", "texts");
  only("split", property?.list === true || name === "restrictedTo", "lists");
  if (value.unit !== undefined) faults.push(...checkUnit(value.unit, name, path));
  if (type === "datetime" && value.constant === undefined && (value.timeZone ?? mapping.timeZone) === undefined)
    faults.push({ path, message: `"${name}" is an instant: say by which clocks, such as timeZone: Asia/Almaty.` });
  return [...faults, ...checkFixed(value, column, path)];
}

function checkUnit(unit: string, name: string, path: Path): readonly MappingFault[] {
  const [from, to] = [unitNamed(unit), unitOfProperty(name)];
  if (!from || from.quantity === to?.quantity) return [];
  const is = to ? `measures ${to.quantity}` : "has no unit";
  return [{ path: [...path, "unit"], message: `"${unit}" measures ${from.quantity}, and "${name}" ${is}.` }];
}

/** Constants, defaults and the values that words stand for are told as they are, so they must fit. */
function checkFixed(value: ValueText, { name, role, property }: TemplateColumn, path: Path): readonly MappingFault[] {
  if (!property || role === "system" || role === "amount") return [];
  const fixed = Object.entries({ constant: value.constant, default: value.default }).flatMap(([option, text]) =>
    text === undefined || text === "" ? [] : [[[...path, option], text] as const],
  );
  const words = Object.entries(value.values ?? {}).flatMap(([word, text]) =>
    text === "" ? [] : [[[...path, "values", word], text] as const],
  );
  return [...fixed, ...words].flatMap(([at, text]) => {
    const read =
      role === "currency" || property.type === "currency"
        ? currencyValue(name, text)
        : cellValue(name, single(property), text);
    return read.fault ? [{ path: at, message: `${read.fault.reason} ${read.fault.remedy}` }] : [];
  });
}

function single(property: Property): Property {
  return { ...property, list: false };
}

function unknown(template: TemplateFile, name: string, path: Path): MappingFault {
  const known = template.columns
    .filter(({ role }) => role === "value" || role === "amount" || role === "currency")
    .map((column) => column.name);
  const near = nearestName(name, known);
  const remedy = near === undefined ? `It has ${known.join(", ") || "none"}.` : `Did you mean "${near}"?`;
  return { path, message: `${subjectFirst(template)} has no property "${name}". ${remedy}` };
}
