import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eventKey } from "../../src/intake/finbench-cells.ts";

/** A transfer of the snapshot, under the id that its import gives it. */
export interface FileTransfer {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

/** A way to walk transfers: those by the account at which they are met, and which may follow another. */
export interface Direction {
  readonly name: "FORWARD" | "BACKWARD";
  readonly of: ReadonlyMap<string, readonly FileTransfer[]>;
  readonly end: (row: FileTransfer) => string;
  readonly follows: (row: FileTransfer, last: FileTransfer) => boolean;
}

/** The cells of the rows of a file of the snapshot. */
export function snapshotRows(folder: string, file: string): string[][] {
  const [, ...rows] = readFileSync(join(folder, file), "utf8").trim().split("\n");
  return rows.map((row) => row.split("|"));
}

/** The transfers of the snapshot; of the program only the making of ids is used. */
export function fileTransfers(folder: string, namespace: string): FileTransfer[] {
  return snapshotRows(folder, "AccountTransferAccount.csv").map(([from = "", to = "", amount = "", when = ""]) => {
    const at = `${when.replace(" ", "T")}Z`;
    const ends = { from: `${namespace}:account:${from}`, to: `${namespace}:account:${to}` };
    return { id: eventKey(namespace, "transfer", { ...ends, at, amount }), ...ends, at };
  });
}

export function forward(transfers: readonly FileTransfer[]): Direction {
  return {
    name: "FORWARD",
    of: grouped(transfers, ({ from }) => from),
    end: ({ to }) => to,
    follows: (row, last) => row.at > last.at,
  };
}

export function backward(transfers: readonly FileTransfer[]): Direction {
  return {
    name: "BACKWARD",
    of: grouped(transfers, ({ to }) => to),
    end: ({ from }) => from,
    follows: (row, last) => row.at < last.at,
  };
}

/** The paths from an account as lists of ids, in the order of an answer. Instants of the file have one width. */
export function walked(start: string, { of, end, follows }: Direction, maxHops: number): string[] {
  const paths: FileTransfer[][] = [];
  const walk = (account: string, seen: readonly string[], path: readonly FileTransfer[]): void => {
    for (const row of of.get(account) ?? []) {
      const last = path.at(-1);
      if ((last && !follows(row, last)) || seen.includes(end(row))) continue;
      const longer = [...path, row];
      paths.push(longer);
      if (longer.length < maxHops) walk(end(row), [...seen, end(row)], longer);
    }
  };
  walk(start, [start], []);
  return paths
    .sort((a, b) => a.length - b.length || compare(a.at(-1)?.at, b.at(-1)?.at) || compareIds(a, b))
    .map((path) => path.map(({ id }) => id).join(" "));
}

function grouped(
  transfers: readonly FileTransfer[],
  keyOf: (row: FileTransfer) => string,
): Map<string, FileTransfer[]> {
  const groups = new Map<string, FileTransfer[]>();
  for (const row of transfers) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareIds(a: readonly FileTransfer[], b: readonly FileTransfer[]): number {
  return a.map(({ id }, i) => compare(id, b[i]?.id)).find((result) => result !== 0) ?? 0;
}
