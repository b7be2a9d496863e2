/**
 * The weights of the terms: what each adds to the logarithm of the odds that two descriptions are of one party, after Fellegi &
 * Sunter, A Theory for Record Linkage (1969). Set by hand on the first part of bench/matching; the held-out
 * part was seen once before the list of common names was made.
 */
export const WEIGHTS = {
  priorOfPersons: -2,
  priorOfFirms: -0.8,
  /** What a pair of words adds, by its nearness; between two points on the line between them. */
  words: [
    [0.4, -5],
    [0.6, -4],
    [0.72, -2],
    [0.8, -0.4],
    [0.86, 0.8],
    [0.93, 1.5],
    [1, 2.2],
  ],
  /** A word that one name has and the other has nothing for, while the other's words are all found. */
  extraWordOfPerson: -0.8,
  extraWordOfFirm: -2.6,
  /** Words on both sides that go with nothing: another name. */
  otherWord: -5,
  otherNumberOfFirm: -6,
  initialAgrees: 1,
  initialDiffers: -4,
  patronymicAgrees: 2,
  patronymicDiffers: -6,
  patronymicInitialAgrees: 0.8,
  sexDiffers: -5,
  sexOfSurnameDiffers: -2.5,
  kindDiffers: -8,
  legalFormAgrees: 0.5,
  legalFormDiffers: -2,
  birthDateAgrees: 4,
  birthDateNear: 1,
  birthDateDiffers: -4,
  addressAgrees: 1.5,
  phoneAgrees: 3,
  plateAgrees: 3,
} as const;

/** What a pair of words adds to the logarithm of the odds. */
export function weightOfWords(nearness: number): number {
  const points = WEIGHTS.words;
  for (const [index, [x, y]] of points.entries()) {
    const before = points[index - 1];
    if (nearness > x) continue;
    if (before === undefined) return y;
    return before[1] + ((y - before[1]) * (nearness - before[0])) / (x - before[0]);
  }
  return points[points.length - 1]?.[1] ?? 0;
}
