import { isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { join } from "node:path";
import { readModel } from "../model/read-model.ts";
import { projectRoot } from "../platform/files.ts";
import { buildApi } from "./api.ts";
import { loadSdl } from "./assembly/load-sdl.ts";

const sdl = loadSdl(join(projectRoot(), "schema"));
const { schema } = buildApi(readModel(sdl), sdl);

test("every type, field and argument of the API is described", () => {
  const silent: string[] = [];
  const hear = (name: string, { description }: { readonly description?: string | null | undefined }): void => {
    if (description === undefined || description === null || description === "") silent.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    hear(type.name, type);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        hear(`${type.name}.${field.name}`, field);
        for (const argument of field.args) hear(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) hear(`${type.name}.${field.name}`, field);
  }
  expect(silent.filter((name) => !["Query", "ID", "String", "Int", "Float", "Boolean"].includes(name))).toEqual([]);
});

test("every kind has a root by id and a page", () => {
  const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(roots).toEqual(
    expect.arrayContaining([
      "contract",
      "contracts",
      "employee",
      "employees",
      "firm",
      "firms",
      "asset",
      "assets",
      "node",
      "nodes",
    ]),
  );
});
