import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";

/** Runs a command with its output in a file; seconds, and the most memory that it held (on Linux). */
export async function measuredChild(
  args: readonly string[],
  outputFile: string,
): Promise<{ readonly seconds: number; readonly peakMb: number | null }> {
  const output = openSync(outputFile, "w");
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", output, "ignore"] });
  let peakMb: number | null = null;
  const look = (): void => {
    try {
      const status = readFileSync(`/proc/${String(child.pid)}/status`, "utf8");
      const peak = /VmHWM:\s+(\d+) kB/u.exec(status)?.[1];
      if (peak !== undefined) peakMb = Math.round(Number(peak) / 1024);
    } catch {
      // It has ended, or the machine has no /proc.
    }
  };
  const timer = setInterval(look, 50);
  const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  clearInterval(timer);
  closeSync(output);
  if (code !== 0) throw new Error(`"${args.join(" ")}" ended with code ${String(code)}.`);
  return { seconds: (performance.now() - started) / 1000, peakMb };
}
