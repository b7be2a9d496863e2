import type { TemplateFile } from "../../model/template.ts";

/** What a rule tells, in the middle of a sentence: `a contract`, `an invoice`, `PARTY_TO`. */
export function subjectOf({ name, edge }: Pick<TemplateFile, "name" | "edge">): string {
  if (edge) return edge.type;
  return `${/^[aeio]/u.test(name) ? "an" : "a"} ${name}`;
}

/** The same at the beginning of a sentence. */
export function subjectFirst(file: Pick<TemplateFile, "name" | "edge">): string {
  const subject = subjectOf(file);
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}
