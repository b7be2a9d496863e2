import type { EdgeType, GraphModel, NodeType, Property } from "./graph-model.ts";

/** How a column of an import file is read. */
export type ColumnRole = "key" | "end" | "value" | "amount" | "currency" | "system";

/** One column of an import file. */
export interface TemplateColumn {
  readonly name: string;
  readonly role: ColumnRole;
  /** The type in words. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  /** The property that the column fills; for a currency the sum of money that it belongs to. */
  readonly property?: Property;
}

/** One import file: a kind of node or a type of relationship. */
export interface TemplateFile {
  /** The file's name without `.csv`: the kind, or the type of relationship in kebab-case. */
  readonly name: string;
  readonly description: string;
  readonly node?: NodeType;
  readonly edge?: EdgeType;
  readonly columns: readonly TemplateColumn[];
}

const TYPE_WORDS: Readonly<Record<Property["type"], string>> = {
  string: "text",
  id: "id",
  int: "whole number",
  bigint: "whole number",
  float: "number",
  boolean: "true or false",
  date: "day, YYYY-MM-DD",
  datetime: "instant, YYYY-MM-DDThh:mm:ss with Z or an offset",
  decimal: "exact decimal number",
  currency: "currency code",
  enum: "one of the values",
  money: "amount in major units",
};

/** The import files of the model: a file a kind, sources first, then a file a type of relationship. */
export function templateFiles(model: GraphModel): readonly TemplateFile[] {
  const nodes = [...model.nodeByKind.values()].map((node): TemplateFile => ({
    name: node.kind,
    description: node.description,
    node,
    columns: [
      system("id", "key", "The key that the source uses, or a whole id.", true),
      ...valueColumns(node.properties.filter((property) => !isSystem(property))),
      ...SYSTEM_COLUMNS,
    ],
  }));
  const edges = [...model.edges.values()].map((edge): TemplateFile => ({
    name: edgeFileName(edge.type),
    description: edge.description,
    edge,
    columns: [
      system(
        "key",
        "key",
        "A key of its own; where it is empty, one is made of the ends and what tells parallels apart.",
        false,
      ),
      system(
        "from",
        "end",
        `Whose relationship it is: ${edge.from.join(" or ")}, as a whole id, kind:key, or the key alone.`,
        true,
      ),
      system(
        "to",
        "end",
        `What it leads to: ${edge.to.join(" or ")}, as a whole id, kind:key, or the key alone.`,
        true,
      ),
      ...valueColumns(edge.properties),
      ...SYSTEM_COLUMNS,
    ],
  }));
  const sourceFirst = (file: TemplateFile): number => (file.name === "source" ? 0 : 1);
  return [...nodes.sort((a, b) => sourceFirst(a) - sourceFirst(b)), ...edges];
}

/** A README of the files: every column with its type, whether it is required, its values and what it means. */
export function templateReadme(files: readonly TemplateFile[]): string {
  const sections = files.map((file) => {
    const rows = file.columns.map(
      ({ name, type, required, description }) =>
        `| ${name} | ${type} | ${required ? "yes" : ""} | ${description.replaceAll("\n", " ")} |`,
    );
    return [
      `## ${file.name}.csv`,
      "",
      file.description.trim(),
      "",
      "| column | type | required | meaning |",
      "| --- | --- | --- | --- |",
      ...rows,
      "",
    ].join("\n");
  });
  return `${PREFACE}\n${sections.join("\n")}`;
}

const PREFACE = `# Files to fill

One CSV file a kind of thing or type of relationship; delete those that you do not need, and the columns too that are
not required. UTF-8, comma, a header row; a cell that holds a comma or a line break stands in double quotes. Lists are
separated by \`;\` (a \`;\` inside a value is written \`\\;\`). Money is written in major units, such as 1250.50, with
its currency in the column beside it.
Load the folder with \`powertrail import FOLDER --format powertrail\`.
`;

const SYSTEM_COLUMNS: readonly TemplateColumn[] = [
  system(
    "validFrom",
    "system",
    "The first day on which it holds, YYYY-MM-DD; empty: always did.",
    false,
    "day, YYYY-MM-DD",
  ),
  system(
    "validTo",
    "system",
    "The first day on which it no longer holds; empty: still does.",
    false,
    "day, YYYY-MM-DD",
  ),
  system("source", "system", "The source that tells it: a key of source.csv or a whole id.", false),
  system(
    "restrictedTo",
    "system",
    "The cases to whose members alone it is visible, ids or keys separated by `;`.",
    false,
    "list of ids",
  ),
  system("retracted", "system", "true where the source takes back what it told.", false, "true or false"),
];

function valueColumns(properties: readonly Property[]): readonly TemplateColumn[] {
  const columns = new Map<string, TemplateColumn>();
  for (const property of properties) {
    const { name, description } = property;
    const values = property.values ? `one of ${property.values.join(", ")}` : TYPE_WORDS[property.type];
    const type = property.list ? `list of ${values}` : values;
    const role = property.type === "money" ? "amount" : "value";
    columns.set(name, {
      name,
      role,
      type,
      required: property.required && !isDerivable(property, properties),
      description,
      property,
    });
  }
  for (const property of properties) {
    const { currencyStored, required } = property;
    if (currencyStored === undefined || columns.has(currencyStored)) continue;
    const description = `The currency of ${property.name}.`;
    columns.set(currencyStored, {
      name: currencyStored,
      role: "currency",
      type: TYPE_WORDS.currency,
      required,
      description,
      property,
    });
  }
  return [...columns.values()];
}

/** The file of a type of relationship: PARTY_TO is told in party-to.csv. */
export function edgeFileName(type: string): string {
  return type.toLowerCase().replaceAll("_", "-");
}

/** A list of names that is left empty holds the name alone. */
export function isDerivable(property: Property, among: readonly Property[]): boolean {
  return property.name === "names" && property.list && among.some(({ name }) => name === "name");
}

function isSystem(property: Property): boolean {
  return ["id", "sourceKey", "recordedAt", "retractedAt", "sourceIds", "restrictedTo"].includes(property.name);
}

function system(name: string, role: ColumnRole, description: string, required: boolean, type = "text"): TemplateColumn {
  return { name, role, type, required, description };
}
