import { SeenKeys } from "../seen-keys.ts";
import type { EdgeTelling, NodeTelling } from "../../record/telling.ts";

/** What a file has told so far, to know the same again: some 48 bytes a thing or relationship. */
export class ToldBefore {
  readonly #subjects = new SeenKeys();
  readonly #contents = new SeenKeys();

  /** Notes what a line tells: `new`, the `same` as an earlier line told, or the line that told it otherwise. */
  note(telling: NodeTelling | EdgeTelling, line: number): "new" | "same" | number {
    const subject = JSON.stringify(["id" in telling ? telling.id : telling.key, telling.validFrom ?? ""]);
    const before = this.#subjects.note(subject, line);
    const content = JSON.stringify(telling);
    if (before === undefined) {
      this.#contents.note(content, line);
      return "new";
    }
    return this.#contents.has(content) ? "same" : before;
  }
}
