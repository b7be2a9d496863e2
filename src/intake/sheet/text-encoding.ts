import { createReadStream } from "node:fs";

/** The encodings that an import reads, by the names that the program uses. */
export const ENCODINGS = ["utf-8", "windows-1251", "utf-16le", "utf-16be", "koi8-r", "ibm866"] as const;
export type Encoding = (typeof ENCODINGS)[number];

const OTHER_NAMES: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  cp1251: "windows-1251",
  win1251: "windows-1251",
  "1251": "windows-1251",
  windows1251: "windows-1251",
  utf16: "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  koi8r: "koi8-r",
  cp866: "ibm866",
  ibm866: "ibm866",
};

/** The encoding of that name, however it is spelt; undefined where it is unknown. */
export function encodingNamed(name: string): Encoding | undefined {
  return OTHER_NAMES[name.toLowerCase().replaceAll(/[\s_-]/gu, "")];
}

// So many bytes beyond ASCII tell the encoding; the rest of the file is not looked at.
const bytesThatTell = 20_000;

/**
 * Tells the encoding of a text file: that of its byte order mark; else UTF-8 where what is beyond ASCII is UTF-8, but for some
 * broken places (at most one in five); else Windows-1251. In Windows-1251 hardly a pair of letters happens to be UTF-8.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const counter = new Utf8Counter();
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const marked = first ? markOf(chunk) : undefined;
    if (marked) return marked;
    first = false;
    counter.add(chunk);
    if (counter.bytes > bytesThatTell) break;
  }
  return counter.broken * 4 <= counter.fits ? "utf-8" : "windows-1251";
}

/** Counts what is beyond ASCII: characters that are UTF-8, and bytes that are not. */
class Utf8Counter {
  fits = 0;
  broken = 0;
  bytes = 0;
  #wanted = 0;

  add(chunk: Buffer): void {
    for (const byte of chunk) {
      if (byte < 0x80 && this.#wanted === 0) continue;
      this.bytes += 1;
      if (this.#wanted > 0 && byte >= 0x80 && byte < 0xc0) {
        this.#wanted -= 1;
        if (this.#wanted === 0) this.fits += 1;
        continue;
      }
      if (this.#wanted > 0) this.broken += 1;
      this.#wanted = byte >= 0xc2 && byte < 0xf5 ? (byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3) : 0;
      if (this.#wanted === 0 && byte >= 0x80) this.broken += 1;
    }
  }
}

function markOf(chunk: Buffer): Encoding | undefined {
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return "utf-8";
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return "utf-16be";
  return undefined;
}
