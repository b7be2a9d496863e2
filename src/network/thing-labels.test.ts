import { join } from "node:path";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import { nodeType, possibleTypes } from "../model/graph-model.ts";
import { readModel } from "../model/read-model.ts";
import { projectRoot } from "../platform/files.ts";
import { labelFields, labelOf } from "./thing-labels.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));
const label = (type: string, values: Record<string, unknown>, seesIdentifiers = true): string =>
  labelOf(nodeType(model, type), new Map(Object.entries(values)), seesIdentifiers);

describe("what a thing is called", () => {
  it.each([
    ["Altyn Hash LLP", "MiningFirm", { name: "Altyn Hash LLP", bin: "230540012345" }],
    ["contract AZ-2023-4188", "SupplyContract", { number: "AZ-2023-4188", sourceKey: "4188" }],
    ["account KZ361255530992322604", "Account", { number: "KZ361255530992322604" }],
    ["address Oskemen, Abai Avenue 5", "Address", { text: "Oskemen, Abai Avenue 5" }],
    ["The founding case", "Case", { title: "The founding case", registerNumber: "25-01" }],
    ["meter month 10045-2024-05", "MeterMonth", { sourceKey: "10045-2024-05" }],
    ["Toyota", "Vehicle", { name: "Toyota", plate: "123ABC02" }],
  ])("%s", (expected, type, values) => {
    expect(label(type, values)).toBe(expected);
  });

  it("masks a number for those who see it masked, and leaves a name", () => {
    expect(label("Account", { number: "KZ361255530992322604" }, false)).toBe("account KZ3612**************");
    expect(label("Phone", { number: "+77001234567" }, false)).toBe("phone +77001******");
    expect(label("Person", { name: "Aigul", iin: "810902400123" }, false)).toBe("Aigul");
  });

  it("comes from properties that are read for every type", () => {
    const fields = new Set(labelFields(model));
    for (const type of possibleTypes(model, "Node")) {
      const read = new Map([...fields].map((field) => [field, `a ${field}`] as const));
      expect(labelOf(type, read, true)).toMatch(/a [a-zA-Z]+$/u);
    }
  });
});
