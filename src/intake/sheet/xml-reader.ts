import { SaxesParser } from "saxes";
import { SheetFault } from "./sheet-fault.ts";

/** What is told of the elements of a part; names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** A text, or part of one; what is beyond a million characters between two tags is left out. */
  text(text: string): void;
}

const longestRun = 1_000_000;

/**
 * Feeds a part of XML to handlers, chunk by chunk: after each turn they have heard what is complete. Neither a text nor a tag
 * of any length fills the memory. Throws SheetFault where it is no XML, or has a document type, which spreadsheets do not.
 */
export async function* readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<undefined> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const guard = new RunGuard();
  parser.on("error", (error) => {
    throw damaged(error.message);
  });
  parser.on("doctype", () => {
    throw damaged("it has a document type");
  });
  parser.on("opentag", (tag) => {
    handlers.open(local(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    handlers.close(local(tag.name));
  });
  parser.on("text", (text) => {
    handlers.text(text);
  });
  parser.on("cdata", (text) => {
    handlers.text(text);
  });
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of chunks) {
    parser.write(guard.pass(decoder.decode(chunk, { stream: true })));
    yield undefined;
  }
  parser.write(guard.pass(decoder.decode())).close();
  yield undefined;
}

/** Lets at most a million characters pass between two angle brackets. */
class RunGuard {
  #run = 0;
  #inTag = false;

  pass(text: string): string {
    if (text.length + this.#run < longestRun) {
      this.#follow(text);
      return text;
    }
    let passed = "";
    for (const part of text.split(/(?<=[<>])/u)) {
      const room = Math.max(0, longestRun - this.#run);
      const bracket = /[<>]$/u.exec(part)?.[0] ?? "";
      if (part.length > room && this.#inTag) throw damaged("a tag in it has no end");
      passed += part.length > room ? part.slice(0, Math.max(0, room - 1)) + bracket : part;
      this.#follow(part);
    }
    return passed;
  }

  #follow(text: string): void {
    const last = Math.max(text.lastIndexOf("<"), text.lastIndexOf(">"));
    this.#run = last === -1 ? this.#run + text.length : text.length - last - 1;
    if (last !== -1) this.#inTag = text[last] === "<";
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function damaged(why: string): SheetFault {
  return new SheetFault(
    `The file is damaged: a part of it is not the XML of a spreadsheet (${why}).`,
    "Export it again.",
  );
}
