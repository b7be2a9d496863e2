import { type ExactDecimal, roundHalfEven } from "../exact-decimal.ts";

const SECONDS_OF_DAY = 86_400n;
// Serial day 0 of the calendar of 1900; its day 60, the 29th of February 1900, never was, so days before it are off by one.
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465n; // the 31st of December 9999

/**
 * The local day or instant of a serial number of a spreadsheet, ISO without an offset, to the second; undefined where no
 * date has that number. A whole number is a day.
 */
export function serialDate(serial: ExactDecimal, calendar: 1900 | 1904 = 1900): string | undefined {
  const seconds = roundHalfEven({ digits: serial.digits * SECONDS_OF_DAY, scale: serial.scale }, 0).digits;
  const days = seconds / SECONDS_OF_DAY;
  if (serial.digits < 0n || days > LAST_SERIAL || (calendar === 1900 && days < 61n)) return undefined;
  const zero = calendar === 1900 ? DAY_ZERO_1900 : DAY_ZERO_1904;
  const text = new Date(zero + Number(seconds) * 1000).toISOString().slice(0, 19);
  if (text.startsWith("+")) return undefined;
  return seconds % SECONDS_OF_DAY === 0n ? text.slice(0, 10) : text;
}
