import {
  everyEntry,
  type PowertrailClient,
  TrailPaymentsDocument,
  type TrailPaymentsQuery,
  TransferTraceDocument,
  type TransferTraceQuery,
} from "../index.ts";
import { amount, counted } from "./words.ts";

type Payment = TrailPaymentsQuery["powerTrail"]["payments"]["nodes"][number];
type Account = TransferTraceQuery["transferTrace"]["paths"][number]["transfers"][number]["from"];

/** The payment of a case that took the longest way, followed from the firm's account to its recipient, as lines of text. */
export async function* followedPayment(client: PowertrailClient, from: string): AsyncGenerator<string> {
  let longest: Payment | undefined;
  let count = 0;
  const payments = everyEntry(async (after) => {
    const answer = await client.run(TrailPaymentsDocument, { from, first: 25, after });
    return answer.powerTrail.payments;
  });
  for await (const payment of payments) {
    count += 1;
    if (!longest || accountsOf(payment).length > accountsOf(longest).length) longest = payment;
  }
  if (!longest) return;
  const accounts = accountsOf(longest);
  const [start = ""] = accounts;
  yield "";
  yield `One of ${String(count)} payments, from ${longest.firm.name} to ${longest.recipient.name}:`;

  const { transferTrace: trace } = await client.run(TransferTraceDocument, {
    input: { from: [start], maxHops: accounts.length - 1, before: justAfter(longest.at) },
  });
  const path = trace.paths.find(
    ({ lastAt, transfers }) => lastAt === longest.at && transfers.at(-1)?.to.id === accounts.at(-1),
  );
  for (const { at, amount: sum, currency, from: payer, to, purpose } of path?.transfers ?? [])
    yield `  ${at}  ${amount(sum)} ${currency}  ${holderOf(payer)} -> ${holderOf(to)}  ${purpose ?? ""}`.trimEnd();
  const { totalPaths } = trace;
  const paths = typeof totalPaths !== "number" ? "very many paths" : counted(totalPaths, "path");
  yield `  (one of ${paths} that money took from there by then)`;
  if (trace.cut) yield `  ${trace.cut.message}`;
}

function accountsOf({ path }: Payment): string[] {
  return path.nodes.flatMap((node) => (node.__typename === "Account" ? [node.id] : []));
}

function holderOf({ holders, number }: Account): string {
  return holders.nodes[0]?.name ?? number;
}

function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1_000).toISOString();
}
