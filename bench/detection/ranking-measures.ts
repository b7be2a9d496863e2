/** Measures of a ranking, the best first. */

/** Area under the curve: how often something sought stands before something else. */
export function areaUnderCurve<T>(ranking: readonly T[], isSought: (one: T) => boolean): number {
  let sought = 0;
  let others = 0;
  let before = 0;
  for (const one of ranking) {
    if (isSought(one)) sought++;
    else {
      others++;
      before += sought;
    }
  }
  return sought === 0 || others === 0 ? NaN : before / (sought * others);
}

/** The share of the first k that is sought. */
export function precisionAt<T>(ranking: readonly T[], k: number, isSought: (one: T) => boolean): number {
  return ranking.slice(0, k).filter(isSought).length / k;
}

/** Mean of the precisions at each of the sought ones among the first k, over as many as could stand there. */
export function meanAveragePrecisionAt<T>(ranking: readonly T[], k: number, isSought: (one: T) => boolean): number {
  let found = 0;
  let sum = 0;
  ranking.slice(0, k).forEach((one, index) => {
    if (!isSought(one)) return;
    found++;
    sum += found / (index + 1);
  });
  return sum / Math.max(1, Math.min(k, ranking.filter(isSought).length));
}

/** The share of a quantity that the first k hold. */
export function shareAt<T>(ranking: readonly T[], k: number, quantityOf: (one: T) => number): number {
  const sum = (all: readonly T[]): number => all.reduce((total, one) => total + quantityOf(one), 0);
  return sum(ranking.slice(0, k)) / sum(ranking);
}
