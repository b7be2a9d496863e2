import { identificationCheckDigit } from "../../src/parties/identification-number.ts";
import { workbookOf } from "./workbook.ts";

/** The parties and accounts of the worked examples in examples/mapping; all of them invented, their numbers generated. */
export const PARTIES = {
  miner: {
    name: "ТОО «Иртыш Хэш»",
    latin: "Irtysh Hash LLP",
    number: identifier("23034001234"),
    account: iban("125", "0000000417001"),
  },
  utility: { name: "АО «Алтай Жарык»", number: identifier("05104000987"), account: iban("601", "0000000990017") },
  employee: { name: "Ким Виктор Олегович", number: identifier("85061230045"), account: iban("722", "0000000077012") },
  exchange: { name: "ТОО «Степная биржа»", number: identifier("22094005678"), account: iban("125", "0000000555003") },
  bank: { name: "АО «Вымышленный банк»", number: identifier("99114000112"), account: iban("125", "0000000000001") },
  seller: { name: "ИП Сауле Ахметова", number: identifier("91030845010"), account: iban("722", "0000000066100") },
  // The first digits of this number are zeros, which spreadsheets drop.
  pensioner: { name: "Нурпеисова Айгуль", number: identifier("00112060012"), account: "" },
} as const;

/** A statement as banks of the region export it: Windows-1251, semicolons, decimal commas, titles and totals around the table. */
export function bankStatement(): Uint8Array {
  const { miner, utility, employee, exchange, bank } = PARTIES;
  const rows = [
    [
      "03.03.2025 10:15:00",
      "101",
      utility,
      "450 000,00",
      "",
      "800 000,00",
      "Оплата за электроэнергию, договор ВК-2025/0417",
    ],
    ["05.03.2025 16:40:12", "102", employee, "300 000,00", "", "500 000,00", "Возврат займа"],
    ["05.03.2025 16:41:30", "103", employee, "300 000,00", "", "200 000,00", "Возврат займа"],
    [
      "12.03.2025 09:05:00",
      "2207",
      exchange,
      "",
      "2 500 000,50",
      "2 700 000,50",
      '"Выручка за цифровые активы; партия 7"',
    ],
    [
      "28.03.2025 11:00:00",
      "104",
      utility,
      "1 200 000,00",
      "",
      "1 500 000,50",
      "Оплата за электроэнергию, договор ВК-2025/0417",
    ],
    ["31.03.2025 18:00:00", "105", bank, "1 500,00", "", "1 498 500,50", "Комиссия за ведение счета"],
  ] as const;
  const lines = [
    `Выписка по счету: ${miner.account}`,
    `Владелец счета;${miner.name}`,
    `ИИН/БИН владельца;${miner.number}`,
    "Период;01.03.2025 - 31.03.2025",
    "Входящий остаток;1 250 000,00",
    "",
    "Дата операции;№ документа;Счет корреспондента;Наименование корреспондента;ИИН/БИН корреспондента;Дебет;Кредит;Остаток;Назначение платежа",
    ...rows.map(([at, document, party, debit, credit, balance, purpose]) =>
      [at, document, party.account, party.name, party.number, debit, credit, balance, purpose].join(";"),
    ),
    "Итого обороты;;;;;2 251 500,00;2 500 000,50;;",
    "Исходящий остаток;1 498 500,50",
  ];
  return inWindows1251(`${lines.join("\r\n")}\r\n`);
}

/** The statement of the other side: UTF-8, commas, English headers, one column of sums with a sign, its own clocks. */
export function cardStatement(): string {
  const { miner, employee, seller } = PARTIES;
  const lines = [
    `Account statement,${employee.account}`,
    `Account holder,${employee.name}`,
    `Holder IIN,${employee.number}`,
    "Opening balance,15000.00",
    "Closing balance,365000.00",
    "Date and time,Amount,Balance,Counterparty account,Counterparty,Counterparty IIN/BIN,Details",
    ...[
      ["2025-03-05 16:43:02", "300000.00", "315000.00", miner.account, miner.latin, miner.number, "Loan repayment"],
      ["2025-03-05 16:44:10", "300000.00", "615000.00", miner.account, miner.latin, miner.number, "Loan repayment"],
      [
        "2025-03-06 12:00:00",
        "-250000.00",
        "365000.00",
        seller.account,
        seller.name,
        seller.number,
        '"Deposit, flat 12"',
      ],
    ].map((cells) => cells.join(",")),
  ];
  return `${lines.join("\n")}\n`;
}

/** A billing export as an .xlsx workbook: a row a contract and month, dates as serial numbers, one number that lost its zeros. */
export function billingExport(): Buffer {
  const { utility, miner, seller, pensioner } = PARTIES;
  const [february, march] = [{ serial: "45689" }, { serial: "45717" }];
  const consumers = {
    farm: [
      "100417",
      "ВК-2025/0417",
      miner.name,
      miner.number,
      "Социальные объекты",
      "15.01.2025",
      630,
      "Глубокое, ул. Заводская, 3, общежитие",
      "AZ-7700417",
    ],
    flat: [
      "200118",
      "ВК-2019/1180",
      pensioner.name,
      Number(pensioner.number),
      "Население",
      "01.09.2019",
      6,
      "Усть-Каменогорск, ул. Степная, 12, кв. 4",
      "AZ-1180004",
    ],
    shop: [
      "300925",
      "ВК-2021/0925",
      seller.name,
      seller.number,
      "Прочие",
      "20.04.2021",
      15,
      "Усть-Каменогорск, пр. Победы, 8",
      "AZ-0925115",
    ],
  } as const;
  const rows = [
    [...consumers.farm, february, 1200.5, 1412.25, 211.75, 21.4, 4531450, "СФ-0200417"],
    [...consumers.farm, march, 1412.25, 1733.5, 321.25, 21.4, 6874750, "СФ-0300417"],
    [...consumers.flat, march, 10250, 10431, 0.181, 24.5, 4434.5, "СФ-0301180"],
    [...consumers.shop, march, 88.1, 91.32, 3.22, 31.15, 100303.00000000001, "СФ-0300925"],
  ];
  const header = [
    ...["Лицевой счет", "Номер договора", "Абонент", "ИИН/БИН", "Категория", "Дата договора", "Мощность, кВт", "Адрес"],
    ...["№ счетчика", "Период", "Показания начальные", "Показания конечные", "Расход, тыс. кВт·ч", "Тариф, тенге"],
    ...["Сумма к оплате, тенге", "№ счета-фактуры"],
  ];
  const total = ["Итого", ...Array.from({ length: 11 }, () => null), 536.401, null, 11510937.5];
  return workbookOf([
    {
      name: "Начисления",
      rows: [["Реестр начислений за март 2025 г."], ["Поставщик", utility.name], [], header, ...rows, total],
    },
    { name: "Служебный", rows: [["не для загрузки"]], hidden: true },
  ]);
}

/** Text in Windows-1251. Throws RangeError for a letter that it lacks. */
export function inWindows1251(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1251");
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new RangeError(`Windows-1251 lacks "${letter}".`);
    return byte;
  });
}

function identifier(prefix: string): string {
  const digit = identificationCheckDigit(prefix);
  if (digit === null) throw new Error(`No number begins with ${prefix}.`);
  return `${prefix}${String(digit)}`;
}

/** A Kazakh account number with its right check digits (ISO 13616). */
function iban(bank: string, account: string): string {
  const digits = `${bank}${account}203500`; // K is 20, Z is 35
  return `KZ${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}${bank}${account}`;
}
