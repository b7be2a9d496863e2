import { idOf, type Teller } from "../teller.ts";

export const CASE = idOf("case", "founding");
/** Visible to the team of the case alone. */
export const TEAM_ONLY = { restrictedTo: [CASE] } as const;

/** Tells that something of the case concerns a thing, for the team alone. */
export function concerns(teller: Teller, from: string, to: string, reason: string): void {
  teller.edge("case-file", "CONCERNS", from, to, { reason }, TEAM_ONLY);
}
