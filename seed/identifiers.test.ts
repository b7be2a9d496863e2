import { parseIdentificationNumber } from "../src/parties/identification-number.ts";
import { makeBin, makeIban, makeIin, makePhone, makePlate, makeVin } from "./identifiers.ts";
import { Prng } from "./prng.ts";

const draws = Array.from({ length: 500 }, (_, place) => new Prng(place, "identifiers"));

describe("generated identifiers", () => {
  test("are valid IINs of their birth date and sex", () => {
    for (const random of draws) {
      const iin = makeIin(random, "1984-12-10", "F");
      expect(parseIdentificationNumber(iin)).toMatchObject({ kind: "IIN", valid: true });
      expect(iin.slice(0, 7)).toBe("8412104");
    }
    expect(makeIin(new Prng(1), "2001-02-03", "M").slice(0, 7)).toBe("0102035");
  });

  test("are valid BINs of their month of registration", () => {
    for (const random of draws) {
      const bin = makeBin(random, "2023-05-18");
      expect(parseIdentificationNumber(bin)).toMatchObject({ kind: "BIN", valid: true });
      expect(bin.slice(0, 6)).toBe("230540");
    }
  });

  test("are valid Kazakh IBANs", () => {
    for (const random of draws) {
      const iban = makeIban(random, "125");
      expect(iban).toMatch(/^KZ\d{18}$/);
      expect(BigInt(`${iban.slice(4)}2035${iban.slice(2, 4)}`) % 97n).toBe(1n);
    }
  });

  test("are mobile numbers, plates and VINs of the usual form", () => {
    for (const random of draws) {
      expect(makePhone(random)).toMatch(/^\+77\d{9}$/);
      expect(makePlate(random, "16")).toMatch(/^\d{3}[A-Z]{3}16$/);
      expect(makeVin(random, "JTMAB")).toMatch(/^[A-HJ-NPR-Z0-9]{17}$/);
    }
  });
});
