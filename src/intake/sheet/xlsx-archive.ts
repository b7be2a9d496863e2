import { statSync } from "node:fs";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { SheetFault, type SheetLimits } from "./sheet-fault.ts";

const mostParts = 10_000;
const saveAgain = "Open it in a spreadsheet program and save it again as .xlsx, or as CSV.";

/** The parts of an .xlsx file, which is a ZIP archive, decompressed as they are read and never more than allowed. */
export class XlsxArchive {
  /** The size of the file itself. */
  readonly size: number;
  readonly #zip: ZipFile;
  readonly #parts: ReadonlyMap<string, Entry>;
  readonly #limits: SheetLimits;
  #read = 0;

  private constructor(zip: ZipFile, parts: ReadonlyMap<string, Entry>, size: number, limits: SheetLimits) {
    this.#zip = zip;
    this.#parts = parts;
    this.#limits = limits;
    this.size = size;
  }

  /** Reads the list of parts. Throws SheetFault where the file is no whole archive. */
  static async open(path: string, limits: SheetLimits): Promise<XlsxArchive> {
    let zip: ZipFile | undefined;
    try {
      zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
      const parts = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (parts.size >= mostParts)
          throw new SheetFault(`The archive has more than ${String(mostParts)} parts.`, saveAgain);
        parts.set(entry.fileName.toLowerCase(), entry);
      }
      return new XlsxArchive(zip, parts, statSync(path).size, limits);
    } catch (error) {
      zip?.close();
      throw error instanceof SheetFault
        ? error
        : new SheetFault(
            `The file is cut off or damaged: its archive cannot be read (${messageOf(error)}).`,
            "Copy or export it again.",
          );
    }
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** The decompressed size of a part, as the archive says; 0 for one that it lacks. */
  sizeOf(name: string): number {
    return this.#parts.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** Streams a part. Throws SheetFault where it is damaged, encrypted, or there is more of it than allowed. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.#parts.get(name.toLowerCase());
    if (!entry) throw new SheetFault(`The file lacks its part "${name}", so it is no .xlsx workbook.`, saveAgain);
    if (entry.isEncrypted()) throw new SheetFault("The file is protected by a password.", "Save it without one.");
    this.#within(entry.uncompressedSize);
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.#read += chunk.length;
        this.#within(0);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof SheetFault) throw error;
      throw new SheetFault(
        `The file is damaged: its part "${name}" cannot be decompressed (${messageOf(error)}).`,
        "Copy or export it again.",
      );
    }
  }

  close(): void {
    this.#zip.close();
  }

  #within(more: number): void {
    if (this.#read + more <= this.#limits.bytes) return;
    throw new SheetFault(
      `The file unpacks to more than ${String(this.#limits.bytes)} bytes, which no sheet of data needs.`,
      "If it is what it says to be, save the sheet as CSV.",
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
