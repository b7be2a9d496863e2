import { parse } from "graphql";
import { nodeType } from "./graph-model.ts";
import { readModel } from "./read-model.ts";
import { searchTerms } from "./search-terms.ts";

const model = readModel(
  parse(`
  interface Node @node(label: "Entity", name: "node", plural: "nodes") { id: ID! }
  type Person implements Node @node(label: "Person", name: "person", plural: "persons") {
    name: String! @fulltext
    names: [String!]! @fulltext
    iin: String @identifier @masked
    employeeNumber: String @identifier
    remark: String }`),
);
const person = nodeType(model, "Person");

describe("the terms of a thing", () => {
  it("are the words of its names, its identifiers, and apart those that some roles see masked", () => {
    const told = {
      name: "Kim Viktor",
      names: ["Ким Виктор", "Виктор"],
      iin: "820827-300123",
      employeeNumber: "AZ 3102",
    };
    expect(searchTerms(person, told)).toEqual({
      searchWords: "kim viktor",
      searchKeys: "az3102",
      searchMaskedKeys: "820827300123",
    });
  });

  it("are left out where there are none, and hold nothing of other properties", () => {
    expect(searchTerms(person, { name: "«»", remark: "Secret remark" })).toEqual({});
  });
});
