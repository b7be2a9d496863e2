/** One fault of a view file; `line` counts from 1. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

/** View files that cannot be used. The message has a line for each fault: file, line, what is wrong and what to do. */
export class ViewFilesRefused extends Error {
  override readonly name = "ViewFilesRefused";
  readonly code = "BAD_VIEW";
  readonly exitCode = 1;

  constructor(faults: readonly (Fault & { readonly file: string })[]) {
    super(faults.map(({ file, line, message }) => `${file}:${String(line)} ${message}`).join("\n"));
  }
}

/** The caller asked for what the view does not allow. */
export class ViewInputFault extends Error {
  override readonly name = "ViewInputFault";
  readonly code = "BAD_USER_INPUT";
  readonly exitCode = 2;
}

/** There is no view of that id. */
export class ViewUnknown extends Error {
  override readonly name = "ViewUnknown";
  readonly code = "NOT_FOUND";
  readonly exitCode = 1;

  constructor(id: string, known: readonly string[]) {
    super(`There is no view "${id}". The views are: ${known.join(", ")}.`);
  }
}

/** The database would do more than read, or answered with what the header does not declare: the view is at fault. */
export class ViewUnfit extends Error {
  override readonly name = "ViewUnfit";
  readonly code = "BAD_VIEW";
  readonly exitCode = 1;
}
