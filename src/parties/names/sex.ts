export type Sex = "M" | "F";

const FEMALE = /(?:ova|eva|ina|skaia|tskaia|aia)$/u;
const MALE = /(?:ov|ev|in|ski|tski)$/u;
const SHORTEST = 5;

/**
 * The sex that the ending of a folded surname tells: -ova, -eva, -ina and -skaia of a woman, -ov, -ev, -in and -ski of a man; null
 * where it tells none. The name of a woman in a foreign document may keep the man's ending.
 */
export function sexOfSurname(word: string): Sex | null {
  if (word.length < SHORTEST) return null;
  if (FEMALE.test(word)) return "F";
  return MALE.test(word) ? "M" : null;
}

/** A folded surname in the man's form, in which those of brother and sister are equal: "ospanova" gives "ospanov". */
export function surnameStem(word: string): string {
  if (word.length < SHORTEST) return word;
  return word.replace(/(ov|ev|in)a$/u, "$1").replace(/skaia$/u, "ski");
}
