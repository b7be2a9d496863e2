import { dateFormat } from "./date-formats.ts";
import { dayOf, isTimeZone, placedTime } from "./local-time.ts";

function instant(text: string, form: string, zone: string): string | undefined {
  const time = dateFormat(form)?.read(text);
  const placed = time && placedTime(time, zone);
  return placed && `${placed.instant}${placed.twice ? " twice" : ""}`;
}

it.each([
  ["DD.MM.YYYY", "01.03.2025", "2025-03-01"],
  ["DD.MM.YYYY", "1.3.2025", "2025-03-01"],
  ["DD-MM-YYYY", "01-03-2025", "2025-03-01"],
  ["DD.MM.YY", "01.03.25", "2025-03-01"],
  ["DD/MM/YYYY", "01/03/2025", "2025-03-01"],
  ["MM/DD/YYYY", "03/01/2025", "2025-03-01"],
  ["MMMM YYYY", "Март 2025", "2025-03-01"],
  ["D MMMM YYYY г.", "1 марта 2025 г.", "2025-03-01"],
  ["MMMM YYYY", "наурыз 2025", "2025-03-01"],
  ["MM.YYYY", "03.2025", "2025-03-01"],
  ["ISO", "2025-03-01", "2025-03-01"],
  ["excel", "45717", "2025-03-01"],
])("reads %s: %s", (form, text, day) => {
  const time = dateFormat(form)?.read(text);
  expect(time && dayOf(time)).toBe(day);
});

it.each([
  ["DD.MM.YYYY", "30.02.2025"],
  ["DD.MM.YYYY", "03/01/2025"],
  ["DD.MM.YYYY", "2025-03-01"],
  ["DD.MM.YYYY HH:MM", "01.03.2025 24:00"],
  ["MMMM YYYY", "мартобрь 2025"],
  ["excel", "60"], // the 29th of February 1900, which never was
])("knows no such day: %s, %s", (form, text) => {
  expect(dateFormat(form)?.read(text)).toBeUndefined();
});

it.each(["DD.MM", "YYYY YYYY-MM", "дата"])("refuses a form without year and month, or with one twice: %s", (form) => {
  expect(dateFormat(form)).toBeUndefined();
});

describe("Almaty, whose clocks went from UTC+6 to UTC+5 on 1 March 2024", () => {
  it.each([
    ["29.02.2024 22:59:59", "2024-02-29T22:59:59+06:00"],
    ["29.02.2024 23:30:00", "2024-02-29T23:30:00+06:00 twice"],
    ["01.03.2024 00:00:00", "2024-03-01T00:00:00+05:00"],
    ["15.01.2024 10:15:00", "2024-01-15T10:15:00+06:00"],
    ["15.06.2025 10:15:00", "2025-06-15T10:15:00+05:00"],
  ])("%s is %s", (text, expected) => {
    expect(instant(text, "DD.MM.YYYY HH:MM:SS", "Asia/Almaty")).toBe(expected);
  });

  it("a day alone begins at midnight", () => {
    expect(instant("01.03.2024", "DD.MM.YYYY", "Asia/Almaty")).toBe("2024-03-01T00:00:00+05:00");
  });
});

it("finds no instant where the clocks jumped, and keeps an offset that the text has", () => {
  expect(instant("2025-03-30 02:30:00", "ISO", "Europe/Berlin")).toBeUndefined();
  expect(instant("2025-03-30T02:30:00+03:00", "ISO", "Europe/Berlin")).toBe("2025-03-30T02:30:00+03:00");
  expect(instant("2025-10-26 02:30:00", "ISO", "Europe/Berlin")).toBe("2025-10-26T02:30:00+02:00 twice");
});

it("knows zones by their names", () => {
  expect(["Asia/Almaty", "Asia/Qyzylorda", "UTC"].every(isTimeZone)).toBe(true);
  expect(isTimeZone("Asia/Alma-Ata")).toBe(false);
});
