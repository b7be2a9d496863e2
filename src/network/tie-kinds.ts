import type { GraphModel } from "../model/graph-model.ts";

/** Which end of a relationship merely belongs to the other: the relationship is followed only out of a path's end of that side. */
type Part = "START" | "END" | "BOTH";

interface Weight {
  /** How much such a tie tells of its two ends, above 0 and below 1. */
  readonly strength: number;
  /** Followed only out of the ends of a path. */
  readonly part?: Part;
  /** Followed only where an end is part of the grid. */
  readonly grid?: boolean;
  /** Bookkeeping of the investigators: followed only when asked for. */
  readonly bookkeeping?: boolean;
}

const WEIGHTS: Readonly<Record<string, Weight>> = {
  // Who stands behind whom.
  OWNS: { strength: 0.7 },
  NOMINEE_FOR: { strength: 0.95 },
  DIRECTS: { strength: 0.9 },
  RELATED_TO: { strength: 0.9 },
  GUARANTEES: { strength: 0.8 },
  EMPLOYED_BY: { strength: 0.5 },
  // Money and what it bought.
  HOLDS_ACCOUNT: { strength: 0.95 },
  TRANSFERRED: { strength: 0.75 },
  WITHDRAWN: { strength: 0.75 },
  PAID_FOR: { strength: 0.85 },
  HOLDS: { strength: 0.9 },
  APPLIED_FOR: { strength: 0.85 },
  DEPOSITED: { strength: 0.85 },
  REPAID: { strength: 0.75 },
  // Power: contracts, sites, machines, purchases.
  OPERATES: { strength: 0.85 },
  STANDS_AT: { strength: 0.85 },
  SUPPLIES: { strength: 0.85 },
  PARTY_TO: { strength: 0.9 },
  CREATED: { strength: 0.85 },
  APPROVED: { strength: 0.85 },
  AMENDED: { strength: 0.85 },
  INSTALLED_AT: { strength: 0.85 },
  RUNS: { strength: 0.8 },
  BOUGHT: { strength: 0.8 },
  SOLD: { strength: 0.8 },
  // What somebody judged: SAME_AS leads on to what is known of the party under another id.
  SAME_AS: { strength: 0.95 },
  // What is shared.
  SIGNED_IN: { strength: 0.7 },
  USES_DEVICE: { strength: 0.7 },
  USES_PHONE: { strength: 0.7 },
  USES_ADDRESS: { strength: 0.5 },
  LOCATED_AT: { strength: 0.5 },
  SITUATED_AT: { strength: 0.5 },
  // What belongs to one thing: a page of its file.
  BILLS: { strength: 0.9, part: "START" },
  MEASURED_BY: { strength: 0.9, part: "START" },
  RECORDED_ON: { strength: 0.9, part: "START" },
  POSTED: { strength: 0.85, part: "END" },
  EARNED: { strength: 0.9, part: "END" },
  DECLARED: { strength: 0.9, part: "END" },
  FILED: { strength: 0.9, part: "END" },
  LICENSED_BY: { strength: 0.9, part: "END" },
  GRANTED_TO: { strength: 0.9, part: "START" },
  SOLD_COINS: { strength: 0.9, part: "END" },
  PAID_TO: { strength: 0.9, part: "START" },
  PAID_BY: { strength: 0.5, part: "BOTH" },
  VALUES: { strength: 0.9, part: "START" },
  BEFELL: { strength: 0.9, part: "START" },
  ORDERED_IN: { strength: 0.9, part: "BOTH" },
  RESTRAINED_BY: { strength: 0.85, part: "END" },
  CURTAILS: { strength: 0.5, part: "START" },
  ORDERED_BY: { strength: 0.5, part: "START" },
  PRICED_BY: { strength: 0.3, part: "END" },
  SERVED_FROM: { strength: 0.6, part: "END" },
  ALLOCATED_TO: { strength: 0.6, part: "START" },
  TRADED_ON: { strength: 0.3, part: "END" },
  RUN_BY: { strength: 0.5, part: "START" },
  // What the case file says: our own conclusion, so no tie between two parties of it.
  PARTICIPATES_IN: { strength: 0.6, part: "END" },
  CONCERNS: { strength: 0.6, part: "START" },
  EVIDENCED_BY: { strength: 0.6, part: "BOTH" },
  FOUND_IN: { strength: 0.6, part: "BOTH" },
  EPISODE_OF: { strength: 0.6, part: "BOTH" },
  NOTED_ON: { strength: 0.6, part: "START" },
  // The grid: neighbours on a line have nothing to do with each other.
  FED_BY: { strength: 0.4, grid: true },
  OPERATED_BY: { strength: 0.4, grid: true },
  LOCATED_IN: { strength: 0.2, grid: true },
  // Who works on a case.
  MEMBER_OF: { strength: 0.3, bookkeeping: true },
  HANDLED_BY: { strength: 0.3, bookkeeping: true },
  AUDITS: { strength: 0.3, bookkeeping: true },
  // What is no tie at all.
  NOT_SAME_AS: { strength: 0.1, bookkeeping: true },
};

/** The relationships that the table weighs. */
export const WEIGHTED_KINDS: readonly string[] = Object.keys(WEIGHTS);

// A kind that the model gained and this table has not yet.
const UNKNOWN: Weight = { strength: 0.5 };

const GRID_LABELS = ["Region", "Substation", "Feeder", "Transformer"];

/** The relationships to follow: everywhere, and only in or against their direction out of an end of the path. */
export interface FollowedKinds {
  readonly kinds: readonly string[];
  readonly outward: readonly string[];
  readonly inward: readonly string[];
}

/** What to follow between ends of some labels: what was asked for, else what ties parties together. */
export function followedKinds(
  model: GraphModel,
  endLabels: readonly string[],
  asked: readonly string[] | null,
): FollowedKinds {
  if (asked) return { kinds: [...new Set(asked)].sort(), outward: [], inward: [] };
  const grid = endLabels.some((label) => GRID_LABELS.includes(label));
  const types = [...model.edges.keys()].sort();
  const of = (wanted: (weight: Weight) => boolean): string[] => types.filter((type) => wanted(weightOf(type)));
  return {
    kinds: of(({ part, grid: ofGrid, bookkeeping }) => !part && bookkeeping !== true && (grid || ofGrid !== true)),
    outward: of(({ part }) => part === "START" || part === "BOTH"),
    inward: of(({ part }) => part === "END" || part === "BOTH"),
  };
}

/** The ties of one kind and direction between two things, as far as their strength depends on them. */
export interface TieMeasure {
  readonly kind: string;
  /** How many relationships it gathers. */
  readonly count: number;
  /** The largest share, of ownership. */
  readonly share: number | null;
  /** The degree of kinship. */
  readonly degree: number | null;
}

/**
 * How much a tie tells, above 0 and below 1: a share of all tells more than a small one, close kin more than distant, and
 * repeated payments more than one. The table of docs/network.md.
 */
export function strengthOf({ kind, count, share, degree }: TieMeasure): number {
  const { strength } = weightOf(kind);
  if (kind === "OWNS" && share !== null) return Math.min(0.99, 0.5 + share / 2);
  if (kind === "RELATED_TO" && degree !== null) return degree <= 1 ? strength : degree === 2 ? 0.8 : 0.6;
  return strength + ((1 - strength) / 2) * (1 - 1 / Math.max(1, count));
}

function weightOf(type: string): Weight {
  return WEIGHTS[type] ?? UNKNOWN;
}
