/** What is at fault with a detection's input as a whole: nothing can be answered. `code` and `exitCode` go to the command line. */
export class InputFault extends Error {
  override readonly name = "InputFault";
  readonly code: "FILE_MISSING" | "COLUMN_MISSING" | "FILE_UNREADABLE" | "NOTHING_TO_READ" | "BAD_USER_INPUT";
  readonly exitCode: 1 | 2;

  constructor(code: InputFault["code"], message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.code = code;
    this.exitCode = exitCode;
  }
}

/** Rows that were left out, named: none is lost silently. */
export interface InputWarning {
  readonly file: string;
  readonly fault: string;
  readonly rows: number;
  /** An id at fault. */
  readonly example: string | null;
  readonly sentence: string;
}

const FAULTS: Readonly<Record<string, string>> = {
  TIME_UNREADABLE: "have a time that cannot be read; write it like 2024-10-01 00:00:00",
  TIME_IMPOSSIBLE: "are dated before 2000 or after 2099; correct the clock's date",
  METER_UNKNOWN: "belong to a meter that meters.csv does not have; add the meter or leave them out",
  TRANSFORMER_UNKNOWN: "belong to a transformer that transformers.csv does not have; add it or leave them out",
  MISSING: "have no value and stay gaps",
  NOT_A_NUMBER: "have a value that is no number",
  NEGATIVE: "have a value below 0; a meter does not run backwards: check the sign and the multiplier",
  NOT_FINITE: "have a value that is infinite, not a number or beyond any meter",
};

export function warningOf(file: string, fault: string, rows: number, example: string | null): InputWarning {
  const what = FAULTS[fault] ?? fault;
  const like = example === null ? "" : ` The first is of "${example}".`;
  return {
    file,
    fault,
    rows,
    example,
    sentence: `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"} of ${file} ${what}.${like}`,
  };
}
