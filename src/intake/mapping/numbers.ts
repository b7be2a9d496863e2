import { type ExactDecimal, readDecimal } from "../exact-decimal.ts";

/** How a file writes numbers. */
export interface NumberStyle {
  readonly decimal: "," | ".";
  /** What may stand between groups of three digits beside spaces. */
  readonly thousands?: "," | "." | "'" | undefined;
}

// The spaces that spreadsheets and banks put between groups: no-break, thin, figure, narrow no-break.
const SPACES = /[ \u00A0\u2009\u2007\u202F]/gu;

/** Reads a number exactly, as a file writes it; the reason where it is none. Completes `"…" `. */
export function readNumber(text: string, { decimal, thousands }: NumberStyle): ExactDecimal | string {
  const signed = text.replace(/^[\u2212\u2013](?=\s?\d)/u, "-").replace(/^-\s/u, "-");
  // Some billing systems write the sign behind.
  const unsigned = /^\d.*-$/u.test(signed) ? `-${signed.slice(0, -1).trimEnd()}` : signed;
  const spaced = unsigned.replaceAll(SPACES, " ");
  const grouping = thousands === undefined ? " " : `[ ${thousands === "." ? "\\." : thousands}]`;
  const point = decimal === "." ? "\\." : ",";
  const [, sign = "", whole, fraction] =
    new RegExp(`^([-+]?)(\\d+|\\d{1,3}(?:${grouping}\\d{3})+)(?:${point}(\\d+))?$`, "u").exec(spaced) ?? [];
  if (whole === undefined) return reasonOf(spaced, decimal);
  const digits = `${sign === "-" ? "-" : ""}${whole.replaceAll(/\D/gu, "")}`;
  return readDecimal(fraction === undefined ? digits : `${digits}.${fraction}`) ?? "is no number";
}

function reasonOf(text: string, decimal: "," | "."): string {
  const other = decimal === "," ? "." : ",";
  if (new RegExp(`^[-+]?[\\d ]+${other === "." ? "\\." : ","}\\d+$`, "u").test(text))
    return `has a ${other === "." ? "point" : "comma"}, and the mapping says decimal: "${decimal}"`;
  if (/\d[eE][+-]?\d/u.test(text)) return "was cut to an exponent by a spreadsheet, so digits of it are lost";
  if (/^[-+]?\d[\d ]*$/u.test(text)) return "has its spaces where no groups of three digits end";
  return "is no number";
}
