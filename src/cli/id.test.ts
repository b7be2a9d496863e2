import { identificationCheckDigit } from "../parties/identification-number.ts";
import { registerId } from "./id.ts";
import { Output } from "./output.ts";
import { runCommandLine } from "./program.ts";

async function check(...argv: readonly string[]): Promise<{ exitCode: number; stdout: string }> {
  let stdout = "";
  const output = new Output({ write: (text) => (stdout += text) }, { write: () => 0 }, argv.includes("--json"));
  const exitCode = await runCommandLine(["id", "check", ...argv], { env: {}, output }, [registerId], "0");
  return { exitCode, stdout };
}

const iin = `79041230012${String(identificationCheckDigit("79041230012"))}`;
const bin = `23054000123${String(identificationCheckDigit("23054000123"))}`;

describe("powertrail id check", () => {
  it("prints one object for one number, and ends with 0 where it is valid", async () => {
    const spaced = `${iin.slice(0, 6)}-${iin.slice(6)}`;
    const { exitCode, stdout } = await check(spaced, "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ input: spaced, normalized: iin, kind: "IIN", valid: true, error: null });
  });

  it("ends with 1 where a number is invalid, and gives a list for several", async () => {
    const { exitCode, stdout } = await check(bin, "7904", "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      { input: bin, normalized: bin, kind: "BIN", valid: true, error: null },
      { input: "7904", normalized: null, kind: null, valid: false, error: "FORMAT" },
    ]);
  });

  it.each([
    [[iin], `"${iin}" is a valid IIN of a man born on 1979-04-12; that it was issued is not proved.\n`],
    [["791312300127"], /^"791312300127" is no valid IIN: its first six digits must be a real day of birth/u],
    [["2305 7000 1230"], /^"2305 7000 1230" is no valid IIN or BIN: its fifth digit/u],
    [["231340001230"], /is no valid BIN: its third and fourth digits must be a month/u],
    [["x"], /must have twelve digits/u],
  ])("says %j in a sentence, with the number as it was typed", async (numbers, words) => {
    expect((await check(...numbers)).stdout).toMatch(words);
  });

  it("checks other kinds, of which a pattern that is not known is a warning", async () => {
    const plate = await check("--as", "plate", "D 001 123", "--json");
    expect(plate.exitCode).toBe(0);
    expect(JSON.parse(plate.stdout)).toMatchObject({ normalized: "D001123", verdict: "DOUBTFUL" });
    expect((await check("--as", "vin", "1ZZAB3C4050123456")).exitCode).toBe(1);
    expect((await check("--as", "cadastral", "05-315-099-456")).stdout).toBe("05:315:099:456 is valid.\n");
    expect((await check("--as", "phone", "+7")).exitCode).toBe(1);
    expect((await check("--as", "iban", "KZ00")).exitCode).toBe(1);
    expect((await check("--as", "shoe", "42")).exitCode).toBe(2);
  });

  it("is wrongly used without a number", async () => {
    expect((await check("--json")).exitCode).toBe(2);
  });
});
