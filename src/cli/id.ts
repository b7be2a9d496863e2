import { text } from "node:stream/consumers";
import {
  type IdentificationNumber,
  type IdentificationNumberError,
  parseIdentificationNumber,
  personOfIin,
} from "../parties/identification-number.ts";
import type { CheckedIdentifier } from "../parties/checked-identifier.ts";
import type { CommandContext, RegisterCommand } from "./command.ts";
import { usageFailure } from "./failure.ts";

const KINDS = ["iban", "phone", "plate", "cadastral", "vin"];

const HELP = `
Spaces and hyphens are stripped. "-" reads numbers from stdin, one a line. One number gives one JSON object, several a list.
The exit code is 1 where a number is invalid. A valid number is not proof: the check misses most errors in the eleventh digit.
--as checks another kind: {"input","normalized","verdict":"VALID|DOUBTFUL|INVALID","country","reason"}. DOUBTFUL warns of a
pattern that is not known, and ends with 0.`;

/** `powertrail id check`: whether a number is a Kazakh IIN or BIN. Needs no database. */
export const registerId: RegisterCommand = (program, context) => {
  const id = program.command("id").description("check identification numbers");
  id.command("check <numbers...>")
    .description("check an IIN of a person or a BIN of a firm; needs no database")
    .option("--as <kind>", `another kind: ${KINDS.join(", ")}`)
    .addHelpText("after", HELP)
    .action(async (numbers: readonly string[], options: { readonly as?: string }) => {
      const given = numbers.join() === "-" ? linesOf(await text(process.stdin)) : numbers;
      if (given.length === 0) throw usageFailure("There is no number on stdin; give one a line.");
      if (options.as === undefined) checkNumbers(context, given);
      else await checkOthers(context, options.as, given);
    });
};

function checkNumbers({ output }: CommandContext, given: readonly string[]): void {
  const checked = given.map(parseIdentificationNumber);
  output.data(oneOrAll(checked), () => checked.map(sentence).join("\n"));
  if (checked.some(({ valid }) => !valid)) output.endWith(1);
}

async function checkOthers({ output }: CommandContext, kind: string, given: readonly string[]): Promise<void> {
  const check = await checkOf(kind);
  if (check === null)
    throw usageFailure(`"${kind}" of --as is no kind of identifier; give one of ${KINDS.join(", ")}.`);
  const checked = given.map(check);
  output.data(oneOrAll(checked), () =>
    checked.map(({ normalized, reason }) => reason ?? `${normalized ?? ""} is valid.`).join("\n"),
  );
  if (checked.some(({ verdict }) => verdict === "INVALID")) output.endWith(1);
}

/** Each kind is loaded when it is asked for: the numbering plans of the world are large. */
async function checkOf(kind: string): Promise<((input: string) => CheckedIdentifier) | null> {
  switch (kind) {
    case "iban":
      return (await import("../parties/iban.ts")).checkIban;
    case "phone":
      return (await import("../parties/phone.ts")).checkPhone;
    case "plate":
      return (await import("../parties/vehicle-plate.ts")).checkPlate;
    case "cadastral":
      return (await import("../parties/cadastral-number.ts")).checkCadastralNumber;
    case "vin":
      return (await import("../parties/vin.ts")).checkVin;
    default:
      return null;
  }
}

function oneOrAll<Checked>(checked: readonly Checked[]): Checked | readonly Checked[] {
  const [first] = checked;
  return checked.length === 1 && first !== undefined ? first : checked;
}

function linesOf(given: string): string[] {
  return given.split(/\r?\n/u).filter((line) => line.trim() !== "");
}

const FAULTS: Readonly<Record<IdentificationNumberError, string>> = {
  FORMAT: "it must have twelve digits 0 to 9, with nothing but spaces and hyphens between them",
  STRUCTURE: "",
  CHECK_DIGIT: "its last digit does not fit the others; compare it with the document",
  UNISSUABLE_PREFIX:
    "no check digit exists for its first eleven digits, so it was never issued; compare it with the document",
};

function sentence(checked: IdentificationNumber): string {
  const { input, kind, error } = checked;
  if (error === "STRUCTURE") return `"${input}" is no valid ${kind ?? "IIN or BIN"}: ${structureFault(kind)}.`;
  if (error !== null) return `"${input}" is no valid ${kind ?? "IIN or BIN"}: ${FAULTS[error]}.`;
  const person = personOfIin(input);
  if (person === null) return `"${input}" is a valid BIN of a firm; that it was issued is not proved.`;
  const who = person.sex === "M" ? "man" : "woman";
  return `"${input}" is a valid IIN of a ${who} born on ${person.birthDate}; that it was issued is not proved.`;
}

function structureFault(kind: IdentificationNumber["kind"]): string {
  if (kind === "IIN") return "its first six digits must be a real day of birth (YYMMDD), its seventh 1 to 6";
  if (kind === "BIN") return "its third and fourth digits must be a month, its sixth 0 to 3";
  return "its fifth digit must be 0 to 3 (person) or 4 to 6 (firm)";
}
