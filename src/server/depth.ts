import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { apiError } from "../graphql/errors.ts";

type FragmentNamed = (name: string) => FragmentDefinitionNode | null | undefined;

/** Levels that a connection adds and a reader does not think of. */
const wrappers = new Set(["edges", "node", "nodes"]);

/**
 * Refuses operations deeper than the cap. A level is a field within a field; `edges`, `node` and `nodes` within a connection
 * add none, so that a relation costs one level, paged or not. Introspection has a rule of its own in graphql-js.
 */
export function depthRule(cap: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet, (name) => context.getFragment(name));
      if (depth <= cap) return;
      const name = operation.name ? ` "${operation.name.value}"` : "";
      context.reportError(
        apiError(
          "LIMIT_EXCEEDED",
          `The operation${name} is ${String(depth)} levels deep, and the cap is ${String(cap)}. Ask in several requests.`,
        ),
      );
    },
  });
}

/** The levels of fields in a selection set; fragments add none. */
function depthOf(selectionSet: SelectionSetNode, fragmentNamed: FragmentNamed): number {
  const known = new Map<string, number>();
  const below = (selections: SelectionSetNode, atRoot: boolean): number => {
    let deepest = 0;
    for (const selection of selections.selections) {
      deepest = Math.max(deepest, levelsOf(selection, atRoot));
    }
    return deepest;
  };
  const levelsOf = (selection: SelectionSetNode["selections"][number], atRoot: boolean): number => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return below(selection.selectionSet, atRoot);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, atRoot);
    const name = selection.name.value;
    if (name.startsWith("__")) return 0;
    const own = wrappers.has(name) && !atRoot && selection.selectionSet ? 0 : 1;
    return own + (selection.selectionSet ? below(selection.selectionSet, false) : 0);
  };
  const ofFragment = (name: string, atRoot: boolean): number => {
    const key = `${name} ${String(atRoot)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, 0); // a cycle, which another rule refuses
    const fragment = fragmentNamed(name);
    const levels = fragment ? below(fragment.selectionSet, atRoot) : 0;
    known.set(key, levels);
    return levels;
  };
  return below(selectionSet, true);
}
