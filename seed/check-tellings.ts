import { edgeType, type GraphModel, nodeType, type Property } from "../src/model/graph-model.ts";
import type { ToldValue } from "../src/record/telling.ts";
import type { SeedBatch } from "./teller.ts";

type Values = Readonly<Record<string, ToldValue>>;

/** What was checked so far; faults as sentences. */
export interface Checked {
  readonly faults: string[];
  readonly nodeTypes: Map<string, string>;
  readonly edgeKeys: Set<string>;
  readonly properties: Map<string, Values>;
}

/** Checks a batch against the model and against the batches before it; faults are added to `checked`. */
export function checkBatch(model: GraphModel, batch: SeedBatch, checked: Checked): void {
  for (const node of batch.nodes) {
    const type = model.nodeByKind.get(node.kind);
    if (!type) {
      checked.faults.push(`"${node.id}" is of the unknown kind "${node.kind}".`);
      continue;
    }
    if (node.id !== `ek:${node.kind}:${node.sourceKey}`)
      checked.faults.push(`"${node.id}" is not made of its kind and key.`);
    if (checked.nodeTypes.has(node.id)) checked.faults.push(`"${node.id}" is told twice.`);
    checked.nodeTypes.set(node.id, type.name);
    checked.properties.set(
      node.id,
      node.restrictedTo ? { ...node.properties, restrictedTo: node.restrictedTo } : node.properties,
    );
    const own = type.properties.filter((property) => !SYSTEM.has(property.stored));
    checkProperties(node.id, own, node.properties, checked.faults);
  }
  if (!checked.nodeTypes.has(batch.source))
    checked.faults.push(`The source "${batch.source}" was not told before its batch.`);
  for (const edge of batch.edges) {
    if (checked.edgeKeys.has(edge.key)) checked.faults.push(`The edge "${edge.key}" is told twice.`);
    checked.edgeKeys.add(edge.key);
    const type = edgeType(model, edge.type);
    checkEnd(model, type.from, edge.from, edge.key, checked);
    checkEnd(model, type.to, edge.to, edge.key, checked);
    checkProperties(edge.key, type.properties, edge.properties, checked.faults);
    if (edge.validFrom !== undefined && edge.validTo !== undefined && edge.validTo <= edge.validFrom)
      checked.faults.push(`The edge "${edge.key}" ends before it begins.`);
  }
}

const SYSTEM = new Set(["id", "sourceKey", "recordedAt", "retractedAt", "sourceIds", "restrictedTo"]);

function checkEnd(model: GraphModel, allowed: readonly string[], id: string, key: string, checked: Checked): void {
  const name = checked.nodeTypes.get(id);
  if (name === undefined) checked.faults.push(`The edge "${key}" names "${id}", which was not told before.`);
  else if (!allowed.some((end) => nodeType(model, name).labels.includes(nodeType(model, end).label)))
    checked.faults.push(`The edge "${key}" may not touch a ${name}.`);
}

function checkProperties(owner: string, properties: readonly Property[], told: Values, faults: string[]): void {
  for (const name of Object.keys(told))
    if (!properties.some(({ stored, currencyStored }) => stored === name || currencyStored === name))
      faults.push(`"${owner}" tells of the unknown property "${name}".`);
  for (const property of properties) {
    const value = told[property.stored];
    if (value === undefined) {
      if (property.required) faults.push(`"${owner}" lacks "${property.stored}".`);
      continue;
    }
    if (property.currencyStored !== undefined && told[property.currencyStored] === undefined)
      faults.push(`"${owner}" lacks "${property.currencyStored}".`);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (Array.isArray(value) !== property.list || !values.every((one) => fits(property, one)))
      faults.push(`"${owner}" tells "${property.stored}" as ${JSON.stringify(value)}, which is no ${property.type}.`);
  }
}

function fits(property: Property, value: unknown): boolean {
  switch (property.type) {
    case "int":
    case "bigint":
    case "money":
      return Number.isSafeInteger(value);
    case "float":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
    case "datetime":
      return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
    case "decimal":
      return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
    case "enum":
      return typeof value === "string" && property.values?.includes(value) === true;
    default:
      return typeof value === "string" && value !== "";
  }
}
