import { join } from "node:path";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import { projectRoot } from "../platform/files.ts";
import { schemaStatements } from "./constraints.ts";
import { readModel } from "./read-model.ts";
import { templateFiles, templateReadme } from "./template.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));
const files = templateFiles(model);

describe("the import files of the model", () => {
  it("are one a kind and one a type of relationship, each with a name of its own, sources first", () => {
    expect(files).toHaveLength(model.nodeByKind.size + model.edges.size);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(files[0]?.name).toBe("source");
  });

  it("have no column twice, and a currency beside every sum", () => {
    for (const { columns } of files) {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { role, property } of columns)
        if (role === "amount") expect(names).toContain(property?.currencyStored);
    }
  });

  it("are explained with types, values and what is required", () => {
    const readme = templateReadme(files);
    expect(readme).toContain("## party-to.csv");
    expect(readme).toContain("| role | one of CUSTOMER, SUPPLIER, GUARANTOR | yes | The part played. |");
    expect(readme).toContain("| amount | amount in major units | yes |");
  });
});

describe("the schema of the graph", () => {
  const names = schemaStatements(model).map(({ name }) => name);

  it("makes ids unique, keys quick to find and names searchable", () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(["entity_id", "commit_key", "record_id", "names", "supply_contract_category"]),
    );
    for (const type of model.edges.keys()) expect(names).toContain(`${type.toLowerCase()}_id_unique`);
  });

  it("indexes what an interface declares under its label and those one step narrower", () => {
    expect(names).toEqual(expect.arrayContaining(["party_name", "person_name", "company_name", "entity_recorded_at"]));
    expect(names).not.toContain("person_recorded_at");
    expect(names).not.toContain("utility_employee_name");
  });
});
