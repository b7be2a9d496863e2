import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { GraphModel } from "../../model/graph-model.ts";
import { idOfSource } from "../ids.ts";
import { type ImportFile, type ImportPlan, NothingToImport, type PlannedSource } from "../import-file.ts";
import type { ImportWarning } from "../report.ts";
import { openSheet, type SheetFile } from "../sheet/sheet-file.ts";
import { SheetFault } from "../sheet/sheet-fault.ts";
import { checkMapping, templateOf } from "./check-mapping.ts";
import { corroborateTransfers } from "./corroborate.ts";
import { literalPattern } from "./literal-pattern.ts";
import { readMappingFile } from "./mapping-file.ts";
import { mappingReader } from "./mapping-reader.ts";
import type { MappingText } from "./mapping-shape.ts";
import { columnsNamed } from "./named-columns.ts";
import { STATEMENT_KINDS } from "./statement.ts";
import { type Margins, tableRows } from "./table-rows.ts";

export interface MappingOptions {
  /** The mapping file; by default mapping.yaml in the folder that is imported. */
  readonly mapping?: string | undefined;
  /** By default that of the mapping, else `mapping`. */
  readonly namespace?: string | undefined;
  /** The id or key of the Source; by default that of the mapping, else one made for it. */
  readonly source?: string | undefined;
}

const MAPPING_IN_FOLDER = "mapping.yaml";
const TABLE = /\.(csv|txt|tsv|xlsx|xls)$/iu;

/**
 * Plans the import of a file, or of the tables in a folder, as a mapping says. Throws MappingRefused for a mapping that cannot be
 * used, and NothingToImport where there is no table or no mapping.
 */
export async function planMapping(model: GraphModel, path: string, options: MappingOptions): Promise<ImportPlan> {
  const isFolder = statSync(path).isDirectory();
  const mappingPath = options.mapping ?? join(isFolder ? path : ".", MAPPING_IN_FOLDER);
  if ((options.mapping === undefined && !isFolder) || !existsSync(mappingPath)) throw noMapping(path, options.mapping);
  const read = readMappingFile(mappingPath);
  const { mapping } = read;
  read.refuse(checkMapping(mapping, model));
  const namespace = options.namespace ?? mapping.namespace ?? "mapping";
  const source = sourceOf(mapping, namespace, options.source, mappingPath);
  const { paths, warnings } = isFolder ? tablesIn(path, mapping) : { paths: [path], warnings: [] };
  if (paths.length === 0) throw noTable(path, mapping);
  const files: ImportFile[] = [];
  for (const file of paths) files.push(await importFile(model, mapping, file, namespace, source.id));
  return {
    format: "mapping",
    namespace,
    source,
    sourceIsTold: false,
    files,
    warnings,
    reading: [read.text],
  };
}

async function importFile(
  model: GraphModel,
  mapping: MappingText,
  path: string,
  namespace: string,
  source: string,
): Promise<ImportFile> {
  const sheet = await openedSheet(path, mapping);
  const margins: Margins = { above: [], below: [] };
  const kinds = kindsOf(model, mapping);
  const kind = mapping.statement ? "transferred" : (kinds[0] ?? "row");
  const encoding = sheet.format === "text" ? sheet.encoding : undefined;
  const scope = { model, mapping, namespace, source, file: basename(path), kind, margins, encoding };
  const { headerRow, skipRows, until } = mapping;
  const place = { headerRow, skipRows, until, columns: columnsNamed(mapping) };
  return {
    path,
    name: basename(path),
    kind,
    kinds,
    rows: (onBytes) => tableRows(sheet, place, margins, onBytes),
    reader: (header) => mappingReader(scope, header),
    ...(mapping.statement ? { settle: corroborateTransfers } : {}),
  };
}

/** A file that is no table is refused as one row, so that the other files go in. */
async function openedSheet(path: string, { encoding, delimiter, quotes, sheet }: MappingText): Promise<SheetFile> {
  try {
    return await openSheet(path, {
      encoding,
      delimiter,
      quotes: quotes === undefined ? undefined : quotes === "double",
      sheet,
    });
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    const { reason, remedy } = error;
    return {
      format: "xlsx",
      // eslint-disable-next-line @typescript-eslint/require-await -- what it says is known already
      rows: async function* () {
        yield { line: null, text: "", reason, remedy };
      },
    };
  }
}

/** The kinds that a mapping tells, as the report calls them. */
function kindsOf(model: GraphModel, mapping: MappingText): readonly string[] {
  const ofRules = (mapping.rows ?? []).flatMap((rule) => templateOf(model, rule)?.name ?? []);
  return [...new Set([...(mapping.statement ? STATEMENT_KINDS : []), ...ofRules])];
}

function sourceOf(
  { source }: MappingText,
  namespace: string,
  given: string | undefined,
  mappingPath: string,
): PlannedSource {
  const title = source?.name ?? `Files read by ${basename(mappingPath)}`;
  const id = idOfSource(namespace, given ?? source?.id ?? slugOf(source?.name ?? basename(mappingPath)));
  const { publisher, reliability, credibility } = source ?? {};
  return {
    id,
    title,
    ...(publisher === undefined ? {} : { publisher }),
    ...(source === undefined
      ? {}
      : {
          grade: {
            ...(reliability === undefined ? {} : { reliability }),
            ...(credibility === undefined ? {} : { credibility }),
          },
        }),
  };
}

function slugOf(name: string): string {
  return name
    .replace(/\.ya?ml$/iu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
}

function tablesIn(
  folder: string,
  { file }: MappingText,
): { readonly paths: string[]; readonly warnings: ImportWarning[] } {
  const tables = readdirSync(folder)
    .filter((name) => TABLE.test(name) && statSync(join(folder, name)).isFile())
    .sort();
  const pattern = file === undefined ? TABLE : globOf(file);
  const passed = tables.filter((name) => !pattern.test(name));
  return {
    paths: tables.filter((name) => pattern.test(name)).map((name) => join(folder, name)),
    warnings: passed.map((name) => ({
      file: name,
      message: `The file was passed over: the mapping is for ${file ?? ""}.`,
    })),
  };
}

/** A pattern of names in which `*` stands for anything. */
function globOf(pattern: string): RegExp {
  const parts = pattern.split("*").map(literalPattern);
  return new RegExp(`^${parts.join(".*")}$`, "iu");
}

function noMapping(path: string, given: string | undefined): NothingToImport {
  return new NothingToImport(
    path,
    given === undefined
      ? `Name the mapping by --mapping, or put ${MAPPING_IN_FOLDER} into the folder. "powertrail import --suggest FILE" proposes one.`
      : `There is no mapping "${given}". "powertrail import --suggest FILE" proposes one.`,
  );
}

function noTable(path: string, { file }: MappingText): NothingToImport {
  const which =
    file === undefined
      ? "no .csv, .txt, .tsv or .xlsx file"
      : `no file of the name "${file}", for which the mapping is`;
  return new NothingToImport(path, `"${path}" holds ${which}.`);
}
