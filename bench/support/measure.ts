import { cpus, totalmem } from "node:os";

/** The machine of a measurement, in one line. */
export function machine(): string {
  const gib = Math.round(totalmem() / 2 ** 30);
  return `${String(cpus().length)} cores, ${String(gib)} GiB, Node ${process.versions.node}`;
}

/** The middle of a list of numbers; of an even list the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

/** The value below which a share of a list lies, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A duration in words. */
export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
