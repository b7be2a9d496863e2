import { join } from "node:path";
import { PARTIES } from "../../../test/support/mapping-examples.ts";
import { type ReadByMapping, readPath, readTable } from "../../../test/support/mapping-import.ts";
import { projectRoot } from "../../platform/files.ts";
import { digestOf } from "./keys.ts";

const examples = join(projectRoot(), "examples", "mapping");
const accountOf = (party: keyof typeof PARTIES): string => `ns:account:${digestOf([PARTIES[party].account])}`;

describe("the statement of the examples", () => {
  let bank: ReadByMapping;
  beforeAll(async () => {
    bank = await readPath(join(examples, "bank-statement"));
  });

  it("tells a transfer a row, out of the account for a debit and into it for a credit", () => {
    expect([bank.refused, bank.warnings]).toEqual([[], []]);
    expect(
      bank.edges.filter(({ type }) => type === "TRANSFERRED").map(({ from, to, properties }) => [from, to, properties]),
    ).toEqual(
      [
        ["utility", "2025-03-03T10:15:00+05:00", "45000000", "Оплата за электроэнергию, договор ВК-2025/0417"],
        ["employee", "2025-03-05T16:40:12+05:00", "30000000", "Возврат займа"],
        ["employee", "2025-03-05T16:41:30+05:00", "30000000", "Возврат займа"],
        ["exchange", "2025-03-12T09:05:00+05:00", "250000050", "Выручка за цифровые активы; партия 7"],
        ["utility", "2025-03-28T11:00:00+05:00", "120000000", "Оплата за электроэнергию, договор ВК-2025/0417"],
        ["bank", "2025-03-31T18:00:00+05:00", "150000", "Комиссия за ведение счета"],
      ].map(([party, at, amountMinor, purpose]) => {
        const [own, other] = [accountOf("miner"), accountOf(party as keyof typeof PARTIES)];
        const ends = party === "exchange" ? [other, own] : [own, other];
        return [...ends, { at, amountMinor, currency: "KZT", purpose }];
      }),
    );
  });

  it("tells the accounts and their holders once, under ids that show no number", () => {
    expect(bank.nodes.filter(({ kind }) => kind === "account")).toHaveLength(5);
    expect(bank.nodes).toContainEqual(
      expect.objectContaining({
        id: `ns:person:${digestOf([PARTIES.employee.number])}`,
        properties: { name: "Ким Виктор Олегович", names: ["Ким Виктор Олегович"], iin: PARTIES.employee.number },
      }),
    );
    const ids = bank.nodes.map(({ id }) => id).join(" ");
    for (const { number, account } of Object.values(PARTIES))
      expect(ids).not.toMatch(account === "" ? number : account);
    expect(bank.edges.filter(({ type }) => type === "HOLDS_ACCOUNT")).toHaveLength(5);
  });

  it("gives a transfer the key that the statement of the other bank gives it, also to the second of two alike", async () => {
    const card = await readPath(join(examples, "card-statement"));
    expect([card.refused, card.warnings]).toEqual([[], []]);
    const keys = ({ edges }: ReadByMapping): string[] =>
      edges.filter(({ type }) => type === "TRANSFERRED").map(({ key }) => key);
    expect(keys(card).slice(0, 2)).toEqual(keys(bank).slice(1, 3));
    expect(new Set([...keys(card), ...keys(bank)]).size).toBe(7);
  });
});

const MAPPING = `
timeZone: Asia/Almaty
until: [Итого]
statement:
  account: { constant: KZ01 }
  currency: KZT
  opening: { label: Входящий остаток }
  closing: { label: Исходящий остаток }
  at: Дата
  debit: Дебет
  credit: Кредит
  balance: Остаток
  counterpart:
    account: { column: Счет, default: KZ99 }
    holder: { identifier: БИН, name: Имя }
`;

async function statement(rows: readonly string[], mapping = MAPPING): Promise<ReadByMapping> {
  return readTable(
    ["Входящий остаток: 100,00;;;;;;", "Дата;Дебет;Кредит;Остаток;Счет;БИН;Имя", ...rows].join("\n"),
    mapping,
  );
}

const transfers = ({ edges }: ReadByMapping): unknown[] =>
  edges.filter(({ type }) => type === "TRANSFERRED").map(({ properties }) => properties["amountMinor"]);

