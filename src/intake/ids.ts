import { type GraphModel, type NodeType, possibleTypes } from "../model/graph-model.ts";

/** What an import knows to complete the keys of its files to ids. */
export interface IdContext {
  readonly model: GraphModel;
  readonly namespace: string;
}

// FinBench's media are devices whose ids are numbered apart from everything else.
const KINDS_OF_OTHERS: Readonly<Record<string, string>> = { medium: "device" };

const NAMESPACE = /^[a-z][a-z0-9-]*$/u;

/** Whether a namespace may stand in ids. */
export function isNamespace(text: string): boolean {
  return NAMESPACE.test(text);
}

/** An id with its parts. */
export interface CompleteId {
  readonly id: string;
  readonly key: string;
}

/** Completes the key of a thing of one kind; a whole id stays, if it is of that kind. Undefined: it is of another. */
export function idOfKind({ model, namespace }: IdContext, kind: string, cell: string): CompleteId | undefined {
  const whole = wholeId(model, cell);
  if (!whole) return { id: `${namespace}:${kind}:${cell}`, key: cell };
  return whole.kind === kind ? { id: cell, key: whole.key } : undefined;
}

/**
 * Completes the end of a relationship: a whole id, `kind:key`, or the key alone where the ends can be of one kind only.
 * Answers with the kinds to choose from where the cell leaves that open.
 */
export function idOfEnd(
  { model, namespace }: IdContext,
  allowed: readonly string[],
  cell: string,
): string | { readonly kinds: readonly string[] } {
  if (wholeId(model, cell)) return cell;
  const kinds = kindsOf(model, allowed);
  const [kind, ...rest] = cell.split(":");
  if (kind !== undefined && rest.length > 0 && model.nodeByKind.has(kind)) return `${namespace}:${cell}`;
  const [only] = kinds;
  return kinds.length === 1 && only !== undefined ? `${namespace}:${only}:${cell}` : { kinds };
}

/** The id of a source that is named by its key or by a whole id. */
export function idOfSource(namespace: string, cell: string): string {
  return /^[^:]+:source:./u.test(cell) ? cell : `${namespace}:source:${cell}`;
}

/** The kinds that the named types have. */
export function kindsOf(model: GraphModel, names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => typesNamed(model, name).map((type) => type.kind)))];
}

function typesNamed(model: GraphModel, name: string): readonly NodeType[] {
  const label = model.nodes.get(name)?.label;
  const byLabel = [...model.nodeByKind.values()].filter((type) => label !== undefined && type.labels.includes(label));
  return byLabel.length > 0 ? byLabel : possibleTypes(model, name);
}

/** The kind and key of a whole id; undefined for any other text. */
export function wholeId(model: GraphModel, cell: string): { readonly kind: string; readonly key: string } | undefined {
  const [namespace = "", written = "", ...key] = cell.split(":");
  const kind = KINDS_OF_OTHERS[written] ?? written;
  if (key.length === 0 || !isNamespace(namespace) || !model.nodeByKind.has(kind)) return undefined;
  return { kind, key: key.join(":") };
}
