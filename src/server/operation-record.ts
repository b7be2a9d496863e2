import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { RequestContext } from "../graphql/context.ts";
import type { FormatError } from "../graphql/errors.ts";
import { withoutIdentifiers } from "../platform/mask.ts";
import type { RequestScope } from "./request-scope.ts";

const longestName = 100;
const mostRoots = 20;

/** Notes which operation a request carries, once it is validated, and traces how it is parsed, validated and executed. */
export function noteOperation(scope: RequestScope): ApolloServerPlugin<RequestContext> {
  const step = (name: string) => {
    const span = scope.current()?.span.child(name);
    return (failed: boolean): void => span?.end({}, failed);
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        parsingDidStart() {
          const ended = step("parse");
          return Promise.resolve((error?: Error) => {
            ended(error !== undefined);
            return Promise.resolve();
          });
        },
        validationDidStart() {
          const ended = step("validate");
          return Promise.resolve((errors?: readonly Error[]) => {
            ended(errors !== undefined && errors.length > 0);
            return Promise.resolve();
          });
        },
        didResolveOperation({ document, operation, operationName }) {
          const record = scope.current();
          if (record && operation) {
            record.kind = operation.operation;
            record.operation = operationName === null ? null : withoutIdentifiers(operationName.slice(0, longestName));
            record.roots = rootFields(document, operation);
          }
          return Promise.resolve();
        },
        executionDidStart() {
          const record = scope.current();
          const span = record?.span.child("execute");
          if (record && span) record.current = span;
          return Promise.resolve({
            executionDidEnd(error?: Error) {
              span?.end({}, error !== undefined);
              if (record) record.current = record.span;
              return Promise.resolve();
            },
          });
        },
      }),
  };
}

/** Notes the code of the first error; errors that only the log explains carry the request's id. */
export function noteErrors(scope: RequestScope, format: FormatError): FormatError {
  return (formatted, error) => {
    const told = format(formatted, error);
    const record = scope.current();
    const code = told.extensions?.["code"];
    if (!record || typeof code !== "string") return told;
    record.code ??= code;
    if (!explainedInLog.has(code)) return told;
    return { ...told, extensions: { ...told.extensions, requestId: record.id } };
  };
}

const explainedInLog = new Set(["INTERNAL", "UNAVAILABLE", "TIMEOUT"]);

function rootFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const names = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else {
        // Each fragment once: fragments are free of cycles by then, but may name each other often.
        const fragment = fragments.get(selection.name.value);
        fragments.delete(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  return [...names].slice(0, mostRoots);
}
