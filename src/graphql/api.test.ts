import { join } from "node:path";
import { readModel } from "../model/read-model.ts";
import { projectRoot } from "../platform/files.ts";
import { buildApi } from "./api.ts";
import { loadSdl } from "./assembly/load-sdl.ts";

const sdl = loadSdl(join(projectRoot(), "schema"));
const { schema } = buildApi(readModel(sdl), sdl);

test("every type, field and argument of the API is described", () => {
  const silent: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (type.description === undefined || type.description === null) silent.push(type.name);
    if (!("getFields" in type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) silent.push(`${type.name}.${field.name}`);
      if ("args" in field) for (const argument of field.args) if (!argument.description) silent.push(`${type.name}.${field.name}(${argument.name})`);
    }
  }
  expect(silent.filter((name) => !["Query", "ID", "String", "Int", "Float", "Boolean"].includes(name))).toEqual([]);
});

test("every kind has a root by id and a page", () => {
  const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(roots).toEqual(expect.arrayContaining(["contract", "contracts", "employee", "employees", "firm", "firms", "asset", "assets", "node", "nodes"]));
});
