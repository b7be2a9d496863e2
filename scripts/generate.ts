// Writes everything that follows from schema/*.graphql: the API's SDL, the linter's names, resolver types, documentation.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generate } from "@graphql-codegen/cli";
import {
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  printSchema,
  Source,
  visit,
} from "graphql";
import { format, type FormatConfig } from "oxfmt";
import codegen from "../codegen.ts";
import { buildApi } from "../src/graphql/api.ts";
import { loadSdl } from "../src/graphql/assembly/load-sdl.ts";
import { documentModel } from "../src/model/document.ts";
import { graphNames } from "../src/model/names.ts";
import { drawModel } from "../src/model/picture.ts";
import { readModel } from "../src/model/read-model.ts";
import type { Slice } from "../src/model/slice.ts";
import { analyticSchema } from "./analytic-schema.ts";
import { clientFiles } from "./client-files.ts";
import { root } from "./repository-files.ts";

// From the people and the grid over contracts and mining to the money and the case.
const order = ["core", "parties", "grid", "supply", "mining", "money", "assets", "cases"];

// A placeholder of statements that are made for each type of relationship; see src/record/edge-statements.ts.
const placeholders = ["EDGE_TYPE"];

const unused = `# Part of the wire format (src/graphql/scalars), though no field has it yet.
# eslint-disable-next-line @graphql-eslint/no-unreachable-types`;

const settings = JSON.parse(readFileSync(join(root, ".oxfmtrc.json"), "utf8")) as FormatConfig;

const schemaFolder = join(root, "schema");

function slices(): readonly Slice[] {
  const names = readdirSync(schemaFolder)
    .filter((file) => /^[a-z-]+\.graphql$/.test(file))
    .map((file) => file.replace(".graphql", ""));
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return names
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((name) => ({ name, types: typesOf(`${name}.graphql`) }));
}

function typesOf(file: string): readonly string[] {
  const { definitions }: DocumentNode = parse(new Source(readFileSync(join(schemaFolder, file), "utf8"), file));
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? [definition.name.value]
      : [],
  );
}

/** The SDL of a schema, each description of one line on one line. */
function sdlOf(schema: GraphQLSchema): string {
  const short: ASTVisitor = {
    StringValue: (node) => (node.value.includes("\n") ? undefined : { ...node, block: false }),
  };
  const text = print(visit(parse(printSchema(schema), { noLocation: true }), short));
  return text.replace(/^scalar (\w+)$/gm, (line, name: string) =>
    text.match(new RegExp(`\\b${name}\\b`, "g"))?.length === 1 ? `${unused}\n${line}` : line,
  );
}

async function resolverTypes(schema: string, nodes: readonly string[]): Promise<string> {
  const ids = Object.fromEntries(nodes.map((name) => [name, "string"]));
  const scalars: unknown = { ...(codegen.config?.["scalars"] as object), ...ids };
  const files: unknown = await generate(
    { ...codegen, schema, config: { ...codegen.config, scalars }, cwd: root },
    false,
  );
  const [file] = files as readonly { readonly content: string }[];
  if (file === undefined) throw new Error("GraphQL Code Generator wrote nothing; look at codegen.ts.");
  return `// Written by \`npm run codegen\` from schema/*.graphql. A node type stands for its id.\n${file.content}`;
}

async function formattedText(path: string, content: string): Promise<string> {
  const { code, errors } = await format(path, content, settings);
  const [error] = errors;
  if (error !== undefined) throw new Error(`"${path}" could not be formatted: ${error.message}`);
  return code;
}

async function write(path: string, content: string, formatted = true): Promise<void> {
  const target = join(root, path);
  const text = formatted ? await formattedText(target, content) : content;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const sdl = loadSdl(schemaFolder);
const model = readModel(sdl);
const names = graphNames(model);
await write("schema/api.generated.graphql", sdlOf(buildApi(model, sdl).schema));
await write(
  "schema/model.generated.json",
  JSON.stringify({ ...names, relationshipTypes: [...names.relationshipTypes, ...placeholders].sort() }),
);
await write("docs/graph-model.md", documentModel(model, slices()));
await write("docs/graph-model.svg", drawModel(model, slices()), false);
await write("src/graphql/generated.ts", await resolverTypes(analyticSchema(model, sdl), [...model.nodes.keys()]));
for (const [path, content] of await clientFiles()) await write(path, content, false);
