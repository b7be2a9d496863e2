// Writes the files of examples/mapping anew from test/support/mapping-examples.ts; their mappings are written by hand.
// With `--rows N FILE` it writes instead a billing export of N rows in Windows-1251, to measure imports with.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { identificationCheckDigit } from "../src/parties/identification-number.ts";
import { bankStatement, billingExport, cardStatement, inWindows1251 } from "../test/support/mapping-examples.ts";
import { root } from "./repository-files.ts";

const files: readonly (readonly [folder: string, name: string, content: string | Uint8Array])[] = [
  ["bank-statement", "irtysh-hash-2025-03.csv", bankStatement()],
  ["card-statement", "kim-2025-03.csv", cardStatement()],
  ["billing", "billing-2025-03.xlsx", billingExport()],
];

const [option, count = "", target] = process.argv.slice(2);
if (option === "--rows" && target !== undefined) writeLargeExport(Number(count), target);
else
  for (const [folder, name, content] of files) {
    const path = join(root, "examples", "mapping", folder);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, name), content);
  }

/** Twelve months a contract, each contract with a party, a delivery point and a meter of its own. */
function writeLargeExport(rows: number, path: string): void {
  const header = [
    ...["Лицевой счет", "Номер договора", "Абонент", "ИИН/БИН", "Категория", "№ счетчика", "Период", "Расход, кВт·ч"],
    ...["Сумма к оплате, тенге", "№ счета-фактуры"],
  ];
  const categories = ["Население", "Бюджетные организации", "Прочие"];
  const file = openSync(path, "w");
  let lines = ["Реестр начислений", header.join(";")];
  for (let row = 0; row < rows; row += 1) {
    const contract = Math.floor(row / 12) + 1;
    const month = (row % 12) + 1;
    const energy = 100 + ((row * 7919) % 900_000) / 100;
    const cells = [
      ...[100_000 + contract, `ВК-${String(contract)}`, `ТОО «Потребитель ${String(contract)}»`, numberOf(contract)],
      ...[categories[contract % 3], `AZ-${String(contract)}`, `${String(month).padStart(2, "0")}.2025`],
      ...[decimal(energy), decimal(energy * 24.5), `СФ-${String(contract)}-${String(month)}`],
    ];
    lines.push(cells.join(";"));
    if (lines.length < 1_000 && row < rows - 1) continue;
    writeSync(file, inWindows1251(`${lines.join("\r\n")}\r\n`));
    lines = [];
  }
  closeSync(file);
}

/** A business number of its own for each; a tenth of all beginnings have no check digit and are passed over. */
function numberOf(contract: number): string {
  for (let attempt = 0; ; attempt += 1) {
    const year = String(Math.floor(contract / 10_000) % 25).padStart(2, "0");
    const prefix = `${year}${String((attempt % 12) + 1).padStart(2, "0")}40${String(contract % 10_000).padStart(4, "0")}0`;
    const digit = identificationCheckDigit(prefix);
    if (digit !== null) return `${prefix}${String(digit)}`;
  }
}

function decimal(value: number): string {
  return value.toFixed(2).replace(".", ",");
}
