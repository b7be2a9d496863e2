import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { concatAST, type DocumentNode, Kind, parse } from "graphql";
import { projectRoot } from "../platform/files.ts";
import { BOOKKEEPING_TYPES } from "./bookkeeping.ts";
import { documentModel } from "./document.ts";
import { graphNames, storedNames } from "./names.ts";
import { drawModel } from "./picture.ts";
import { readModel } from "./read-model.ts";
import type { Slice } from "./slice.ts";

const folder = join(projectRoot(), "schema");
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql") && !file.includes(".generated."))
  .sort();
const documents = new Map(files.map((file) => [file, parse(readFileSync(join(folder, file), "utf8"))]));
const model = readModel(concatAST([...documents.values()]));
const slices: readonly Slice[] = [...documents].map(([file, document]) => ({
  name: file.replace(".graphql", ""),
  types: typesOf(document),
}));
const text = documentModel(model, slices);

function typesOf({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? [definition.name.value]
      : [],
  );
}

function section(heading: string): string {
  const start = text.indexOf(`\n${heading}\n`);
  const end = text.indexOf("\n#", start + heading.length + 1);
  return start === -1 ? "" : text.slice(start, end === -1 ? undefined : end);
}

describe("the documentation of the graph", () => {
  it("has every kind of node with its labels, the kind of its ids and its properties", () => {
    for (const node of [...model.nodes.values()].filter(({ abstract }) => !abstract)) {
      const found = section(`### ${node.name}`);
      expect(found).toContain(`Labels ${node.labels.map((label) => `\`${label}\``).join(", ")}`);
      expect(found).toContain(`\`<namespace>:${node.kind}:<key>\``);
      for (const property of node.properties)
        for (const stored of storedNames(property)) expect(found + section("## Every node")).toContain(`\`${stored}\``);
    }
  });

  it("has every relationship with its ends and properties", () => {
    for (const edge of model.edges.values()) {
      const found = section(`#### ${edge.type}`);
      expect(found).toMatch(/From `\w+`.* to `\w+`/u);
      for (const property of edge.properties)
        for (const stored of storedNames(property)) expect(found).toContain(`\`${stored}\``);
    }
  });

  it("says what is required, indexed and masked", () => {
    expect(section("### Person")).toContain(
      "| `iin` | string |  | yes, identifiers | yes | The individual identification number (IIN), twelve digits. |",
    );
    expect(section("### Meter")).toMatch(/\| `serial\w*` \| string \| yes \|/u);
  });

  it("draws each relationship in the picture of its slice", () => {
    for (const edge of model.edges.values()) expect(text).toContain(`-->|${edge.type}| `);
  });

  it("is the same for the same model", () => {
    expect(documentModel(model, slices)).toBe(text);
  });
});

describe("the picture of the graph", () => {
  const picture = drawModel(model, slices);

  it("has a card for every label and every relationship on the card that it leaves", () => {
    for (const label of new Set([...model.nodes.values()].map((node) => node.label)))
      if (label !== "Entity") expect(picture).toContain(`>${label}<`);
    for (const edge of model.edges.values()) expect(picture).toContain(`>${edge.type} → `);
  });

  it("is closed: as many elements end as begin", () => {
    for (const name of ["svg", "text", "tspan", "title"])
      expect(picture.split(`<${name}`).length).toBe(picture.split(`</${name}>`).length);
  });
});

describe("the names of the graph", () => {
  const names = graphNames(model);

  it("are sorted and told once", () => {
    for (const list of Object.values(names) as (readonly string[])[]) expect(list).toEqual([...new Set(list)].sort());
  });

  it("hold both stored properties of a sum of money and no field that is not stored", () => {
    expect(names.properties).toEqual(expect.arrayContaining(["amountMinor", "currency", "sourceIds", "validFrom"]));
    expect(names.properties).not.toContain("conflicts");
  });

  it("hold what the write path keeps for itself", () => {
    expect(names.relationshipTypes).toContain("DESCRIBES");
    for (const type of BOOKKEEPING_TYPES) {
      expect(names.labels).toContain(type.label);
      expect(names.properties).toEqual(expect.arrayContaining([...type.properties]));
    }
  });
});
