import { text } from "node:stream/consumers";
import {
  type IdentificationNumber,
  type IdentificationNumberError,
  parseIdentificationNumber,
  personOfIin,
} from "../parties/identification-number.ts";
import type { CommandContext, RegisterCommand } from "./command.ts";
import { usageFailure } from "./failure.ts";

const HELP = `
Spaces and hyphens are stripped. "-" reads numbers from stdin, one a line. One number gives one JSON object, several a list.
The exit code is 1 where a number is invalid. A valid number is not proof: the check misses most errors in the eleventh digit.`;

/** `powertrail id check`: whether a number is a Kazakh IIN or BIN. Needs no database. */
export const registerId: RegisterCommand = (program, context) => {
  const id = program.command("id").description("check identification numbers");
  id.command("check <numbers...>")
    .description("check an IIN of a person or a BIN of a firm; needs no database")
    .addHelpText("after", HELP)
    .action(async (numbers: readonly string[]) => {
      await check(context, numbers);
    });
};

async function check({ output }: CommandContext, numbers: readonly string[]): Promise<void> {
  const given = numbers.join() === "-" ? linesOf(await text(process.stdin)) : numbers;
  if (given.length === 0) throw usageFailure("There is no number on stdin; give one a line.");
  const checked = given.map(parseIdentificationNumber);
  const [only] = checked;
  output.data(checked.length === 1 && only ? only : checked, () => checked.map(sentence).join("\n"));
  if (checked.some(({ valid }) => !valid)) output.endWith(1);
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
