/** Collects the parameters and variable names of one statement while its text is written. */
export class StatementText {
  readonly params: Record<string, unknown> = {};
  #parameters = 0;
  #variables = 0;
  #rows = 0;
  #relationTests = 0;
  #conditions = 0;

  /** Passes a value and returns the text that stands for it. Values never become text themselves. */
  parameter(value: unknown): string {
    const name = `p${String(this.#parameters++)}`;
    this.params[name] = value;
    return `$${name}`;
  }

  variable(prefix: string): string {
    return `${prefix}${String(this.#variables++)}`;
  }

  /** The most rows that the statement can bring back, as its pages multiply. */
  get rows(): number {
    return this.#rows;
  }

  /** Counts a test of a relation in a filter and tells how many there are now. */
  countRelationTest(): number {
    this.#relationTests += 1;
    return this.#relationTests;
  }

  /** Counts a condition of a filter and tells how many there are now. */
  countCondition(): number {
    this.#conditions += 1;
    return this.#conditions;
  }

  countRows(rows: number): void {
    this.#rows += rows;
  }
}

/** A map key or alias as Cypher writes it. */
export function key(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) ? name : `\`${name}\``;
}
