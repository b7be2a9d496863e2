import { toDate, toInstant } from "../record/temporals.ts";
import { type HeaderValue, SUPPLIED, type ValueType, type View, type ViewParameter } from "./view.ts";
import { ViewInputFault } from "./view-faults.ts";

/** A parameter as a caller gives it: one value as text, or for a list several; null for none. */
export interface GivenParameter {
  readonly name: string;
  readonly value?: string | null | undefined;
  readonly values?: readonly string[] | null | undefined;
}

/** A parameter as it was bound: for the database, and as text for the answer. */
export interface BoundParameter {
  readonly name: string;
  readonly bound: unknown;
  readonly value: string | null;
  readonly values: readonly string[] | null;
}

const LONG = 2n ** 63n;
const longestText = 10_000;
const longestList = 1_000;

const wanted: Readonly<Record<ValueType, string>> = {
  String: "a text",
  ID: "an id",
  Int: "a whole number such as 90",
  Float: "a number such as 0.25",
  Boolean: "true or false",
  Date: "a day, YYYY-MM-DD",
  DateTime: "an instant with its offset, such as 2025-10-02T09:30:00+05:00",
};

/**
 * Binds what a caller gives to the parameters that the view declares, each by its type, defaults for the rest. Throws
 * ViewInputFault that names the parameter: unknown, given twice, missing, of another type, out of its bounds, or one of
 * those that Powertrail binds itself.
 */
export function bindParameters(view: View, given: readonly GivenParameter[]): BoundParameter[] {
  given.forEach(({ name }, index) => {
    if (SUPPLIED.some((supplied) => supplied === name))
      throw new ViewInputFault(`The parameter "${name}" is bound by Powertrail and cannot be given. Leave it out.`);
    if (!view.parameters.some((parameter) => parameter.name === name))
      throw new ViewInputFault(`The view "${view.id}" has no parameter "${name}". ${takes(view)}`);
    if (given.findIndex((other) => other.name === name) !== index)
      throw new ViewInputFault(`The parameter "${name}" is given twice. Give it once.`);
  });
  return view.parameters.map((parameter) =>
    bindOne(
      view,
      parameter,
      given.find((one) => one.name === parameter.name),
    ),
  );
}

/** What is wrong with the default of a parameter; undefined where nothing is. */
export function defaultFault(parameter: ViewParameter): string | undefined {
  const texts = parameter.default === null ? [] : asTexts(parameter.default);
  if (parameter.default !== null && Array.isArray(parameter.default) !== parameter.list)
    return parameter.list ? "must be a list" : "must be one value";
  for (const text of texts) {
    const message = read(parameter, text).message;
    if (message !== undefined) return message;
  }
  return undefined;
}

function bindOne(view: View, parameter: ViewParameter, given: GivenParameter | undefined): BoundParameter {
  const { name, list, required } = parameter;
  if (given === undefined && required)
    throw new ViewInputFault(`The view "${view.id}" needs the parameter "${name}" (${parameter.description}).`);
  const texts = given === undefined ? defaultTexts(parameter) : givenTexts(parameter, given);
  if (texts === null && required)
    throw new ViewInputFault(`The parameter "${name}" of the view "${view.id}" may not be empty.`);
  if (texts === null) return { name, bound: null, value: null, values: null };
  const bound = texts.map((text) => {
    const { value, message } = read(parameter, text);
    if (message !== undefined) throw new ViewInputFault(`The parameter "${name}" of the view "${view.id}" ${message}.`);
    return value;
  });
  return list
    ? { name, bound, value: null, values: texts }
    : { name, bound: bound[0], value: texts[0] ?? null, values: null };
}

function givenTexts({ name, list }: ViewParameter, { value, values }: GivenParameter): readonly string[] | null {
  if (isGiven(value) && isGiven(values))
    throw new ViewInputFault(`The parameter "${name}" has both "value" and "values". Give one of them.`);
  if (!list && isGiven(values)) throw new ViewInputFault(`The parameter "${name}" takes one value. Give "value".`);
  const texts = isGiven(value) ? [value] : (values ?? null);
  if (texts !== null && texts.length > longestList)
    throw new ViewInputFault(`The parameter "${name}" has more than ${String(longestList)} values. Ask in parts.`);
  return texts;
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function defaultTexts({ default: value }: ViewParameter): readonly string[] | null {
  return value === null ? null : asTexts(value);
}

function asTexts(value: HeaderValue | readonly HeaderValue[]): readonly string[] {
  return (typeof value === "object" ? value : [value]).map(String);
}

function read(parameter: ViewParameter, text: string): { readonly value?: unknown; readonly message?: string } {
  const value = valueOf(parameter.type, text);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  if (value === undefined) return { message: `must be ${wanted[parameter.type]}, not "${shown}"` };
  const { min = -Infinity, max = Infinity } = parameter;
  const isNumber = typeof value === "bigint" || typeof value === "number";
  if (isNumber && (value < min || value > max)) return { message: `must be ${range(parameter)}, not ${shown}` };
  return { value };
}

function range({ min, max }: ViewParameter): string {
  if (min === undefined) return `at most ${String(max)}`;
  return max === undefined ? `at least ${String(min)}` : `from ${String(min)} to ${String(max)}`;
}

function valueOf(type: ValueType, text: string): unknown {
  switch (type) {
    case "String":
    case "ID":
      return text.length <= longestText ? text : undefined;
    case "Int": {
      if (!/^-?\d{1,19}$/u.test(text)) return undefined;
      const value = BigInt(text);
      return value >= -LONG && value < LONG ? value : undefined;
    }
    case "Float":
      return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(text) && Number.isFinite(Number(text))
        ? Number(text)
        : undefined;
    case "Boolean":
      return text === "true" || text === "false" ? text === "true" : undefined;
    case "Date":
      return toDate(text);
    case "DateTime":
      return toInstant(text);
  }
}

function takes({ parameters }: View): string {
  return parameters.length === 0
    ? "It takes none."
    : `It takes: ${parameters.map((parameter) => parameter.name).join(", ")}.`;
}
