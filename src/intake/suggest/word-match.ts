/** A text as words of letters and digits alone, in small letters, so that headers of different hands compare. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}№]+/gu, " ")
    .trim();
}

/** How well a text is one of the words: 3 it is, 2 it begins with one, 1 it holds one; and how long that word is. */
function fitOf(text: string, word: string): number {
  const length = word.length / 1000;
  if (text === word) return 3 + length;
  if (` ${text} `.startsWith(` ${word} `)) return 2 + length;
  return ` ${text} `.includes(` ${word} `) ? 1 + length : 0;
}

/** What a text most likely is of, by lists of words, and how well it fits: above 3 where it is one of the words. */
export function bestMatch<Name extends string>(
  text: string,
  lists: Readonly<Record<Name, string>>,
): { readonly name: Name; readonly fit: number } | undefined {
  const plain = plainWords(text);
  let best: { readonly name: Name; readonly fit: number } | undefined;
  for (const name of Object.keys(lists) as Name[])
    for (const word of lists[name].split("|")) {
      const fit = fitOf(plain, plainWords(word));
      if (fit > (best?.fit ?? 0)) best = { name, fit };
    }
  return best;
}

/** Each name with the place of the text that fits it best, every place used once. */
export function assigned<Name extends string>(
  texts: readonly string[],
  lists: Readonly<Record<Name, string>>,
): ReadonlyMap<Name, number> {
  const matches = texts.flatMap((text, place) => {
    const match = text === "" ? undefined : bestMatch(text, lists);
    return match ? [{ ...match, place }] : [];
  });
  const found = new Map<Name, number>();
  for (const { name, place } of matches.sort((a, b) => b.fit - a.fit)) if (!found.has(name)) found.set(name, place);
  return found;
}
