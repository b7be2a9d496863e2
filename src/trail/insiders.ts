import type { Path } from "../cases/evidence.ts";
import { type Supply, groupBy } from "./supplies.ts";
import type { AccountRow, ActRow, CircleRow, PaymentRow, TieRow } from "./trail.queries.ts";

/** A party of an employee's circle: the employee, or kin with the relationship between. */
export type Member = CircleRow;

/** Who pays whom: which employee and member an account counts for. An account of two circles counts for its closest. */
export function accountOwners(
  circles: readonly Member[],
  accounts: readonly AccountRow[],
): ReadonlyMap<string, Member> {
  const members = groupBy([...circles].sort(closestFirst), (member) => member.partyId);
  const owners = new Map<string, Member>();
  for (const { partyId, accountId } of accounts) {
    const [member] = members.get(partyId) ?? [];
    const present = owners.get(accountId);
    if (member && (!present || closestFirst(member, present) < 0)) owners.set(accountId, member);
  }
  return owners;
}

function closestFirst(a: Member, b: Member): number {
  const distance = Number(a.kin !== null) - Number(b.kin !== null);
  return distance !== 0 ? distance : a.employeeId < b.employeeId ? -1 : a.employeeId > b.employeeId ? 1 : 0;
}

export type TieKind =
  | "HOLDING"
  | "DIRECTORSHIP"
  | "KINSHIP"
  | "NOMINEE"
  | "SHARED_ADDRESS"
  | "SHARED_PHONE"
  | "SHARED_DEVICE"
  | "PAYMENT";

export interface Tie {
  readonly employee: string;
  readonly firm: string;
  readonly kind: TieKind;
  readonly path: Path;
  readonly sourceIds: readonly string[];
}

/** Ties as found between members of circles and firms; where kin stands between, a share or directorship counts as kinship. */
export function relationTies(
  circles: readonly Member[],
  rows: readonly TieRow[],
  names: ReadonlyMap<string, string>,
): readonly Tie[] {
  const members = new Map(circles.map((member) => [`${member.employeeId}|${member.partyId}`, member]));
  return oncePerWay(rows).map((row): Tie => {
    const member = members.get(`${row.employeeId}|${row.partyId}`);
    if (!member?.kin) return tie(row, row.kind as TieKind, row.nodeIds, row.edgeIds, row.sourceIds, `${row.sentence}.`);
    const kind = row.kind === "HOLDING" || row.kind === "DIRECTORSHIP" ? "KINSHIP" : (row.kind as TieKind);
    const sentence = `${member.partyName} is kin (${member.kin}) of ${names.get(row.employeeId) ?? row.employeeId}; ${row.sentence}.`;
    const edges = member.edgeId === null ? row.edgeIds : [member.edgeId, ...row.edgeIds];
    return tie(row, kind, [row.employeeId, ...row.nodeIds], edges, [...member.sourceIds, ...row.sourceIds], sentence);
  });
}

/** Several sign-ins or stakes between the same things are one tie, told by all its relationships. */
function oncePerWay(rows: readonly TieRow[]): readonly TieRow[] {
  const ways = groupBy(rows, (row) => [row.employeeId, row.kind, row.sentence, ...row.nodeIds].join("|"));
  return [...ways.values()].flatMap((same) =>
    same.slice(0, 1).map((row) => ({
      ...row,
      edgeIds: [...new Set(same.flatMap((each) => each.edgeIds))],
      sourceIds: same.flatMap((each) => each.sourceIds),
    })),
  );
}

function tie(
  row: TieRow,
  kind: TieKind,
  nodes: readonly string[],
  edgeIds: readonly string[],
  sourceIds: readonly string[],
  sentence: string,
): Tie {
  return {
    employee: row.employeeId,
    firm: row.firmId,
    kind,
    path: { nodes, edgeIds, sentence },
    sourceIds: [...new Set(sourceIds)],
  };
}

