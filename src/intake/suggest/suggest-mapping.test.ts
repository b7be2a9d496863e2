import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inWindows1251 } from "../../../test/support/mapping-examples.ts";
import { readPath } from "../../../test/support/mapping-import.ts";
import { workbookOf } from "../../../test/support/workbook.ts";
import { projectRoot } from "../../platform/files.ts";
import { suggestMapping, type SuggestedMapping } from "./suggest-mapping.ts";
import { scalar } from "./yaml-lines.ts";
import { parse } from "yaml";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "powertrail-suggest-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function suggested(content: string | Uint8Array, name = "export.csv"): Promise<SuggestedMapping> {
  writeFileSync(join(folder, name), content);
  return suggestMapping(join(folder, name));
}

it.each([
  ["bank-statement", "irtysh-hash-2025-03.csv"],
  ["card-statement", "kim-2025-03.csv"],
  ["billing", "billing-2025-03.xlsx"],
])("proposes for the example %s what the mapping of the example tells, without an edit", async (example, file) => {
  const path = join(projectRoot(), "examples", "mapping", example);
  const { mapping } = await suggestMapping(join(path, file));
  writeFileSync(join(folder, "proposed.yaml"), mapping);
  const proposed = await readPath(join(path, file), join(folder, "proposed.yaml"));
  const written = await readPath(path);
  expect([proposed.refused, proposed.warnings]).toEqual([[], []]);
  expect([proposed.nodes, proposed.edges]).toEqual([written.nodes, written.edges]);
});

it("says what it is not sure of, at its line and in a list", async () => {
  const { mapping, unsure } = await suggested(
    "Дата;Сумма;Счет контрагента;Контрагент;Назначение\n01/02/2025;5;KZ02;Кто-то;Оплата",
  );
  expect(unsure).toEqual([
    "every date fits day/month and month/day",
    "the clocks of the file are not named in it",
    "nothing names the account of the statement; write its number",
    "no currency is named",
    "no sum has a sign, so which way the money went is not told",
  ]);
  expect(mapping).toContain("dates: DD/MM/YYYY # unsure: every date fits day/month and month/day");
  expect(mapping).toContain("  # account: { constant: KZ… } # unsure:");
});

it("never makes a category up", async () => {
  const rows = [
    "№ договора,Потребитель,БИН,Группа",
    "1,АО Юг,051040009877,Население",
    "2,АО Запад,051040009877,Особые",
  ];
  const known = await suggested(rows.join("\n"));
  expect(known.mapping).toContain(
    '          Население: RESIDENTIAL\n          # Особые: COMMERCIAL # unsure: which category "Особые" is',
  );
  const none = await suggested("№ договора,Потребитель\n1,АО Юг");
  expect(none.mapping).toContain("# category: { constant: RESIDENTIAL } # unsure: no column tells the category");
  writeFileSync(join(folder, "none.yaml"), none.mapping);
  await expect(readPath(join(folder, "export.csv"), join(folder, "none.yaml"))).rejects.toThrow(
    "A contract needs its category.",
  );
});

it("knows headers in Kazakh and English, in any encoding", async () => {
  const kazakh = await suggested(
    "Күні;Дебет;Кредит;Қалдық;Корреспондент шоты;Төлем мақсаты\n01.03.2025;5,00;;10,00;KZ02;төлем",
  );
  expect(kazakh.mapping).toContain("  counterpart:\n    account: Корреспондент шоты");
  const english = await suggested(
    "Contract number\tCustomer\tBIN\tCategory\tMeter\tPeriod\tConsumption, MWh\tAmount, KZT\n1\tA\t1\tbudget\tM1\t03.2025\t1.5\t1,250.50",
  );
  expect(english.mapping).toContain("delimiter: tab");
  expect(english.mapping).toContain('energyKwh: { column: "Consumption, MWh", unit: MWh }');
  expect(english.mapping).toContain("budget: SOCIAL");
  const windows = await suggested(inWindows1251("Лицевой счет;Адрес;Категория\n1;ул. Мира, 1;прочие\n2;-;Быт"));
  expect(windows.mapping).toContain('encoding: windows-1251\ndelimiter: ";"\nempty: ["-"]\n');
  expect(windows.mapping).toContain("Быт: RESIDENTIAL");
});

it("sees quotes that are text, thousands in headers, statements with the latest first, totals and titles", async () => {
  const quoted = await suggested(
    'Дата;Дебет;Кредит;Остаток;Счет контрагента;Контрагент\n02.03.2025;5,00;;10,00;KZ02;АО "Юг"\n01.03.2025;5,00;;15,00;KZ02;АО "Юг"\nОбороты за период;10,00',
  );
  expect(quoted.mapping).toContain("quotes: none\nuntil: Обороты за период\n");
  expect(quoted.mapping).toContain("  order: descending\n");
  const book = workbookOf([
    {
      name: "a",
      rows: [
        ["Счета"],
        ["Номер договора", "Период", "Расход", "Сумма, тыс. тенге", "Группа"],
        ["1", "март 2025", 5, 1.5, "Школы"],
      ],
    },
  ]);
  const bills = await suggested(book, "bills.xlsx");
  expect(bills.mapping).toContain('amount: { column: "Сумма, тыс. тенге", currency: KZT, factor: 1000 }');
  expect(bills.mapping).toContain("month: { column: Период, as: month, date: MMMM YYYY }");
  expect(bills.unsure).toEqual(["no column numbers the invoices", "no unit is named, so kWh is taken"]);
});

it.each([
  ["old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "old format (.xls)"],
  ["empty.csv", "", "it holds no row that looks like a header"],
  ["cut.xlsx", workbookOf([{ name: "a", rows: [["a"]] }]).subarray(0, 60), "cut off or damaged"],
])("proposes nothing for %s, and says why", async (name, content, reason) => {
  await expect(suggested(content, name)).rejects.toThrow(reason);
});

it("proposes no rule for a table that it does not know, and shows every column", async () => {
  const { mapping } = await suggested("Цвет;Вкус\nкрасный;сладкий");
  expect(mapping).toContain("ignore: [Цвет, Вкус]");
  expect(mapping).toContain("# - kind: … # unsure: no header is known");
});

it.each([
  "Дата",
  "№ счета",
  "Сумма, тенге",
  "a: b",
  "- x",
  "*",
  "{x}",
  "#1",
  "'",
  '"',
  " a",
  "a  b",
  "a ",
  "кВт·ч",
  "",
  "true",
  "[a]",
  "a\nb",
])("writes %j so that YAML reads it back", (text) => {
  expect(parse(`{ a: ${scalar(text)} }`, { schema: "failsafe" })).toEqual({ a: text });
});
