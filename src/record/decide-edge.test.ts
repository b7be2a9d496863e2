import { decideEdge, type EdgeVersion } from "./decide-edge.ts";

const told = (sourceId: string, hash: string, retracted = false): Parameters<typeof decideEdge>[1] => ({
  key: "k",
  sourceId,
  hash,
  retracted,
});
const version = (id: string, hash: string, sourceIds: readonly string[], live = true): EdgeVersion => ({
  id,
  hash,
  sourceIds,
  live,
});

describe("a telling of a relationship", () => {
  it("adds the first version under the key itself", () => {
    expect(decideEdge([], told("a", "h"))).toEqual({
      retracted: [],
      added: [{ id: "k", sourceIds: ["a"], copyOf: null }],
    });
  });

  it("changes nothing when told again, or taken back again", () => {
    expect(decideEdge([version("k", "h", ["a"])], told("a", "h"))).toBeNull();
    expect(decideEdge([version("k", "h", ["a"], false)], told("a", "h", true))).toBeNull();
  });

  it("replaces its source's version and leaves that of a source that disagrees", () => {
    const versions = [version("k", "h1", ["a"]), version("k@2", "h2", ["b"])];
    expect(decideEdge(versions, told("a", "h3"))).toEqual({
      retracted: ["k"],
      added: [{ id: "k@3", sourceIds: ["a"], copyOf: null }],
    });
  });

  it("joins the version of a source that agrees, and leaves a shared one to the others", () => {
    const versions = [version("k", "h1", ["a", "c"]), version("k@2", "h2", ["b"])];
    expect(decideEdge(versions, told("a", "h2"))).toEqual({
      retracted: ["k", "k@2"],
      added: [
        { id: "k@3", sourceIds: ["c"], copyOf: "k" },
        { id: "k@4", sourceIds: ["b", "a"], copyOf: null },
      ],
    });
  });

  it("takes back only its source's part", () => {
    expect(decideEdge([version("k", "h", ["a", "b"])], told("a", "", true))).toEqual({
      retracted: ["k"],
      added: [{ id: "k@2", sourceIds: ["b"], copyOf: "k" }],
    });
  });
});
