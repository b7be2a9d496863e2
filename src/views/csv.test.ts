import { csvOf } from "./csv.ts";

it("writes a header, quotes what needs it, and leaves nothing blank for null", () => {
  const columns = [{ name: "a" }, { name: "b" }];
  expect(
    csvOf({
      columns,
      rows: [
        ["x,y", null],
        ['say "no"', "two\nlines"],
      ],
    }),
  ).toBe('a,b\r\n"x,y",\r\n"say ""no""","two\nlines"\r\n');
});

it.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+7 701", "'+7 701"],
  ["-A1", "'-A1"],
  ["@SUM(1)", "'@SUM(1)"],
  ["\tx", "'\tx"],
  ["＝1+1", "'＝1+1"],
  ["-12.50", "-12.50"],
  ["+3", "+3"],
  ["2025-10-02", "2025-10-02"],
])("keeps a spreadsheet from taking %j for a formula", (cell, written) => {
  expect(csvOf({ columns: [{ name: "a" }], rows: [[cell]] })).toBe(`a\r\n${written}\r\n`);
});

it("guards a carriage return, which also needs quotes", () => {
  expect(csvOf({ columns: [{ name: "a" }], rows: [["\r=1"]] })).toBe("a\r\n\"'\r'=1\"\r\n");
});
