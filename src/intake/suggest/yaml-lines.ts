/** A text as a scalar of YAML that is read back as that text, also within braces. */
export function scalar(text: string): string {
  const plain = /^[\p{L}\p{N}№][\p{L}\p{N} №*._/·-]*$/u.test(text) && !text.endsWith(" ") && !text.includes("  ");
  return plain ? text : JSON.stringify(text);
}

/** A list of texts on one line. */
export function inlineList(texts: readonly string[]): string {
  return texts.length === 1 ? scalar(texts[0] ?? "") : `[${texts.map(scalar).join(", ")}]`;
}

/** Lines of a mapping; what was not sure is noted and stands as a comment at its line. */
export class MappingLines {
  readonly #lines: string[] = [];
  readonly #unsure: string[] = [];

  add(indent: number, text: string, unsure?: string): void {
    if (unsure !== undefined) this.#unsure.push(unsure);
    this.#lines.push(`${" ".repeat(indent)}${text}${unsure === undefined ? "" : ` # unsure: ${unsure}`}`);
  }

  /** A line that is left to the reader: it stands as a comment, and the mapping is refused until it is decided. */
  leave(indent: number, text: string, unsure: string): void {
    this.#unsure.push(unsure);
    this.#lines.push(`${" ".repeat(indent)}# ${text} # unsure: ${unsure}`);
  }

  get text(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  get unsure(): readonly string[] {
    return [...new Set(this.#unsure)];
  }
}
