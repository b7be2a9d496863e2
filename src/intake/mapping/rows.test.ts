import { workbookOf } from "../../../test/support/workbook.ts";
import { readTable } from "../../../test/support/mapping-import.ts";
import type { ReadByMapping } from "../../../test/support/mapping-import.ts";

const CONTRACTS = `
rows:
  - kind: contract
    key: Номер
    properties:
      number: Номер
      category: { column: Категория, values: { Население: RESIDENTIAL, Бюджет: SOCIAL } }
      signedOn: Дата
      contractedKw: { column: Мощность, unit: МВт }
      price: { column: Цена, currency: KZT }
`;
const HEADER = "Номер;Категория;Дата;Мощность;Цена";

async function contracts(...rows: readonly string[]): Promise<ReadByMapping> {
  return readTable([HEADER, ...rows].join("\n"), CONTRACTS);
}

/** Refused rows as line, field, value and reason. */
function refusals({ refused }: ReadByMapping): unknown[] {
  return refused.map(({ line, field, value, reason }) => [line, field, value, reason]);
}

describe("a row", () => {
  it("tells a thing with words, dates, numbers and units converted exactly", async () => {
    const { nodes, refused, warnings } = await contracts("ВК-1;бюджет;15.08.2023;0,63;1 234,5");
    expect(nodes).toEqual([
      {
        kind: "contract",
        id: "ns:contract:ВК-1",
        sourceKey: "ВК-1",
        properties: {
          number: "ВК-1",
          category: "SOCIAL",
          signedOn: "2023-08-15",
          contractedKw: 630,
          priceMinor: "123450",
          priceCurrency: "KZT",
        },
      },
    ]);
    expect([refused, warnings]).toEqual([[], []]);
  });

  it("is refused by line, column and value as they stand in the file, and the rest goes in", async () => {
    const read = await contracts(
      "ВК-1;Бюжет;;;",
      "ВК-2;Бюджет;31.02.2023;;",
      "ВК-3;Бюджет;;0.63;",
      "ВК-4;Бюджет;;;1,005",
      ";Бюджет;;;",
      "ВК-6;;;;",
      "ВК-7;Бюджет;;;",
      "ВК-8;Бюджет",
      "ВК-9;Бюджет;;;;еще",
    );
    expect(refusals(read)).toEqual([
      [2, "Категория", "Бюжет", '"Бюжет" is none of the values that the mapping knows: население, бюджет.'],
      [3, "Дата", "31.02.2023", expect.stringContaining('"31.02.2023" is no date of the form ISO or DD.MM.YYYY')],
      [4, "Мощность", "0.63", '"0.63" has a point, and the mapping says decimal: ",".'],
      [5, "Цена", "1,005", expect.stringContaining("more than the 2 digits")],
      [6, "Номер", "", '"Номер" is empty, and a contract needs its number.'],
      [7, "Категория", "", '"Категория" is empty, and a contract needs its category.'],
      [9, "", "ВК-8 Бюджет", "The row has 2 cells and the header has 5."],
      [10, "", "ВК-9 Бюджет    еще", "The row has 6 cells and the header has 5."],
    ]);
    expect(read.refused.every(({ remedy }) => remedy !== "")).toBe(true);
    expect(read.nodes.map(({ sourceKey }) => sourceKey)).toEqual(["ВК-7"]);
  });

  it("tells a thing once, and otherwise than before not at all", async () => {
    const read = await contracts("ВК-1;Бюджет;;;", "ВК-1;Бюджет;;;", "ВК-1;Население;;;", "ВК-1;Население;;;");
    expect(read.nodes).toHaveLength(1);
    expect(refusals(read)).toEqual([
      [4, "", "ns:contract:ВК-1", "Line 2 tells this contract otherwise."],
      [5, "", "ns:contract:ВК-1", "Line 2 tells this contract otherwise."],
    ]);
  });

  it("leaves the first telling where the mapping says so, and counts the others", async () => {
    const mapping = CONTRACTS.replace("key: Номер", "key: Номер\n    repeats: first");
    const { nodes, refused, warnings } = await readTable(
      `${HEADER}\nВК-1;Бюджет;;;\nВК-1;Население;;;\nВК-1;Население;01.01.2024;;`,
      mapping,
    );
    expect([nodes.length, refused]).toEqual([1, []]);
    expect(warnings).toMatchObject([
      { line: 3, count: 2, message: expect.stringContaining("the first was taken (2, the first in line 3).") },
    ]);
  });

  it("cannot name a thing of another namespace", async () => {
    const { nodes } = await contracts("ek:contract:1;Бюджет;;;");
    expect(nodes[0]?.id).toBe("ns:contract:ek:contract:1");
  });
});

const METERS = `
until: [Итого]
empty: ["-"]
rows:
  - kind: meter
    when: [{ column: Вид, equals: [расчетный, контрольный] }, { column: Счётчик, is: notEmpty }]
    key: { text: "{Завод}/{Счётчик}" }
    properties:
      serial: { column: Счётчик, pad: 6 }
      meterKind: { constant: CUSTOMER }
      multiplier: { column: Коэффициент, default: "1" }
  - kind: delivery-point
    key: { digest: Точка }
    properties: { name: { text: "{Точка}, {Завод}" }, occupants: { column: Жильцы, factor: "2" } }
  - relationship: INSTALLED_AT
    from: meter
    to: delivery-point
    validFrom: { column: С, date: DD.MM.YY }
  - relationship: MEASURED_BY
    from: { kind: meter-month, key: [Счётчик, { constant: 2025-03 }] }
    to: meter
`;

