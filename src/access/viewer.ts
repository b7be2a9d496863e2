export const ROLES = ["viewer", "investigator", "analyst", "supervisor", "auditor"] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: the verified content of a token. */
export interface Viewer {
  /** The `sub` of the token; an Officer with this subject says which cases it is on. */
  readonly subject: string;
  readonly name: string | null;
  readonly roles: ReadonlySet<Role>;
  readonly agency: string | null;
}

/** Whether identifiers are masked: they are, unless a role has a duty that needs them whole. */
export function seesIdentifiers(viewer: Viewer): boolean {
  return viewer.roles.has("investigator") || viewer.roles.has("analyst") || viewer.roles.has("supervisor");
}

/** Supervisors see all cases that their agency handles. */
export function seesCasesOfAgency(viewer: Viewer): string | null {
  return viewer.roles.has("supervisor") ? viewer.agency : null;
}

/**
 * The subject by which the viewer's own cases are found; null for those who see no case content, whoever they are: without
 * one of these roles a token reads unrestricted things only.
 */
export function subjectOnCases(viewer: Viewer): string | null {
  return seesIdentifiers(viewer) ? viewer.subject : null;
}

/** An identifier as a viewer may see it: the first six characters, the rest as asterisks. */
export function maskIdentifier(value: string): string {
  return value.length <= 6 ? "*".repeat(value.length) : value.slice(0, 6) + "*".repeat(value.length - 6);
}
