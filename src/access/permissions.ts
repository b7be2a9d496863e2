import { ROLES, type Role, type Viewer } from "./viewer.ts";

export type OperationKind = "query" | "mutation" | "subscription";

/** The answer to "may this viewer use this root field?". */
export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly needs: readonly Role[] };

const readers: readonly Role[] = ["viewer", "investigator", "analyst", "supervisor"];
const auditors: readonly Role[] = ["auditor", "supervisor"];
const analysts: readonly Role[] = ["analyst", "supervisor"];
const judges: readonly Role[] = ["investigator", "analyst", "supervisor"];

/** Root fields that need other roles than the default of their kind. */
const table: Readonly<Record<OperationKind, Readonly<Record<string, readonly Role[]>>>> = {
  query: {
    me: ROLES,
    labels: ROLES,
    auditEntry: auditors,
    auditEntries: auditors,
    view: analysts,
    views: analysts,
    runView: analysts,
    matchCandidates: judges,
  },
  mutation: {
    checkLawfulness: analysts,
    cancelJob: analysts,
    confirmMatch: judges,
    rejectMatch: judges,
    undoMatch: ["supervisor"],
  },
  subscription: {},
};

/** What is not in the table: reads are for everyone who works on cases, writes for nobody. */
const defaults: Readonly<Record<OperationKind, readonly Role[]>> = {
  query: readers,
  mutation: [],
  subscription: readers,
};

/** The roles of which a caller needs one to use a root field. None: nobody may use it. */
export function rolesFor(kind: OperationKind, rootField: string): readonly Role[] {
  const named = table[kind];
  return (Object.hasOwn(named, rootField) ? named[rootField] : undefined) ?? defaults[kind];
}

/** Whether the viewer may use a root field; if not, which roles may. */
export function requireRole(viewer: Viewer, rootField: string, kind: OperationKind = "query"): Permission {
  const needs = rolesFor(kind, rootField);
  return needs.some((role) => viewer.roles.has(role)) ? { allowed: true } : { allowed: false, needs };
}
