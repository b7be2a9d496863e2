import { spawn } from "node:child_process";
import { once } from "node:events";
import { CheckLawfulnessDocument, createClient, type Job, whenEnded } from "../../client/index.ts";
import { projectRoot } from "../../src/platform/files.ts";

/** Runs the example program of the typed client against a server; what it printed, line by line. Throws where it fails. */
export async function exampleProgram(url: string, token: string): Promise<string[]> {
  const command = ["--import", "./scripts/typescript.mjs", "client/example/who-diverted.ts", url, token, "--trusted"];
  const child = spawn(process.execPath, command, { cwd: projectRoot(), stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  let said = "";
  child.stdout.on("data", (text: Buffer) => (printed += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`The example program ended with ${String(code)}: ${said}`);
  return printed.trimEnd().split("\n");
}

/** Has a utility that is none judged by the rules of law, through the typed client; the job when it has failed. */
export async function refusedInTheBackground(url: string, token: string): Promise<Job> {
  const client = createClient({ url, token });
  const { checkLawfulness } = await client.run(CheckLawfulnessDocument, { input: { utility: "ek:utility:none" } });
  if (!checkLawfulness.job) throw new Error(JSON.stringify(checkLawfulness.userErrors));
  return whenEnded(client, checkLawfulness.job.id, { everyMs: 50 });
}
