import { createReadStream } from "node:fs";

/** A line of a text file without its end; `cut` where it was longer than allowed and is only begun. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly cut: boolean;
}

export const LONGEST_LINE = 1_000_000;

/**
 * Streams the lines of a text file, a byte order mark left out, with memory that does not grow with the file. What its
 * encoding does not know comes as U+FFFD.
 */
export async function* fileLines(
  path: string,
  onBytes: (count: number) => void,
  encoding = "utf-8",
): AsyncGenerator<Line> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const decoder = new TextDecoder(encoding);
  let rest = "";
  let number = 0;
  let cut = false;
  const line = (text: string): Line => {
    number += 1;
    const made = { text: text.endsWith("\r") ? text.slice(0, -1) : text, number, cut };
    cut = false;
    return made;
  };
  for await (const chunk of file as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) yield line(part);
    if (rest.length > LONGEST_LINE) {
      rest = rest.slice(0, 200);
      cut = true;
    }
  }
  rest += decoder.decode();
  if (rest !== "") yield line(rest);
}
