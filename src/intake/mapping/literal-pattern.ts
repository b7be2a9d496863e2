/** A text as a pattern that matches it alone, for regular expressions with the flag u. */
export function literalPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}
