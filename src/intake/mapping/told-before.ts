import { hash } from "node:crypto";
import type { EdgeTelling, NodeTelling } from "../../record/telling.ts";
import { SeenKeys } from "../seen-keys.ts";

/** What a file has told so far, to know the same again: 24 to 48 bytes a thing or relationship. */
export class ToldBefore {
  readonly #subjects = new SeenKeys();

  /** Notes what a line tells: `new`, the `same` as an earlier line told, or the line that told it otherwise. */
  note(telling: NodeTelling | EdgeTelling, line: number): "new" | "same" | number {
    const subject = JSON.stringify(["id" in telling ? telling.id : telling.key, telling.validFrom ?? ""]);
    const content = hash("sha1", JSON.stringify(telling), "buffer").readUInt32LE(0);
    const before = this.#subjects.noteWith(subject, line, content);
    if (before === undefined) return "new";
    return before.content === content ? "same" : before.line;
  }
}
