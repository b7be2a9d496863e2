import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Prng } from "../../seed/prng.ts";

/** A folder to import, and how many rows it holds of each kind or type of relationship. */
export interface WrittenFolder {
  readonly path: string;
  readonly rows: Readonly<Record<string, number>>;
}

const METERS = 8_000;
const CONTRACTS = 3_000;
const ACCOUNTS = 2_000;
const TRANSFERS = 8_000;

/** Writes some twenty thousand rows, all of them right, in six files: at least eight commits of an import. */
export function writeFolder(path: string, random: Prng): WrittenFolder {
  const account = (): string => `A${String(random.int(1, ACCOUNTS))}`;
  const instant = (): string => new Date(Date.UTC(2024, 0, 1) + random.int(0, 31_536_000) * 1_000).toISOString();
  const files: Readonly<Record<string, readonly string[]>> = {
    meter: lines("id,serial,meterKind", METERS, (n) => `M${n},S-${n},CUSTOMER`),
    contract: lines("id,number,category,contractedKw", CONTRACTS, (n) => `C${n},CR-${n},SOCIAL,${random.digits(3)}`),
    "delivery-point": lines("id,name", CONTRACTS, (n) => `D${n},Point ${n}`),
    account: lines("id,number,currency", ACCOUNTS, (n) => `A${n},KZ00CRASH${n.padStart(11, "0")},KZT`),
    supplies: lines("from,to,validFrom", CONTRACTS, (n) => `C${n},D${n},2024-01-01`),
    transferred: lines(
      "key,from,to,at,amount,currency",
      TRANSFERS,
      (n) => `T${n},${account()},${account()},${instant()},${random.digits(5)}.50,KZT`,
    ),
  };
  mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, `${name}.csv`), `${text.join("\n")}\n`);
  return {
    path,
    rows: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.length - 1])),
  };
}

function lines(header: string, count: number, row: (n: string) => string): string[] {
  return [header, ...Array.from({ length: count }, (_, index) => row(String(index + 1)))];
}
