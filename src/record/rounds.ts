/** Splits a list into runs of at most `size` in which no key comes twice; what comes again waits for a later run. */
export function rounds<T>(list: readonly T[], keyOf: (element: T) => string, size: number): T[][] {
  const seen = new Map<string, number>();
  const byTurn: T[][] = [];
  for (const element of list) {
    const turn = seen.get(keyOf(element)) ?? 0;
    seen.set(keyOf(element), turn + 1);
    (byTurn[turn] ??= []).push(element);
  }
  return byTurn.flatMap((turn) => {
    const runs: T[][] = [];
    for (let start = 0; start < turn.length; start += size) runs.push(turn.slice(start, start + size));
    return runs;
  });
}

/** Groups a list by a key, in the order in which the keys first come. */
export function grouped<T>(list: readonly T[], keyOf: (element: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const element of list) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return [...groups.values()];
}
