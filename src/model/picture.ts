import { widerLabels } from "./diagrams.ts";
import type { GraphModel } from "./graph-model.ts";
import { endLabels, labelsOfSlice, type Slice } from "./slice.ts";

const CARD_WIDTH = 300;
const GAP = 14;
const LINE = 17;
const HEAD = 28;
const TITLE = 40;
const COLUMNS = 5;
const COLOURS = ["#0b6e4f", "#8a4b08", "#3d5a99", "#8f2d56", "#5b6b0f", "#6a3fa0", "#00707a", "#7a2e2e"] as const;

interface Card {
  readonly label: string;
  readonly wider: readonly string[];
  /** The relationships that leave the label: `TYPE → Label, Label`. */
  readonly lines: readonly string[];
}

/** Draws a graph as an SVG: a column of cards for each slice, a card for each label, with the relationships that leave it. */
export function drawModel(model: GraphModel, slices: readonly Slice[]): string {
  const heights = Array.from({ length: COLUMNS }, () => GAP);
  const panels = slices.map((slice, index) => {
    const cards = labelsOfSlice(model, slice)
      .filter((label) => label !== "Entity")
      .map((label) => cardOf(model, label));
    if (cards.length === 0) return "";
    const column = heights.indexOf(Math.min(...heights));
    const top = heights[column] ?? GAP;
    const height = TITLE + cards.reduce((sum, card) => sum + cardHeight(card) + GAP, 0);
    heights[column] = top + height + GAP;
    const left = GAP + column * (CARD_WIDTH + 3 * GAP);
    return panel(slice.name, cards, { left, top, height, colour: COLOURS[index % COLOURS.length] ?? COLOURS[0] });
  });
  const width = GAP + COLUMNS * (CARD_WIDTH + 3 * GAP);
  const height = Math.max(...heights);
  const size = `width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="ui-sans-serif, system-ui, sans-serif">
<title>The graph by slice</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${panels.filter((text) => text !== "").join("\n")}
</svg>
`;
}

function cardOf(model: GraphModel, label: string): Card {
  const lines = [...model.edges.values()]
    .filter((edge) => endLabels(model, edge.from).includes(label))
    .map((edge) => `${edge.type} → ${endLabels(model, edge.to).join(", ")}`);
  return { label, wider: widerLabels(model, label), lines: lines.flatMap(wrapped) };
}

/** Breaks a line that would leave its card, at its commas. */
function wrapped(line: string): readonly string[] {
  const words = line.split(" ");
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 40) lines.push(last === undefined ? word : `    ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function cardHeight(card: Card): number {
  return HEAD + card.lines.length * LINE + (card.lines.length > 0 ? 8 : 0);
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly colour: string;
}

function panel(name: string, cards: readonly Card[], place: Place): string {
  const { left, top, height, colour } = place;
  let y = top + TITLE;
  const drawn = cards.map((card) => {
    const text = drawCard(card, left + GAP, y, colour);
    y += cardHeight(card) + GAP;
    return text;
  });
  return `<rect ${box(left, top, CARD_WIDTH + 2 * GAP, height)} rx="10" fill="${colour}" fill-opacity="0.08"/>
<text x="${String(left + GAP)}" y="${String(top + 27)}" font-size="19" font-weight="700" fill="${colour}">${name}</text>
${drawn.join("\n")}`;
}

function drawCard(card: Card, left: number, top: number, colour: string): string {
  const is = card.wider.length > 0 ? `<tspan dx="7" font-weight="400">kind of ${card.wider.join(", ")}</tspan>` : "";
  const lines = card.lines.map(
    (line, index) =>
      `<text x="${String(left + 10)}" y="${String(top + HEAD + 15 + index * LINE)}" font-size="12" fill="#333333" xml:space="preserve">${line}</text>`,
  );
  return `<rect ${box(left, top, CARD_WIDTH, cardHeight(card))} rx="6" fill="#ffffff" stroke="${colour}"/>
<rect ${box(left, top, CARD_WIDTH, HEAD)} rx="6" fill="${colour}"/>
<text x="${String(left + 10)}" y="${String(top + 19)}" font-size="14" font-weight="700" fill="#ffffff">${card.label}${is}</text>${["", ...lines].join("\n")}`;
}

function box(left: number, top: number, width: number, height: number): string {
  return `x="${String(left)}" y="${String(top)}" width="${String(width)}" height="${String(height)}"`;
}