it("follows conditions, templates, defaults, digests and words for nothing", async () => {
  const rows = [
    "Реестр счетчиков",
    "Точка;Завод;Счетчик;Вид;Коэффициент;Жильцы;С",
    "Т-1;AZ;17;Расчетный;-;1 000;01.03.24",
    "Т-2;AZ;18;технический;40;3;",
    "Т-3;AZ;-;расчетный;40;;",
    "т 1;AZ;17;Расчетный;;;",
    "Итого;3",
  ];
  const { nodes, edges, refused, warnings } = await readTable(rows.join("\r\n"), METERS);
  expect([refused, warnings]).toEqual([
    [expect.objectContaining({ line: 6, reason: "Line 3 tells this delivery-point otherwise." })],
    [],
  ]);
  const [meter, point] = nodes;
  expect(meter).toMatchObject({ id: "ns:meter:AZ/17", properties: { serial: "000017", multiplier: "1" } });
  expect(point).toMatchObject({ properties: { name: "Т-1, AZ", occupants: "2000" } });
  expect(point?.id).toMatch(/^ns:delivery-point:[\w-]{22}$/u);
  expect(nodes.map(({ kind }) => kind)).toEqual(["meter", "delivery-point", "delivery-point", "delivery-point"]);
  expect(edges).toMatchObject([
    { type: "INSTALLED_AT", from: "ns:meter:AZ/17", to: point?.id, validFrom: "2024-03-01" },
    { type: "MEASURED_BY", from: "ns:meter-month:17-2025-03", to: "ns:meter:AZ/17" },
    { type: "INSTALLED_AT", from: "ns:meter:AZ/17", to: point?.id },
  ]);
});

it("tells instants by the clocks of the mapping, rounds money openly, and splits lists", async () => {
  const mapping = `
timeZone: Asia/Almaty
dates: DD.MM.YYYY HH:mm
rows:
  - kind: loan
    key: Номер
    properties:
      amount: { column: Сумма, currency: { column: Валюта }, round: halfEven }
      at: Когда
  - kind: person
    key: Номер
    properties: { name: Имя, names: [Имя, { column: Имена, split: "," }] }
`;
  const rows = ["Номер;Сумма;Валюта;Когда;Имя;Имена", "1;10,005;KZT;29.02.2024 23:30;Аян;Ayan, Аян; "].join("\n");
  const { nodes, warnings } = await readTable(rows.replace("; \n", ";\n"), mapping);
  expect(nodes).toMatchObject([
    { properties: { amountMinor: "1000", currency: "KZT", at: "2024-02-29T23:30:00+06:00" } },
    { properties: { name: "Аян", names: ["Аян", "Ayan"] } },
  ]);
  expect(warnings.map(({ field, message }) => [field, message])).toEqual([
    ["Сумма", "Amounts were rounded half to even at the digits of their currency (1)."],
    ["Когда", "Times came twice, because the clocks were set back; the first was taken (1)."],
  ]);
});

it("refuses the same event twice where nothing tells the two apart", async () => {
  const mapping = `
timeZone: Asia/Almaty
rows:
  - relationship: TRANSFERRED
    from: { kind: account, key: A }
    to: { kind: account, key: B }
    properties: { at: Когда, amount: { column: Сумма, currency: KZT } }
`;
  const read = await readTable("A;B;Когда;Сумма\n1;2;01.03.2025;5\n1;2;01.03.2025;5\n1;2;01.03.2025;6", mapping);
  expect(read.edges).toHaveLength(2);
  expect(refusals(read)).toEqual([
    [3, "", expect.stringMatching(/^ns:transferred:/u), "The same stands in an earlier line already."],
  ]);
});

describe("a workbook", () => {
  it("gives dates and numbers by their kinds, whatever the mapping says of texts", async () => {
    const rows = [
      ["Номер", "Категория", "Дата", "Мощность", "Цена"],
      ["ВК-1", "Бюджет", { serial: "45717" }, 0.63, 1234.5000000000002],
      ["ВК-2", "Бюджет", "01.03.2025", "0,5", { xml: '<c r="E3" t="e"><v>#REF!</v></c>' }],
      [{ xml: '<c r="A4"><v>1234567890123456</v></c>' }, "Бюджет"],
      [417, "Бюджет"],
    ];
    const read = await readTable(workbookOf([{ name: "a", rows }]), CONTRACTS, "table.xlsx");
    expect(read.nodes).toMatchObject([
      { properties: { signedOn: "2025-03-01", contractedKw: 630, priceMinor: "123450" } },
      { sourceKey: "417" },
    ]);
    expect(refusals(read)).toEqual([
      [3, "Цена", "#REF!", '"#REF!" is an error of the spreadsheet.'],
      [4, "Номер", "1234567890123456", expect.stringContaining("keeps 15 digits")],
    ]);
  });
});