export interface Payment {
  readonly id: string;
  readonly firm: string;
  readonly employee: string;
  readonly recipient: string;
  readonly tiyn: bigint;
  readonly currency: string;
  readonly at: string;
  readonly purpose: string | null;
  readonly path: Path;
  readonly sourceIds: readonly string[];
}

/** The payments that reached circles from firms, each counted once. */
export function paymentsOf(
  rows: readonly PaymentRow[],
  owners: ReadonlyMap<string, Member>,
  firmOfAccount: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): readonly Payment[] {
  return rows.flatMap((row): Payment[] => {
    const owner = owners.get(row.payeeId);
    const firm = firmOfAccount.get(row.payerId);
    if (!owner || firm === undefined) return [];
    const between = row.accountIds.length - 2;
    const way = between === 0 ? "directly" : between === 1 ? "over one account" : `over ${String(between)} accounts`;
    const kin = owner.kin === null ? "" : `, kin (${owner.kin}) of ${names.get(owner.employeeId) ?? owner.employeeId}`;
    return [
      {
        id: row.transferId,
        firm,
        employee: owner.employeeId,
        recipient: owner.partyId,
        tiyn: row.amountMinor,
        currency: row.currency,
        at: row.at,
        purpose: row.purpose,
        path: {
          nodes: [firm, ...row.accountIds, owner.partyId],
          edgeIds: row.edgeIds,
          sentence: `Money of ${names.get(firm) ?? firm} reached ${owner.partyName}${kin}, ${way}.`,
        },
        sourceIds: [...new Set([...row.sourceIds, ...owner.sourceIds])],
      },
    ];
  });
}

/** One tie for each employee and firm between whom money went. */
export function paymentTies(payments: readonly Payment[], names: ReadonlyMap<string, string>): readonly Tie[] {
  return [...groupBy(payments, (payment) => `${payment.employee}|${payment.firm}`).values()].flatMap((group): Tie[] => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    const days = `from ${first.at.slice(0, 10)} to ${last.at.slice(0, 10)}`;
    const sentence = `${String(group.length)} payments of ${names.get(first.firm) ?? first.firm} reached ${names.get(first.employee) ?? first.employee} or kin ${days}.`;
    return [
      {
        employee: first.employee,
        firm: first.firm,
        kind: "PAYMENT",
        path: { ...first.path, sentence },
        sourceIds: [...new Set(group.flatMap((payment) => payment.sourceIds))],
      },
    ];
  });
}

const ACT_WORDS: Readonly<Record<string, string>> = {
  CREATED: "created",
  APPROVED: "approved",
  AMENDED: "amended",
  POSTED: "posted months of",
};

/** The acts of each employee with the energy diverted under the contracts concerned, the most energy first. */
export function employeesOf(acts: readonly ActRow[], supplies: readonly Supply[]) {
  const energy = new Map<string, number>();
  for (const supply of supplies)
    if (supply.contractId !== null && supply.diversion !== "BYPASS")
      energy.set(supply.contractId, (energy.get(supply.contractId) ?? 0) + supply.energyKwh);
  return [...groupBy(acts, (act) => act.employeeId)]
    .map(([employee, own]) => ({
      employee,
      energyKwh: [...new Set(own.map((act) => act.contractId))].reduce((total, id) => total + (energy.get(id) ?? 0), 0),
      acts: own.map((act) => ({
        act: act.act,
        contract: act.contractId,
        at: act.firstAt,
        terminals: act.terminals,
        count: act.count,
        postedLessMeteredKwh: act.postedLessMeteredKwh,
        path: {
          nodes: act.nodeIds,
          edgeIds: act.edgeIds,
          sentence: `${act.employeeName} ${ACT_WORDS[act.act] ?? act.act} contract ${act.number}${act.count > 1 ? ` (${String(act.count)} times)` : ""}.`,
        },
        sourceIds: [...new Set(act.sourceIds)],
      })),
    }))
    .sort((a, b) => b.energyKwh - a.energyKwh || (a.employee < b.employee ? -1 : 1));
}
