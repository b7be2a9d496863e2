import { identificationCheckDigit } from "../src/parties/identification-number.ts";
import type { Prng } from "./prng.ts";

const PHONE_CODES = ["701", "702", "705", "707", "747", "771", "775", "777", "778"] as const;
const PLATE_LETTERS = "ABCDEFHKLMNOPRSTUVXYZ".split("");
const VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789".split("");

/** An IIN for a birth date and sex, with the check digit of the state register. */
export function makeIin(random: Prng, birthDate: string, sex: "M" | "F"): string {
  const century = (birthDate < "2000-01-01" ? 3 : 5) + (sex === "M" ? 0 : 1);
  const start = birthDate.slice(2, 4) + birthDate.slice(5, 7) + birthDate.slice(8, 10) + String(century);
  return withCheckDigit(random, start);
}

/** A BIN of a resident head office registered on the day. */
export function makeBin(random: Prng, registeredOn: string): string {
  return withCheckDigit(random, `${registeredOn.slice(2, 4)}${registeredOn.slice(5, 7)}40`);
}

function withCheckDigit(random: Prng, start: string): string {
  for (;;) {
    const prefix = start + random.digits(11 - start.length);
    const check = identificationCheckDigit(prefix);
    if (check !== null) return prefix + String(check);
  }
}

/** A Kazakh IBAN of twenty characters; `bank` is the bank's three digits. ISO 13616, mod 97. */
export function makeIban(random: Prng, bank: string): string {
  const account = bank + random.digits(13);
  const check = 98n - (BigInt(`${account}203500`) % 97n);
  return `KZ${String(check).padStart(2, "0")}${account}`;
}

export function makePhone(random: Prng): string {
  return `+7${random.pick(PHONE_CODES)}${random.digits(7)}`;
}

/** A plate of the form 123 ABC 16; `region` 16 is East Kazakhstan, 01 Astana. */
export function makePlate(random: Prng, region: string): string {
  const letters = [random.pick(PLATE_LETTERS), random.pick(PLATE_LETTERS), random.pick(PLATE_LETTERS)].join("");
  return `${String(random.int(1, 999)).padStart(3, "0")}${letters}${region}`;
}

export function makeVin(random: Prng, maker: string): string {
  let vin = maker;
  while (vin.length < 11) vin += random.pick(VIN_LETTERS);
  return vin + random.digits(17 - vin.length);
}

/** A cadastral number of a flat: region, district, quarter, plot, building, flat. */
export function makeCadastralNumber(random: Prng, region: string, flat: number): string {
  return `${region}:${random.int(310, 330)}:${random.digits(3)}:${random.digits(3)}:1/${flat}`;
}
