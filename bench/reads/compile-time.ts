import { execute, type GraphQLResolveInfo, type GraphQLSchema, parse, validate } from "graphql";
import { join } from "node:path";
import { buildApi } from "../../src/graphql/api.ts";
import { loadSdl } from "../../src/graphql/assembly/load-sdl.ts";
import { compileByIds, compileConnection } from "../../src/graphql/compiler/compile.ts";
import type { PageArguments } from "../../src/graphql/compiler/page.ts";
import { DEFAULT_LIMITS } from "../../src/graphql/limits.ts";
import { nodeType } from "../../src/model/graph-model.ts";
import { readModel } from "../../src/model/read-model.ts";
import { projectRoot } from "../../src/platform/files.ts";
import { median } from "../support/measure.ts";
import type { Question } from "./questions.ts";

/** What becomes of a document inside the process, without a database: medians in ms. */
export interface CompileTimes {
  readonly parseMs: number;
  readonly validateMs: number;
  readonly compileMs: number;
}

const runs = 300;

/** Times parsing, validation (the rules of graphql-js) and compilation to Cypher of the documents that are ours. */
export async function compileTimes(questions: readonly Question[]): Promise<CompileTimes[]> {
  const sdl = loadSdl(join(projectRoot(), "schema"));
  const model = readModel(sdl);
  const { schema } = buildApi(model, sdl);
  let took = 0;
  const caps = { pageCap: DEFAULT_LIMITS.pageSize, rowCap: DEFAULT_LIMITS.records };
  const today = new Date().toISOString().slice(0, 10);
  const viewer = { subject: "investigator", name: null, roles: new Set(["investigator"] as const), agency: null };
  const scope = { asOf: today, knownAt: null, historical: false, today, viewer };
  const timed = (root: string, typeName: string, one: boolean): void => {
    const field = schema.getQueryType()?.getFields()[root];
    if (!field) throw new Error(`There is no root "${root}".`);
    const type = nodeType(model, typeName);
    field.resolve = (_source, args: Record<string, unknown>, _context, info: GraphQLResolveInfo) => {
      const begun = performance.now();
      if (one) compileByIds(model, info, type, [String(args["id"])], scope, caps);
      else compileConnection(model, info, type, args as unknown as PageArguments, scope, caps);
      took = performance.now() - begun;
      return null;
    };
  };
  timed("contract", "SupplyContract", true);
  timed("companies", "LegalPerson", false);
  timed("contracts", "SupplyContract", false);
  const found: CompileTimes[] = [];
  for (const question of questions) found.push(await timesOf(schema, question, () => took));
  return found;
}

async function timesOf(schema: GraphQLSchema, question: Question, compiled: () => number): Promise<CompileTimes> {
  const times = { parse: [] as number[], validate: [] as number[], compile: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const { document: text, variables } = question.asked("powertrail", run);
    const begun = performance.now();
    const document = parse(text);
    const parsed = performance.now();
    const faults = validate(schema, document);
    const validated = performance.now();
    if (faults[0]) throw faults[0];
    await execute({ schema, document, variableValues: variables });
    times.parse.push(parsed - begun);
    times.validate.push(validated - parsed);
    times.compile.push(compiled());
  }
  return {
    parseMs: median(times.parse),
    validateMs: median(times.validate),
    compileMs: median(times.compile),
  };
}
