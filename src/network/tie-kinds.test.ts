import { join } from "node:path";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import { readModel } from "../model/read-model.ts";
import { projectRoot } from "../platform/files.ts";
import { followedKinds, WEIGHTED_KINDS } from "./tie-kinds.ts";

const model = readModel(loadSdl(join(projectRoot(), "schema")));

describe("the ties that are followed", () => {
  it("are weighed one by one: the table has every relationship of the model and no other", () => {
    expect([...WEIGHTED_KINDS].sort()).toEqual([...model.edges.keys()].sort());
  });

  it("are by default those between parties; the case file and what belongs to one thing only out of an end", () => {
    const { kinds, outward, inward } = followedKinds(model, ["Entity", "Party"], null);
    expect(kinds).toEqual(expect.arrayContaining(["OWNS", "TRANSFERRED", "USES_ADDRESS", "PARTY_TO", "RELATED_TO"]));
    for (const kind of ["MEMBER_OF", "HANDLED_BY", "AUDITS", "FED_BY", "PARTICIPATES_IN", "BILLS"])
      expect(kinds).not.toContain(kind);
    expect(outward).toEqual(expect.arrayContaining(["BILLS", "CONCERNS", "FOUND_IN"]));
    expect(inward).toEqual(expect.arrayContaining(["PARTICIPATES_IN", "EARNED", "FOUND_IN"]));
    for (const kind of ["MEMBER_OF", "HANDLED_BY", "AUDITS"]) expect([...outward, ...inward]).not.toContain(kind);
  });

  it("are those of the grid too where an end is part of it", () => {
    expect(followedKinds(model, ["Entity", "Feeder"], null).kinds).toEqual(
      expect.arrayContaining(["FED_BY", "LOCATED_IN"]),
    );
  });

  it("are those asked for and no other, each once", () => {
    expect(followedKinds(model, ["Entity", "Region"], ["OWNS", "MEMBER_OF", "OWNS"])).toEqual({
      kinds: ["MEMBER_OF", "OWNS"],
      outward: [],
      inward: [],
    });
  });
});
