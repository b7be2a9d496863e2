import { apiError } from "../errors.ts";
import type { StatementText } from "./statement-text.ts";

/** How many comparisons the filters of one statement may make, and how deep they may nest: planning grows fast with both. */
const CONDITIONS = 100;
const LEVELS = 20;

const NESTING: ReadonlySet<string> = new Set(["and", "or", "not", "some", "none", "every"]);

/** Refuses a filter with too many conditions, counted over the statement, or too many levels of and, or, not, some, none, every. */
export function refuseLargeFilter(text: StatementText, filter: Readonly<Record<string, unknown>>): void {
  const waiting: (readonly [value: unknown, level: number])[] = [[filter, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, level] = next;
    const inner = innerOf(value, level);
    if (inner.length > 0) waiting.push(...inner);
    else if (text.countCondition() > CONDITIONS)
      throw apiError(
        "LIMIT_EXCEEDED",
        `The filters here have more than ${String(CONDITIONS)} conditions, the cap. Give values of one field as a list to "in", or ask in several operations.`,
      );
    if (level > LEVELS)
      throw apiError(
        "LIMIT_EXCEEDED",
        `A filter here nests and, or, not, some, none and every more than ${String(LEVELS)} levels deep, the cap. Write it with fewer levels.`,
      );
  }
}

/** The conditions within a condition; none in a comparison, whose operand may be a list. */
function innerOf(value: unknown, level: number): (readonly [unknown, number])[] {
  if (Array.isArray(value)) return value.some(isObject) ? value.map((part) => [part, level]) : [];
  if (!isObject(value)) return [];
  return Object.entries(value).map(([name, part]) => [part, NESTING.has(name) ? level + 1 : level]);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
