import { connect } from "net";

const answersWithinMs = 5000;

/** Why nothing takes a connection at an address, or undefined where something does. */
export function connecting(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: answersWithinMs });
    const end = (code) => {
      socket.destroy();
      resolve(code);
    };
    socket.once("connect", () => end(undefined));
    socket.once("timeout", () => end("no answer"));
    socket.once("error", (error) => end(error.code || String(error)));
  });
}
