import { expect, it } from "@jest/globals";
import { isFromThisMachine } from "./metrics-route.ts";

it.each([
  ["127.0.0.1", { host: "127.0.0.1:4000" }, true],
  ["::1", { host: "[::1]:4000" }, true],
  ["::ffff:127.0.0.1", { host: "localhost:4000" }, true],
  ["127.8.8.8", { host: "localhost" }, true],
  ["10.0.0.7", { host: "localhost:4000" }, false],
  ["::ffff:10.0.0.7", { host: "127.0.0.1:4000" }, false],
  ["", { host: "127.0.0.1" }, false],
  ["127.0.0.1", { host: "127.0.0.1", "x-forwarded-for": "127.0.0.1" }, false],
  ["127.0.0.1", { host: "127.0.0.1", "x-real-ip": "127.0.0.1" }, false],
  ["127.0.0.1", { host: "127.0.0.1", forwarded: "for=127.0.0.1" }, false],
  ["127.0.0.1", { host: "127.0.0.1", via: "1.1 proxy" }, false],
  ["127.0.0.1", { host: "rebound.example:4000" }, false],
  ["127.0.0.1", { host: "127.0.0.1.rebound.example" }, false],
  ["127.0.0.1", {}, false],
])("a request from %s with %j is from this machine: %s", (remoteAddress, headers, expected) => {
  expect(isFromThisMachine(remoteAddress, headers)).toBe(expected);
});
