import { createServer } from "node:net";
import { errorCode } from "../platform/error-code.ts";
import { CommandFailure } from "./failure.ts";

/** Tries whether the server can listen there, before anything slow is begun. Throws PORT_TAKEN or HOST_UNUSABLE. */
export async function assertCanListen(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      reject(listenFailure(error, host, port));
    });
    probe.listen({ host, port }, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

/** What an error of `listen` means, with the remedy. */
export function listenFailure(error: unknown, host: string, port: number): Error {
  const at = `Port ${String(port)} on ${host}`;
  const code = errorCode(error);
  if (code === "EADDRINUSE") {
    const remedy = "Stop that program (it may be another Powertrail), or choose another port with POWERTRAIL_PORT.";
    return new CommandFailure("PORT_TAKEN", `${at} is taken by another program. ${remedy}`, 3);
  }
  if (code === "EACCES") {
    return new CommandFailure(
      "PORT_TAKEN",
      `${at} may not be used by this user. Choose one above 1023 with POWERTRAIL_PORT.`,
      3,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    const message = `"${host}" is no address of this machine. Correct POWERTRAIL_HOST; 127.0.0.1 always works.`;
    return new CommandFailure("HOST_UNUSABLE", message, 3);
  }
  return error instanceof Error ? error : new Error(String(error));
}
