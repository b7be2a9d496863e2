import { HeaderMap } from "@apollo/server";
import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { apiError, type ApiError } from "../graphql/errors.ts";

/** How many requests are taken in a minute; 0: as many as come. */
export interface RateLimits {
  readonly perSubject: number;
  readonly perAddress: number;
}

export const NO_RATE_LIMITS: RateLimits = { perSubject: 0, perAddress: 0 };

type Party = "subject" | "address";

const windowSeconds = 60;
const whose: Readonly<Record<Party, string>> = { subject: "your token", address: "your address" };

/** Counts requests by token subject and by address, in this process, and refuses what comes faster than it may. */
export class RateLimit {
  readonly #limits: Readonly<Record<Party, { readonly cap: number; readonly limiter: RateLimiterMemory }>>;
  readonly #onRefused: (by: Party) => void;

  constructor({ perSubject, perAddress }: RateLimits, onRefused: (by: Party) => void) {
    const limit = (cap: number) => ({ cap, limiter: new RateLimiterMemory({ points: cap, duration: windowSeconds }) });
    this.#limits = { subject: limit(perSubject), address: limit(perAddress) };
    this.#onRefused = onRefused;
  }

  /** Counts a request. Throws LIMIT_EXCEEDED (HTTP 429 with Retry-After) when it is one too many. */
  async takeBySubject(subject: string): Promise<void> {
    await this.#take("subject", subject);
  }

  /** As takeBySubject, for the address that a request comes from. */
  async takeByAddress(address: string): Promise<void> {
    await this.#take("address", networkOf(address));
  }

  async #take(party: Party, key: string): Promise<void> {
    const { cap, limiter } = this.#limits[party];
    if (cap === 0) return;
    try {
      await limiter.consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      this.#onRefused(party);
      throw tooFast(party, cap, Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)));
    }
  }
}

function tooFast(party: Party, cap: number, seconds: number): ApiError {
  const message = `More than ${cap.toLocaleString("en")} requests a minute came from ${whose[party]}, the cap. Wait ${String(seconds)} s, then send this again.`;
  const headers = new HeaderMap([["retry-after", String(seconds)]]);
  return apiError("LIMIT_EXCEEDED", message, { http: { status: 429, headers } });
}

/** The key of an address: itself for IPv4, the first 64 bits for IPv6, of which one caller has all the rest. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [front = "", back] = (address.split("%", 1)[0] ?? "").split("::");
  const before = front === "" ? [] : front.split(":");
  const after = back === undefined || back === "" ? [] : back.split(":");
  const zeros = back === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
