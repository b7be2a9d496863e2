import { readFileSync } from "node:fs";
import { decimalText } from "../money/tracing/fixed-point.ts";
import { LedgerFault } from "../money/tracing/ledger-fault.ts";
import { ledgerHash } from "../money/tracing/ledger-hash.ts";
import { exactJson } from "../money/tracing/ledger-numbers.ts";
import { METHOD_VERSION, ORDER_RULE } from "../money/tracing/method.ts";
import { toLedger } from "../money/tracing/read-ledger.ts";
import { traceLedger, type TracedLedger } from "../money/tracing/trace-ledger.ts";
import { tracedText } from "../money/tracing/traced-text.ts";
import type { CommandContext } from "./command.ts";
import { usageFailure } from "./failure.ts";
import type { TraceCommandOptions } from "./trace.ts";

/** Traces the ledger of a file and tells the answer. */
export function traceFile({ output }: CommandContext, options: TraceCommandOptions): void {
  const { method, missingFunds } = options;
  const ledger = toLedger(contentOf(options.ledger));
  const retained = options.retained === undefined ? undefined : new Set(options.retained);
  const traced = traceLedger(ledger, { method, missingFunds, retained, backward: options.backward });
  if (retained !== undefined && method !== "OATWAY")
    output.say(`--retained means something to OATWAY alone; ${method} ignores it.`);
  for (const sink of retained ?? [])
    if (!traced.sinks.has(sink)) output.say(`--retained names "${sink}", which is no sink of this ledger.`);
  const answer = {
    ...tracedText(traced),
    version: METHOD_VERSION,
    orderRule: ORDER_RULE,
    ledgerHash: ledgerHash(ledger),
    ...(missingFunds === "ASSUME_CLEAN" ? { assumedOpenings: Object.fromEntries(traced.assumedOpenings) } : {}),
  };
  output.data(answer, () => asText(traced, answer.ledgerHash));
}

function contentOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw usageFailure(`"${file}" cannot be read; name a JSON file of accounts and events.`);
  }
  try {
    return exactJson(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw new LedgerFault(
      "MALFORMED_LEDGER",
      `"${file}" is no JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function asText(traced: TracedLedger, hash: string): string {
  const lines = [
    `${traced.method} (version ${METHOD_VERSION}) on ledger ${hash}, events ${ORDER_RULE}`,
    ...[...traced.assumedOpenings].map(
      ([id, amount]) => `account ${id} is taken to have had ${String(amount)} more, clean`,
    ),
  ];
  for (const [what, holders] of [
    ["account", traced.accounts],
    ["sink", traced.sinks],
  ] as const)
    for (const [id, { balance, tainted, byOrigin }] of holders) {
      const origins = [...byOrigin].map(([origin, amount]) => `${origin} ${decimalText(amount)}`).join(", ");
      lines.push(
        `${what} ${id}: ${decimalText(balance)}, tainted ${decimalText(tainted)}${origins === "" ? "" : ` (${origins})`}`,
      );
    }
  return lines.join("\n");
}
