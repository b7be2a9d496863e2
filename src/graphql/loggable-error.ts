const personOrCompanyNumber = /(?<![\dA-Za-z])\d{12}(?!\d)/gu;
const accountNumber = /\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/gu;
const bearerToken = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/gu;

/** Takes identification numbers, account numbers and tokens out of a text that goes to the log. */
export function withoutIdentifiers(text: string): string {
  return text
    .replace(bearerToken, "[token]")
    .replace(accountNumber, "[account]")
    .replace(personOrCompanyNumber, "[identifier]");
}

/** The same error as far as a log may show it: name, message, stack and code, with identifiers and tokens taken out. */
export function loggable(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(withoutIdentifiers(String(error)));
  const shown = new Error(withoutIdentifiers(error.message));
  shown.name = error.name;
  shown.stack = withoutIdentifiers(error.stack ?? error.message);
  if (error.cause instanceof Error) shown.cause = loggable(error.cause);
  return shown;
}
