import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { mappingShape, type MappingText } from "./mapping-shape.ts";

/** A fault of a mapping: the keys that lead to it, and what is wrong and what to do, in sentences. */
export interface MappingFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A mapping that cannot be used; its message has a line for each fault. */
export class MappingRefused extends Error {
  readonly code = "BAD_USER_INPUT";
  readonly exitCode = 2;
  readonly faults: readonly { readonly line: number; readonly key: string; readonly message: string }[];
  constructor(file: string, faults: MappingRefused["faults"]) {
    const lines = faults.map(
      ({ line, key, message }) => `${file}:${String(line)} ${key === "" ? "" : `${key}: `}${message}`,
    );
    super(`The mapping cannot be used.\n${lines.join("\n")}`);
    this.name = "MappingRefused";
    this.faults = faults;
  }
}

/** A mapping whose form is right, with its text and a way to tell where a fault in it stands. */
export interface ReadMapping {
  readonly mapping: MappingText;
  readonly text: string;
  /** Throws MappingRefused where there are faults. */
  readonly refuse: (faults: readonly MappingFault[]) => void;
}

const listedAtMost = 20;

/** Reads a mapping file. Throws MappingRefused with the line and key of each fault. */
export function readMappingFile(path: string): ReadMapping {
  return readMapping(basename(path), readFileSync(path, "utf8"));
}

/** Reads the text of a mapping. */
export function readMapping(file: string, text: string): ReadMapping {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: "failsafe", prettyErrors: false });
  const broken = document.errors.map(({ pos, message }) => ({
    line: counter.linePos(pos[0]).line,
    key: "",
    message: `This is no YAML: ${message}.`,
  }));
  if (broken.length > 0) throw new MappingRefused(file, broken);
  const refuse = (faults: readonly MappingFault[]): void => {
    const placed = faults.map(({ path, message }) => ({
      line: lineOf(document, counter, written(document, path)),
      key: keyOf(written(document, path)),
      message,
    }));
    placed.sort((a, b) => a.line - b.line);
    if (placed.length > 0) throw new MappingRefused(file, placed.slice(0, listedAtMost));
  };
  const content: unknown = document.toJS({ maxAliasCount: 1_000 });
  const parsed = mappingShape.safeParse(content);
  if (!parsed.success) refuse(parsed.error.issues.map(({ path, message }) => ({ path, message: sentence(message) })));
  return { mapping: parsed.data as MappingText, text, refuse };
}

function sentence(message: string): string {
  return message.startsWith("Invalid input") ? `${message}.` : message;
}

/** A path without what a shorthand leaves out: the list around a single value, the parts of a key. */
function written(document: Document, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const kept: PropertyKey[] = [];
  for (const key of path)
    if ((typeof key === "string" && key !== "parts") || document.hasIn([...kept, key])) kept.push(key);
  return kept;
}

/** Where the last key of a path stands, or the nearest above it that is written. */
function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const key = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last)?.key
      : undefined;
    const node = key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

function keyOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, place) => (typeof key === "number" ? `[${String(key + 1)}]` : `${place === 0 ? "" : "."}${String(key)}`))
    .join("");
}
