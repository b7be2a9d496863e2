import type { ImportWarning } from "../report.ts";

/** What a mapping settles by a rule, counted by the rule and the column, with the first line as the example. */
export class Notes {
  readonly #file: string;
  readonly #counted = new Map<string, { readonly warning: ImportWarning; count: number }>();
  readonly #listed: ImportWarning[] = [];
  #unlisted = 0;
  /** The line that is read. */
  line = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Counts one more of a kind. The message is a sentence without its end, behind which the count goes. */
  count(message: string, field?: string): void {
    const key = `${field ?? ""} ${message}`;
    const known = this.#counted.get(key);
    if (known) known.count += 1;
    else
      this.#counted.set(key, {
        warning: { file: this.#file, line: this.line, ...(field === undefined ? {} : { field }), message },
        count: 1,
      });
  }

  /** Tells of one line by itself; beyond fifty such lines they are counted. */
  tell(warning: Omit<ImportWarning, "file">): void {
    if (this.#listed.length < 50) this.#listed.push({ file: this.#file, ...warning });
    else this.#unlisted += 1;
  }

  warnings(): readonly ImportWarning[] {
    const counted = [...this.#counted.values()].map(({ warning, count }) => ({
      ...warning,
      message: `${warning.message} (${String(count)}${count > 1 ? `, the first in line ${String(warning.line)}` : ""}).`,
      count,
    }));
    const more = this.#unlisted;
    const rest =
      more === 0 ? [] : [{ file: this.#file, message: `${String(more)} more lines have such warnings.`, count: more }];
    return [...this.#listed, ...rest, ...counted];
  }
}
