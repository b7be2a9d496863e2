import { cpus, totalmem } from "node:os";

/** One line on what a bench ran on. */
export function machineLine(): string {
  const cores = cpus();
  const memoryGib = (totalmem() / 2 ** 30).toFixed(0);
  return `${cores.length} cores (${cores[0]?.model ?? "unknown"}), ${memoryGib} GiB, Node ${process.version}`;
}
