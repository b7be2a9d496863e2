/**
 * The similarity of Jaro, with Winkler's bonus for a common beginning of up to four letters (Winkler, 1990), from 0 to 1. What
 * matching is compared with.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const usedB = new Set<number>();
  const ofA = Array.from(a).filter((letter, i) => {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1)
      if (b[j] === letter && !usedB.has(j)) return usedB.add(j);
    return false;
  });
  const common = ofA.length;
  if (common === 0) return 0;
  const ofB = Array.from(b).filter((_, j) => usedB.has(j));
  const swapped = ofA.filter((letter, place) => letter !== ofB[place]).length / 2;
  const jaro = (common / a.length + common / b.length + (common - swapped) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
