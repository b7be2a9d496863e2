/**
 * Strongly connected components by Tarjan (1972), without recursion, so that a chain of any length goes. `next` tells where
 * one can go from a place. A component comes after all that can be reached from it; its places are in order.
 */
export function stronglyConnected(
  size: number,
  next: (place: number) => readonly number[],
  from: Iterable<number> = Array.from({ length: size }, (_, place) => place),
): readonly (readonly number[])[] {
  const index = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const stack: number[] = [];
  const components: number[][] = [];
  let count = 0;
  const visit = (place: number): Visit => {
    index[place] = lowest[place] = count;
    count += 1;
    stack.push(place);
    onStack[place] = 1;
    return { place, targets: next(place), at: 0 };
  };
  for (const start of from) {
    if (index[start] !== -1) continue;
    const path = [visit(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { place } = top;
      const target = top.targets[top.at];
      top.at += 1;
      if (target !== undefined) {
        if (index[target] === -1) path.push(visit(target));
        else if (onStack[target] === 1) lowest[place] = Math.min(at(lowest, place), at(index, target));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lowest[parent.place] = Math.min(at(lowest, parent.place), at(lowest, place));
      if (lowest[place] !== index[place]) continue;
      const component = stack.splice(stack.lastIndexOf(place));
      for (const member of component) onStack[member] = 0;
      components.push(component.sort((a, b) => a - b));
    }
  }
  return components;
}

interface Visit {
  readonly place: number;
  readonly targets: readonly number[];
  at: number;
}

function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}
