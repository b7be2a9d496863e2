import {
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
} from "graphql";

/** One response key of a selection: its field and every place where it is asked for. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly nodes: FieldNode[];
}

/** The fields asked for on a type, and those asked for only on some of the types that it can be. */
export interface Selection {
  readonly fields: ReadonlyMap<string, SelectedField>;
  readonly narrowed: ReadonlyMap<string, ReadonlyMap<string, SelectedField>>;
}

/**
 * Gathers what is asked for below `nodes` on `typeName`: fragments merged, @skip and @include applied. A `typeName` of null
 * stands for a connection or an entry of one: object types, which no fragment narrows.
 */
export function selectionOf(info: GraphQLResolveInfo, nodes: readonly FieldNode[], typeName: string | null): Selection {
  const fields = new Map<string, SelectedField>();
  const narrowed = new Map<string, Map<string, SelectedField>>();
  const gather = (set: SelectionSetNode, condition: string | null): void => {
    for (const selection of set.selections) {
      if (!included(info, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const group = condition === null ? fields : groupOf(narrowed, condition);
        const present = group.get(key);
        if (present) present.nodes.push(selection);
        else group.set(key, { key, name: selection.name.value, nodes: [selection] });
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
      if (!fragment) continue;
      const on = fragment.typeCondition?.name.value;
      gather(
        fragment.selectionSet,
        on === undefined || typeName === null || applies(info.schema, condition ?? typeName, on) ? condition : on,
      );
    }
  };
  for (const node of nodes) if (node.selectionSet) gather(node.selectionSet, null);
  return { fields, narrowed };
}

function groupOf(groups: Map<string, Map<string, SelectedField>>, condition: string): Map<string, SelectedField> {
  const present = groups.get(condition);
  if (present) return present;
  const made = new Map<string, SelectedField>();
  groups.set(condition, made);
  return made;
}

/** Whether everything of type `typeName` also is of type `on`, so that the fragment narrows nothing. */
function applies(schema: GraphQLSchema, typeName: string, on: string): boolean {
  if (typeName === on) return true;
  const wanted = schema.getType(on);
  const type = schema.getType(typeName);
  if (!wanted || !type || !isAbstractType(wanted)) return false;
  return "getInterfaces" in type && type.getInterfaces().some((face) => face.name === on);
}

function included(info: GraphQLResolveInfo, selection: SelectionSetNode["selections"][number]): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.["if"] !== false;
}
