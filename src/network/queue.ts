/** A priority queue: `take` gives the first by the order. A binary heap. */
export class Queue<T> {
  readonly #heap: T[] = [];
  readonly #order: (a: T, b: T) => number;

  constructor(order: (a: T, b: T) => number) {
    this.#order = order;
  }

  add(entry: T): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push(entry);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] as T;
      if (this.#order(above, entry) <= 0) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = entry;
  }

  take(): T | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#order(heap[child + 1] as T, heap[child] as T) < 0) child += 1;
      if (this.#order(last, heap[child] as T) <= 0) break;
      heap[place] = heap[child] as T;
      place = child;
    }
    heap[place] = last;
    return first;
  }
}
