import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

export interface RecordsQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** A page cannot be larger: what asks for more is refused elsewhere. */
  readonly pageCap: number;
}

/**
 * The most records that an operation can return: page sizes (`first`, its default included, or the number of `ids`)
 * multiplied along each branch, and summed. Variables count with their values.
 */
export function requestedRecords(question: RecordsQuestion): number {
  const { schema, document, operation } = question;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();
  const within = (selections: SelectionSetNode, type: GraphQLNamedType | undefined): number =>
    selections.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, type);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const narrowed = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
        return sum + within(selection.selectionSet, narrowed);
      }
      return sum + ofFragment(selection.name.value);
    }, 0);
  const ofField = (field: FieldNode, type: GraphQLNamedType | undefined): number => {
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
    if (!definition) return 0;
    const result = getNamedType(definition.type);
    const inner = field.selectionSet ? within(field.selectionSet, result) : 0;
    const page = pageSize(field, definition, question);
    return page === undefined ? inner : page * (1 + inner);
  };
  const ofFragment = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0);
    const fragment = fragments.get(name);
    const records = fragment ? within(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)) : 0;
    known.set(name, records);
    return records;
  };
  return within(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

function pageSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  question: RecordsQuestion,
): number | undefined {
  const { pageCap } = question;
  const ids = definition.args.some((argument) => argument.name === "ids")
    ? argumentValue(field, "ids", question)
    : undefined;
  if (Array.isArray(ids)) return Math.min(ids.length, pageCap);
  const first = definition.args.find((argument) => argument.name === "first");
  if (!first) return undefined;
  const asked = argumentValue(field, "first", question) ?? first.defaultValue;
  return typeof asked === "number" && asked >= 1 ? Math.min(asked, pageCap) : 1;
}

function argumentValue(field: FieldNode, name: string, { operation, variables }: RecordsQuestion): unknown {
  const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind !== Kind.VARIABLE) return value && literal(value);
  const given = variables[value.name.value];
  if (given !== undefined) return given;
  const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === value.name.value);
  return declared?.defaultValue && literal(declared.defaultValue);
}

function literal(value: ValueNode): unknown {
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : undefined;
}
