import { createServer, type AddressInfo } from "node:net";
import { errorCode } from "../error-code.ts";
import { portTaken } from "./faults.ts";

/** A free port on loopback; the wanted one when given. Throws PORT_TAKEN when the wanted one is in use. */
export async function freePort(wanted?: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      const taken = wanted !== undefined && errorCode(error) === "EADDRINUSE";
      reject(taken ? portTaken(wanted) : error);
    });
    server.listen(wanted ?? 0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
