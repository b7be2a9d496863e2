import { bindParameters, type GivenParameter } from "./parameters.ts";
import type { View, ViewParameter } from "./view.ts";

const base = { list: false, required: false, default: null, description: "what it means" };
const parameters: readonly ViewParameter[] = [
  { ...base, name: "who", type: "ID", required: true },
  { ...base, name: "days", type: "Int", default: 90, min: 1, max: 366 },
  { ...base, name: "share", type: "Float" },
  { ...base, name: "kin", type: "Boolean", default: true },
  { ...base, name: "on", type: "Date" },
  { ...base, name: "at", type: "DateTime" },
  { ...base, name: "kinds", type: "String", list: true, default: ["SOCIAL"] },
];
const view: View = {
  id: "probe",
  title: "",
  description: "",
  parameters,
  columns: [],
  statement: "",
  limit: 1,
  file: "",
  hash: "",
};

const bind = (...given: GivenParameter[]): Record<string, unknown> =>
  Object.fromEntries(
    bindParameters(view, [{ name: "who", value: "ek:person:a" }, ...given]).map(({ name, bound }) => [name, bound]),
  );

it("binds each by its type, defaults for the rest", () => {
  expect(bind()).toEqual({
    who: "ek:person:a",
    days: 90n,
    share: null,
    kin: true,
    on: null,
    at: null,
    kinds: ["SOCIAL"],
  });
  const bound = bind(
    { name: "days", value: "30" },
    { name: "share", value: "-2.5e-1" },
    { name: "kin", value: "false" },
    { name: "on", value: "2024-02-29" },
    { name: "at", value: "2025-10-02T09:30:00+05:00" },
    { name: "kinds", values: ["CRITICAL", "SOCIAL"] },
  );
  expect(bound).toMatchObject({ days: 30n, share: -0.25, kin: false, kinds: ["CRITICAL", "SOCIAL"] });
  expect(String(bound["on"])).toBe("2024-02-29");
  expect(String(bound["at"])).toBe("2025-10-02T04:30:00Z");
});

it.each<[string, GivenParameter, string]>([
  ["of another type", { name: "days", value: "ten" }, 'must be a whole number such as 90, not "ten"'],
  ["with a fraction", { name: "days", value: "1.5" }, "must be a whole number"],
  ["beyond 64 bits", { name: "days", value: "9223372036854775808" }, "must be a whole number"],
  ["below its bound", { name: "days", value: "0" }, "must be from 1 to 366, not 0"],
  ["no number", { name: "share", value: "Infinity" }, "must be a number"],
  ["no truth value", { name: "kin", value: "yes" }, "must be true or false"],
  ["no day", { name: "on", value: "2025-02-29" }, "must be a day"],
  ["an instant without offset", { name: "at", value: "2025-10-02T09:30:00" }, "must be an instant with its offset"],
  ["unknown", { name: "when", value: "x" }, 'no parameter "when". It takes: who, days'],
  ["ours", { name: "cases", values: ["ek:case:founding"] }, '"cases" is bound by Powertrail'],
  ["ours in other words", { name: "knownAt", value: "2025-10-02T00:00:00Z" }, '"knownAt" is bound by Powertrail'],
  ["inherited", { name: "constructor", value: "x" }, 'no parameter "constructor"'],
  ["given twice", { name: "who", value: "x" }, '"who" is given twice'],
  ["a list where one belongs", { name: "days", values: ["1"] }, "takes one value"],
  ["both", { name: "kinds", value: "a", values: ["b"] }, 'both "value" and "values"'],
])("refuses a parameter that is %s", (_, given, message) => {
  expect(() => bind(given)).toThrow(message);
});

it("refuses a required parameter that is missing or empty", () => {
  expect(() => bindParameters(view, [])).toThrow('The view "probe" needs the parameter "who" (what it means).');
  expect(() => bindParameters(view, [{ name: "who", value: null }])).toThrow("may not be empty");
});
