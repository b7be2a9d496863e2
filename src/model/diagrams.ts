import type { GraphModel } from "./graph-model.ts";
import { edgesOf, endLabels, labelsOfSlice, type Slice } from "./slice.ts";

/** A Mermaid flowchart of the slices: what each describes, and which relationships lead from one to another. */
export function overviewDiagram(model: GraphModel, slices: readonly Slice[]): string {
  const home = homes(model, slices);
  const boxes = slices.map((slice) => {
    const labels = labelsOfSlice(model, slice).join("<br/>");
    return `  ${slice.name}["<b>${slice.name}</b><br/>${labels}"]`;
  });
  const between = new Map<string, Set<string>>();
  for (const edge of model.edges.values())
    for (const from of endLabels(model, edge.from))
      for (const to of endLabels(model, edge.to)) {
        const [start, end] = [home.get(from), home.get(to)];
        if (start === undefined || end === undefined || start === end) continue;
        const key = `${start} ${end}`;
        between.set(key, (between.get(key) ?? new Set()).add(edge.type));
      }
  const arrows = [...between].map(([key, types]) => {
    const [start = "", end = ""] = key.split(" ");
    return `  ${start} -->|"${[...types].join("<br/>")}"| ${end}`;
  });
  return ["flowchart LR", ...boxes, ...arrows].join("\n");
}

/** A Mermaid flowchart of one slice: its labels as boxes, its relationships as arrows, labels of other slices rounded. */
export function sliceDiagram(model: GraphModel, slice: Slice): string {
  const own = new Set(labelsOfSlice(model, slice));
  const shown = new Set(own);
  const narrower = [...own].flatMap((label) =>
    widerLabels(model, label).map((wider) => {
      shown.add(wider);
      return `  ${label} -.->|kind of| ${wider}`;
    }),
  );
  const arrows = edgesOf(model, slice).flatMap((edge) =>
    endLabels(model, edge.from).flatMap((from) =>
      endLabels(model, edge.to).map((to) => {
        shown.add(from).add(to);
        return `  ${from} -->|${edge.type}| ${to}`;
      }),
    ),
  );
  const boxes = [...shown].map((label) => (own.has(label) ? `  ${label}["${label}"]` : `  ${label}(["${label}"])`));
  return ["flowchart LR", ...boxes, ...narrower, ...arrows].join("\n");
}

/** The labels one step wider than a label; Entity, which everything has, is left out. */
export function widerLabels(model: GraphModel, label: string): readonly string[] {
  const type = [...model.nodes.values()].find((node) => node.label === label);
  const faces = (type?.interfaces ?? []).flatMap((name) => model.nodes.get(name) ?? []);
  const wider = faces.filter((face) => face.label !== label && face.label !== "Entity");
  return wider.filter((face) => !wider.some((other) => other.interfaces.includes(face.name))).map((face) => face.label);
}

function homes(model: GraphModel, slices: readonly Slice[]): ReadonlyMap<string, string> {
  return new Map(
    slices.flatMap((slice) => labelsOfSlice(model, slice).map((label): [string, string] => [label, slice.name])),
  );
}
