/** Values of meters of the same declared activity, sorted. */
export class PeerValues {
  readonly #byGroup = new Map<string, number[]>();
  readonly #least: number;

  /** `least`: fewer peers than that say nothing. */
  constructor(values: Iterable<readonly [group: string, value: number]>, least: number) {
    this.#least = least;
    for (const [group, value] of values) {
      if (!Number.isFinite(value)) continue;
      const known = this.#byGroup.get(group);
      if (known) known.push(value);
      else this.#byGroup.set(group, [value]);
    }
    for (const sorted of this.#byGroup.values()) sorted.sort((a, b) => a - b);
  }

  /** A quantile of the group; null where it has too few meters. */
  quantile(group: string, share: number): number | null {
    const sorted = this.#byGroup.get(group) ?? [];
    if (sorted.length < this.#least) return null;
    return quantileOf(sorted, share);
  }

  /** How many robust deviations a value is from the group's median; the deviation is at least `floor`. */
  deviations(group: string, value: number, floor: number): number | null {
    const median = this.quantile(group, 0.5);
    const low = this.quantile(group, 0.25);
    const high = this.quantile(group, 0.75);
    if (median === null || low === null || high === null) return null;
    return (value - median) / Math.max(floor, (high - low) / 1.349);
  }
}

/** A quantile of sorted values, between two of them in proportion; NaN of none. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  return low + ((sorted[below + 1] ?? low) - low) * (place - below);
}

export function medianOf(values: readonly number[]): number {
  return quantileOf(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** The least of two neighbouring windows, at its highest: what holds for 56 days at least. */
export function lasting(values: readonly (number | null)[]): number | null {
  const pairs = values.flatMap((value, index) => {
    const next = values[index + 1];
    return value === null || next === null || next === undefined ? [] : [Math.min(value, next)];
  });
  if (pairs.length > 0) return Math.max(...pairs);
  return values.length === 1 ? (values[0] ?? null) : null;
}
