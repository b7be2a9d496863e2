import { parse } from "graphql";
import { edgeType, nodeType, possibleTypes } from "./graph-model.ts";
import { ModelFault, readModel } from "./read-model.ts";

const BASE = `
  interface Node @node(label: "Entity", name: "node", plural: "nodes") { id: ID! sourceIds: [ID!]! }
  type Source implements Node @node(label: "Source", name: "source", plural: "sources") { title: String! @fulltext }
  "Either." enum Colour { RED GREEN }
  type FedBy @edge(type: "FED_BY", from: ["Meter"], to: ["PowerLine"]) {
    "The share." share: Decimal!
    price: Money @money(minor: "priceMinor", currency: "priceCurrency")
  }
  type PowerLine implements Node @node(label: "PowerLine", name: "powerLine", plural: "powerLines") {
    meters: [Meter!]! @relationship(type: "FED_BY", direction: IN)
  }
  type Meter implements Node @node(label: "Meter", name: "meter", plural: "meters") {
    "The serial." serial: String! @index @masked
    colours: [Colour!]
    sources: [Source!]! @ids(property: "sourceIds")
    line: PowerLine @relationship(type: "FED_BY", direction: OUT)
    balance: Float @computed
  }`;

const read = (extra = ""): ReturnType<typeof readModel> => readModel(parse(BASE + extra));

function fault(extra: string): ModelFault {
  try {
    read(extra);
  } catch (error) {
    if (error instanceof ModelFault) return error;
    throw error;
  }
  throw new Error("No fault was found.");
}

const meterLike = (fields: string): string =>
  `type Relay implements Node @node(label: "Relay", name: "relay", plural: "relays") { ${fields} }`;

describe("the model read from the SDL", () => {
  it("gives a type the properties, labels and interfaces of its interfaces", () => {
    const meter = nodeType(read(), "Meter");
    expect(meter.labels).toEqual(["Entity", "Meter"]);
    expect(meter.interfaces).toEqual(["Node"]);
    expect(meter.properties.map((property) => property.name)).toEqual(["id", "sourceIds", "serial", "colours"]);
  });

  it("reads what the directives say of a property", () => {
    const serial = nodeType(read(), "Meter").properties.find((property) => property.name === "serial");
    expect(serial).toEqual({
      name: "serial",
      type: "string",
      stored: "serial",
      list: false,
      required: true,
      indexed: true,
      fulltext: false,
      masked: true,
      description: "The serial.",
    });
  });

  it("gives an enum its values and a sum of money its two stored properties", () => {
    const model = read();
    const colours = nodeType(model, "Meter").properties.find((property) => property.name === "colours");
    expect(colours).toMatchObject({ type: "enum", list: true, required: false, values: ["RED", "GREEN"] });
    const price = edgeType(model, "FED_BY").properties.find((property) => property.name === "price");
    expect(price).toMatchObject({ type: "money", stored: "priceMinor", currencyStored: "priceCurrency" });
  });

  it("keeps relations, references and computed fields out of the properties", () => {
    const meter = nodeType(read(), "Meter");
    expect(meter.relations).toMatchObject([{ name: "line", type: "FED_BY", direction: "OUT", list: false }]);
    expect(meter.references).toMatchObject([{ name: "sources", stored: "sourceIds", target: "Source" }]);
  });

  it("writes the kind of an id in kebab-case", () => {
    expect(nodeType(read(), "PowerLine").kind).toBe("power-line");
    expect(read().nodeByKind.get("power-line")?.name).toBe("PowerLine");
  });

  it("decides the narrowest type first where types share labels", () => {
    const model = read(`
      interface Party implements Node @node(label: "Party", name: "party", plural: "parties") { name: String! }
      interface Natural implements Node & Party @node(label: "Person", name: "person", plural: "persons")
      type Person implements Node & Party & Natural @node(label: "Person", name: "person", plural: "persons")
      type Employee implements Node & Party & Natural @node(label: "Employee", name: "employee", plural: "employees")`);
    expect(possibleTypes(model, "Party").map((type) => type.name)).toEqual(["Employee", "Person"]);
    expect(model.nodeByLabel.get("Person")?.name).toBe("Person");
    expect(model.nodeByLabel.get("Party")?.abstract).toBe(true);
  });
});

describe("faults of the SDL", () => {
  it.each([
    ["Relay.owner", meterLike("owner: Owner")],
    ["Relay.line", meterLike('line: PowerLine @relationship(type: "LEADS_TO", direction: OUT)')],
    ["Relay.colour", meterLike('colour: Money @relationship(type: "FED_BY", direction: OUT)')],
    ["Relay.price", meterLike("price: Money")],
    ["Relay.size", meterLike('size: Int @money(minor: "sizeMinor", currency: "currency")')],
    ["LeadsTo", 'type LeadsTo @edge(type: "LEADS_TO", from: ["Meter"], to: ["Pole"]) { number: Int }'],
    [
      "Relay",
      'type Relay implements Node & Pole @node(label: "Relay", name: "relay", plural: "relays") { number: Int }',
    ],
    ["Relay", 'type Relay implements Node @node(name: "relay", plural: "relays") { number: Int }'],
  ])("name the coordinate %s", (coordinate, extra) => {
    const found = fault(extra);
    expect(found.coordinate).toBe(coordinate);
    expect(found.message).toMatch(new RegExp(`^${coordinate}: .+\\.$`, "u"));
  });

  it("quote the name that is wrong and say what would be right", () => {
    expect(fault(meterLike("owner: Owner")).message).toBe(
      'Relay.owner: "Owner" is neither a scalar nor an enum; add @relationship, @ids or @computed.',
    );
    expect(fault(meterLike('line: PowerLine @relationship(type: "LEADS_TO", direction: OUT)')).message).toContain(
      '"LEADS_TO"',
    );
  });

  it("are found by whoever asks for a type that is not there", () => {
    expect(() => nodeType(read(), "Pole")).toThrow('The model has no node type "Pole".');
    expect(() => edgeType(read(), "LEADS_TO")).toThrow('The model has no relationship type "LEADS_TO".');
  });
});
