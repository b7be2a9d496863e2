import type { ReadScope } from "../../access/read-scope.ts";
import { recordedCondition, validCondition, visibleCondition } from "../../access/scope-conditions.ts";
import { seesCasesOfAgency, subjectOnCases } from "../../access/viewer.ts";
import type { GraphModel } from "../../model/graph-model.ts";
import { dayOf, instantOf } from "../../record/temporals.ts";
import type { StatementText } from "./statement-text.ts";

/** What the parts of one compilation share. */
export interface Compilation {
  readonly text: StatementText;
  readonly model: GraphModel;
  readonly scope: ReadScope;
  readonly pageCap: number;
  readonly rowCap: number;
}

const held = (name: string): string => `${recordedCondition(name, false)} AND ${validCondition(name, "$today")}`;

/** The clause that begins every compiled statement: the cases whose restricted things the caller may see, by the present. */
export function casesClause({ scope, text }: Compilation): string {
  const subject = subjectOnCases(scope.viewer);
  const agency = seesCasesOfAgency(scope.viewer);
  const parts: string[] = [];
  if (subject !== null)
    parts.push(`MATCH (officer:Officer {subject: ${text.parameter(subject)}})-[membership:MEMBER_OF]->(membershipCase:Case)
    WHERE officer.retractedAt IS NULL AND ${held("membership")} AND membershipCase.retractedAt IS NULL
    RETURN membershipCase.id AS caseId`);
  if (agency !== null) {
    const name = text.parameter(agency);
    parts.push(`MATCH (agency:Agency WHERE agency.id = ${name} OR agency.abbreviation = ${name})<-[handling:HANDLED_BY]-(handledCase:Case)
    WHERE agency.retractedAt IS NULL AND ${held("handling")} AND handledCase.retractedAt IS NULL
    RETURN handledCase.id AS caseId`);
  }
  return parts.length === 0 ? "WITH [] AS cases" : `WITH COLLECT { ${parts.join(" UNION ")} } AS cases`;
}

/** The condition that a node, a relationship or a telling is not hidden from the caller. */
export const visible = (name: string): string => visibleCondition(name, "cases");

const recorded = ({ scope }: Compilation, name: string): string => recordedCondition(name, scope.knownAt !== null);

/** The parameters that scope conditions use. */
export function scopeParameters(scope: ReadScope): Record<string, unknown> {
  const { asOf, today, knownAt } = scope;
  const days = { asOf: dayOf(asOf), today: dayOf(today) };
  return knownAt === null ? days : { ...days, knownAt: instantOf(knownAt) };
}

/** The condition that a relationship exists for the caller on the day and by the instant. */
export function edgeLive(c: Compilation, name: string): string {
  return `${recorded(c, name)} AND ${validCondition(name)} AND ${visible(name)}`;
}

/**
 * The condition that a node (or telling) exists for the caller by the instant. A node is dormant while none of its
 * tellings holds today; historical reads look at the tellings themselves.
 */
export function nodeLive(c: Compilation, name: string): string {
  const awake = c.scope.historical ? "" : ` AND ${name}.dormant IS NULL`;
  return `${recorded(c, name)}${awake} AND ${visible(name)}`;
}

/** The variable that holds the tellings gathered for a node. */
export const recordsName = (name: string): string => `${name}Records`;

/**
 * The order in which tellings decide, as the resolved view has it: those that everyone may see, best graded first, then
 * newest, then the last of one instant.
 */
const DECIDING_ORDER = "telling.restrictedTo IS NOT NULL, telling.grade, telling.recordedAt DESC, telling.id DESC";

/** For historical reads: the clause that gathers the tellings that hold, the deciding one first. Else empty. */
export function gatherRecords(c: Compilation, name: string): string {
  if (!c.scope.historical) return "";
  return `WITH *, COLLECT { MATCH (${name})<-[:DESCRIBES]-(telling:Record)
    WHERE ${nodeLive(c, "telling")} AND ${validCondition("telling")}
    RETURN telling ORDER BY ${DECIDING_ORDER} } AS ${recordsName(name)}
    WHERE (${name}.versioned IS NULL OR size(${recordsName(name)}) > 0)`;
}