describe("the balance of a statement", () => {
  const rows = ["01.03.2025;40,00;;60,00;KZ02;;", "02.03.2025;;5,00;66,00;KZ02;;", "03.03.2025;6,00;;60,00;KZ02;;"];

  it("is followed row by row; what does not follow is told with line, expected and found", async () => {
    const read = await statement([...rows, "Итого;;;;;;", "Исходящий остаток: 60,00;;;;;;"]);
    expect(transfers(read)).toEqual(["4000", "500", "600"]);
    expect(read.warnings).toEqual([
      {
        file: "table.csv",
        line: 4,
        field: "Остаток",
        value: "66,00",
        message: "The balance is 66.00, and the rows before lead to 65.00.",
      },
    ]);
  });

  it("refuses the row instead where the mapping says so", async () => {
    const read = await statement(
      rows,
      `${MAPPING}  mismatch: refuse\n`.replace("  closing: { label: Исходящий остаток }\n", ""),
    );
    expect(transfers(read)).toEqual(["4000", "600"]);
    expect(read.refused).toMatchObject([
      { line: 4, field: "Остаток", reason: expect.stringContaining("lead to 65.00") },
    ]);
  });

  it("is held against the closing balance that the file states", async () => {
    const read = await statement([...rows, "Итого;;;;;;", "Исходящий остаток;70,00"]);
    expect(read.warnings.at(-1)).toMatchObject({
      line: 7,
      field: "closing",
      message: "The closing balance is 70.00, and the rows lead to 60.00; rows are missing, or one is wrong.",
    });
    const none = await statement(rows);
    expect(none.warnings.at(-1)?.message).toBe(
      'Nothing is labelled "Исходящий остаток". Correct closing in the mapping.',
    );
  });

  it("may be printed the latest first", async () => {
    const mapping = `${MAPPING}  order: descending\n`;
    const latest = ["03.03.2025;6,00;;59,00;KZ02;;", "02.03.2025;;5,00;65,00;KZ02;;", "01.03.2025;40,00;;60,00;KZ02;;"];
    const read = await statement([...latest, "Итого;;;;;;", "Исходящий остаток: 59,00;;;;;;"], mapping);
    expect([transfers(read), read.warnings]).toEqual([["600", "500", "4000"], []]);
    const other = await statement([...latest.slice(0, 2), "Итого;;;;;;", "Исходящий остаток: 59,00;;;;;;"], mapping);
    expect(other.warnings).toMatchObject([
      { field: "opening", message: expect.stringContaining("the rows lead to 60.00") },
    ]);
  });

  it("goes on behind a row that is refused", async () => {
    const read = await statement([
      "01.03.2025;4о,00;;60,00;KZ02;;",
      "02.03.2025;;5,00;65,00;KZ02;;",
      "Итого",
      "Исходящий остаток: 65,00",
    ]);
    expect(read.refused).toMatchObject([{ line: 3, field: "Дебет", value: "4о,00", reason: '"4о,00" is no number.' }]);
    expect([transfers(read), read.warnings]).toEqual([["500"], []]);
  });
});

const PLAIN = `ignore: [Остаток]${MAPPING}`.replace(/ {2}(opening|closing|balance):.*\n/gu, "");

it("refuses what is no transfer, and takes a default for a missing account", async () => {
  const read = await statement(
    ["01.03.2025;;;;KZ02;;", "01.03.2025;1;2;;KZ02;;", "01.03.2025;-1;;;KZ02;;", ";1;;;KZ02;;", "02.03.2025;1;;;;;"],
    PLAIN,
  );
  expect(read.refused.map(({ line, field, reason }) => [line, field, reason])).toEqual([
    [3, "Дебет, Кредит", "The row has no sum."],
    [4, "Дебет, Кредит", "The row has a debit and a credit."],
    [5, "Дебет", expect.stringContaining("negative")],
    [6, "Дата", '"Дата" is empty: the time of the transfer is missing.'],
  ]);
  expect(read.edges).toMatchObject([{ to: `ns:account:${digestOf(["KZ99"])}` }]);
});

it("refuses a holder with a wrong number, and the transfer goes in; other names and half holders are counted", async () => {
  const { number } = PARTIES.utility;
  const read = await statement(
    [
      `01.03.2025;1;;;KZ02;${number.slice(0, -1)}0;АО Жарык`,
      "01.03.2025;2;;;KZ03;123;Кто-то",
      `01.03.2025;3;;;KZ04;${number};АО Жарык`,
      `01.03.2025;4;;;KZ04;${number};АО «Жарык»`,
      "01.03.2025;5;;;KZ05;;Только имя",
    ],
    PLAIN,
  );
  expect(read.refused.map(({ line, field, value, reason }) => [line, field, value, reason])).toEqual([
    [3, "БИН", `${number.slice(0, -1)}0`, expect.stringContaining("has a wrong check digit")],
    [4, "БИН", "123", expect.stringContaining("is no IIN: it does not have the structure of one")],
  ]);
  expect(transfers(read)).toEqual(["100", "200", "300", "400", "500"]);
  expect(read.warnings.map(({ line, message }) => [line, message])).toEqual([
    [6, "A holder comes under another name than before; the first name was taken (1)."],
    [7, "A holder's name stands without an IIN or BIN, or the other way round; the holder was left out (1)."],
  ]);
});

it("numbers transfers alike of one day, and those of one instant in their order", async () => {
  const day = ["01.03.2025;1;;;KZ02;;", "01.03.2025;1;;;KZ02;;", "02.03.2025;1;;;KZ02;;"];
  const read = await statement(day, PLAIN);
  expect(new Set(read.edges.map(({ key }) => key)).size).toBe(3);
  expect(read.edges.map(({ properties }) => properties["seq"])).toEqual([undefined, "1", undefined]);
  const again = await statement(day.slice(0, 2), PLAIN);
  expect(again.edges.map(({ key }) => key)).toEqual(read.edges.slice(0, 2).map(({ key }) => key));
});

it("is for the members of the cases alone that the mapping names", async () => {
  const read = await statement(["01.03.2025;1;;;KZ02;;"], `restrictedTo: [sealed, other:case:x]\n${PLAIN}`);
  const cases = ["ns:case:sealed", "other:case:x"];
  expect([...read.nodes, ...read.edges].map(({ restrictedTo }) => restrictedTo)).toEqual([cases, cases, cases]);
});

it("tells a transfer between two accounts of one file once", async () => {
  const mapping = `
timeZone: Asia/Almaty
statement:
  account: Счет
  currency: KZT
  at: Дата
  amount: Сумма
  counterpart: { account: Корр }
`;
  const read = await readTable("Счет;Дата;Сумма;Корр\nKZ 01;01.03.2025;-5;KZ02\nKZ02;01.03.2025;5;kz01", mapping);
  expect(read.edges).toMatchObject([{ properties: { amountMinor: "500" } }]);
  expect(read.warnings).toMatchObject([{ line: 3, message: expect.stringContaining("the other side of a transfer") }]);
});
