import { SEARCH_PROPERTIES } from "./search-terms.ts";

/** A kind of node that the program keeps for itself: the SDL does not make it a thing that sources tell of. */
export interface BookkeepingType {
  readonly label: string;
  readonly properties: readonly string[];
  readonly description: string;
}

/** What the program keeps beside the graph of the SDL. */
export const BOOKKEEPING_TYPES: readonly BookkeepingType[] = [
  {
    label: "Record",
    properties: [
      ...["id", "sourceId", "grade", "hash", "recordedAt", "retractedAt"],
      ...["validFrom", "validTo", "restrictedTo"],
    ],
    description: "One telling of a thing by one source, with the properties as told. `DESCRIBES` leads to the thing.",
  },
  {
    label: "Commit",
    properties: ["key", "number", "actor", "operation", "recordedAt", "committedAt", "outcome"],
    description: "One write: who, what for, its idempotency key, its number and its outcome.",
  },
  {
    label: "CommitCounter",
    properties: ["name", "value", "locked"],
    description: "The counter that numbers commits; every write locks it last.",
  },
  {
    label: "Migration",
    properties: ["name", "sha256", "appliedAt"],
    description: "A migration that this graph has had.",
  },
  {
    label: "DueMark",
    properties: ["name", "through"],
    description: "The day up to which things were resolved again because a telling began or ceased to hold.",
  },
  {
    label: "Job",
    properties: [
      ...[
        "id",
        "kind",
        "status",
        "subject",
        "name",
        "roles",
        "agency",
        "input",
        "createdAt",
        "startedAt",
        "finishedAt",
      ],
      ...["done", "total", "unit", "message", "result", "userErrors", "cases", "attempts", "runner", "leaseUntil"],
    ],
    description: "Long work that a caller asked for: who, what, how far it is, and its answer as JSON.",
  },
];

/** The relationship from a Record to the thing that it describes. */
export const BOOKKEEPING_RELATIONSHIP_TYPES: readonly string[] = ["DESCRIBES"];

/** Properties that the write path sets on a thing and that no telling and no read names. */
export const BOOKKEEPING_NODE_PROPERTIES: readonly string[] = ["dormant", "locked", ...SEARCH_PROPERTIES];
