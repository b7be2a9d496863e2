import type { PresentedAnswer, PresentedView } from "../views/present.ts";

const widestCell = 40;

/** The views as text: each with its parameters. */
export function listOf(views: readonly PresentedView[]): string {
  return views
    .map((view) => {
      const parameters = view.parameters.map((parameter) => {
        const type = parameter.list ? `[${parameter.type}]` : parameter.type;
        const fallback = parameter.defaultValue ?? parameter.defaultValues?.join(", ") ?? "none";
        return `    ${parameter.name}: ${type} (${parameter.required ? "required" : `default ${fallback}`}). ${parameter.description}`;
      });
      return [view.id, `  ${view.title}`, ...parameters].join("\n");
    })
    .join("\n\n");
}

/** An answer as a table for reading; long cells are cut, which --csv and --json never do. */
export function answerOf({ columns, rows, rowCount, truncated, commit }: Omit<PresentedAnswer, "view">): string {
  const table = [columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => cut(cell ?? "")))];
  const widths = columns.map((_, place) => Math.max(...table.map((row) => Array.from(row[place] ?? "").length)));
  const lines = table.map((row) =>
    row
      .map((cell, place) => pad(cell, widths[place] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const count = `${String(rowCount)} ${rowCount === 1 ? "row" : "rows"}${truncated ? ", and there are more" : ""}`;
  return [...lines, "", `${count}; data version ${commit === null ? "unknown" : String(commit)}`].join("\n");
}

/** Control characters would steer the terminal; they are shown as blanks. */
function cut(cell: string): string {
  const plain = Array.from(cell.replace(/\p{Cc}/gu, " "));
  return plain.length > widestCell ? `${plain.slice(0, widestCell - 1).join("")}…` : plain.join("");
}

function pad(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - Array.from(cell).length));
}
