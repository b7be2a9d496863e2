import type { GraphModel } from "../../model/graph-model.ts";
import { edgeFileName, type TemplateFile, templateFiles } from "../../model/template.ts";
import { idOfKind, kindsOf, wholeId } from "../ids.ts";
import { nearestName } from "../nearest-name.ts";
import { checkProperty } from "./check-property.ts";
import type { MappingFault } from "./mapping-file.ts";
import type { KeyText, MappingText, RuleText } from "./mapping-shape.ts";
import { subjectFirst } from "./subject.ts";
import { checkStatement } from "./check-statement.ts";

type Path = readonly PropertyKey[];

/** The file of the format `powertrail` that a rule fills; undefined where its kind or relationship is unknown. */
export function templateOf(model: GraphModel, { kind, relationship }: RuleText): TemplateFile | undefined {
  if (kind !== undefined && relationship !== undefined) return undefined;
  const files = templateFiles(model);
  if (kind !== undefined) return files.find((file) => file.node && file.name === kind);
  if (relationship === undefined) return undefined;
  return files.find((file) => file.edge && file.name === edgeFileName(relationship));
}

/** Checks a mapping against the model of the graph: every kind, property, end and value that it names must be there. */
export function checkMapping(mapping: MappingText, model: GraphModel): readonly MappingFault[] {
  const rules = mapping.rows ?? [];
  if (rules.length === 0 && !mapping.statement)
    return [{ path: [], message: "The mapping tells of nothing: give it rows or a statement." }];
  const names = new Map<string, TemplateFile>();
  const faults: MappingFault[] = [];
  for (const [index, rule] of rules.entries()) {
    const path: Path = ["rows", index];
    const template = templateOf(model, rule);
    if (!template) {
      faults.push(unknownKind(model, rule, path));
      continue;
    }
    faults.push(...checkRule(rule, template, names, mapping, model, path));
    if (!template.node) continue;
    const name = rule.as ?? template.name;
    if (names.has(name))
      faults.push({ path, message: `Two rules are called "${name}". Give one of them another name: as.` });
    names.set(name, template);
  }
  for (const id of mapping.restrictedTo ?? [])
    if (!idOfKind({ model, namespace: "" }, "case", id))
      faults.push({ path: ["restrictedTo"], message: `"${id}" is not the id of a case.` });
  return [...faults, ...(mapping.statement ? checkStatement(mapping.statement, mapping) : [])];
}

function checkRule(
  rule: RuleText,
  template: TemplateFile,
  names: ReadonlyMap<string, TemplateFile>,
  mapping: MappingText,
  model: GraphModel,
  path: Path,
): readonly MappingFault[] {
  const faults: MappingFault[] = [];
  const told = new Set(Object.keys(rule.properties ?? {}));
  for (const [name, values] of Object.entries(rule.properties ?? {}))
    faults.push(...checkProperty(template, name, values, told, mapping, [...path, "properties", name]));
  for (const name of ["validFrom", "validTo", "restrictedTo"] as const) {
    const value = rule[name];
    if (value) faults.push(...checkProperty(template, name, [value], told, mapping, [...path, name]));
  }
  const currencies = new Set(
    template.columns.flatMap(({ name, property }) =>
      rule.properties?.[name]?.[0]?.currency ? [property?.currencyStored] : [],
    ),
  );
  const misspelt = faults.some(({ path: at }) => at.length === path.length + 2);
  const subject = subjectFirst(template);
  for (const { name, role, required } of template.columns)
    if (
      required &&
      !misspelt &&
      (role === "value" || role === "amount" || role === "currency") &&
      !told.has(name) &&
      !currencies.has(name)
    )
      faults.push({ path, message: `${subject} needs its ${name}. Add it to properties.` });
  if (template.node) {
    if (!rule.key) faults.push({ path, message: `${subject} needs a key, by which it is known again.` });
    for (const side of ["from", "to"] as const)
      if (rule[side])
        faults.push({
          path: [...path, side],
          message: `${subject} is a thing and has no ends. Leave "${side}" out.`,
        });
  } else for (const side of ["from", "to"] as const) faults.push(...checkEnd(rule, template, side, names, model, path));
  return [...faults, ...checkKey(rule.key, told, [...path, "key"])];
}

function checkKey(key: KeyText | undefined, told: ReadonlySet<string>, path: Path): readonly MappingFault[] {
  if (!key) return [];
  const parts = key.parts ?? key.digest ?? [];
  if (parts.length === 0) return [{ path, message: "The key is made of nothing." }];
  return parts.flatMap(({ property }) => {
    if (property === undefined || told.has(property)) return [];
    const near = nearestName(property, [...told]);
    const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
    return [{ path, message: `The rule has no property "${property}" to make a key of.${hint}` }];
  });
}

function checkEnd(
  rule: RuleText,
  template: TemplateFile,
  side: "from" | "to",
  names: ReadonlyMap<string, TemplateFile>,
  model: GraphModel,
  path: Path,
): readonly MappingFault[] {
  const end = rule[side];
  const at = [...path, side];
  const name = subjectFirst(template);
  if (!end) return [{ path, message: `${name} needs both ends; "${side}" is missing.` }];
  const allowed = kindsOf(model, template.edge?.[side] ?? []);
  if (end.rule !== undefined) {
    const named = names.get(end.rule);
    if (named) return kindFault(named.name, allowed, name, at);
    const near = nearestName(end.rule, [...names.keys()]);
    const remedy =
      near === undefined ? "Name a rule of a thing above it, or give kind and key." : `Did you mean "${near}"?`;
    return [{ path: at, message: `No rule above is called "${end.rule}". ${remedy}` }];
  }
  if (end.id !== undefined) {
    const whole = wholeId(model, end.id);
    if (whole) return kindFault(whole.kind, allowed, name, at);
    return [{ path: at, message: `"${end.id}" is no whole id of the form <namespace>:<kind>:<key>.` }];
  }
  if (end.kind === undefined || !end.key)
    return [{ path: at, message: "Name a rule, or give kind and key, or a whole id." }];
  return [...kindFault(end.kind, allowed, name, at), ...checkKey(end.key, new Set(), [...at, "key"])];
}

function kindFault(kind: string, allowed: readonly string[], name: string, path: Path): readonly MappingFault[] {
  if (allowed.includes(kind)) return [];
  const near = nearestName(kind, allowed);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  return [{ path, message: `${name} cannot have "${kind}" there; it can be ${allowed.join(", ")}.${hint}` }];
}

function unknownKind(model: GraphModel, { kind, relationship }: RuleText, path: Path): MappingFault {
  if ((kind === undefined) === (relationship === undefined))
    return { path, message: "A rule tells a kind of thing or a relationship: give either kind or relationship." };
  const files = templateFiles(model);
  const [what, given] = kind === undefined ? ["relationship", relationship ?? ""] : ["kind", kind];
  const known = files.flatMap(({ name, node, edge }) =>
    kind === undefined ? (edge ? [edge.type] : []) : node ? [name] : [],
  );
  const near = nearestName(given, known);
  const remedy = near === undefined ? "docs/graph-model.md lists them." : `Did you mean "${near}"?`;
  return { path: [...path, what], message: `The model has no ${what} "${given}". ${remedy}` };
}
