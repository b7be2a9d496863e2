import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Prng } from "../../seed/prng.ts";

const pauseMs = 100;
const requestMs = 40_000;

/** A job that the API was asked for, and what it acknowledged. */
export interface AskedJob {
  /** Nobody else asks in this name, so that its jobs can be counted. */
  readonly subject: string;
  readonly key: string;
  readonly on: string;
  /** The id that was acknowledged. */
  id?: string;
  cancelKey?: string;
  /** Whether the cancelling was acknowledged. */
  cancelled?: boolean;
}

const CHECK = `mutation Check($input: CheckLawfulnessInput!) {
  checkLawfulness(input: $input) { job { id status } userErrors { code message } } }`;
const CANCEL = `mutation Cancel($input: CancelJobInput!) {
  cancelJob(input: $input) { job { id status } userErrors { code message } } }`;

const payload = z.object({
  job: z.object({ id: z.string(), status: z.string() }).nullable(),
  userErrors: z.array(z.object({ code: z.string(), message: z.string() })),
});
const answer = z.object({
  data: z.object({ checkLawfulness: payload.optional(), cancelJob: payload.optional() }).nullish().catch(null),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

export type IssueToken = (subject: string) => Promise<string>;

/** Where the API answers at the moment; undefined while nobody listens. */
export type Address = () => string | undefined;

/** Asks for jobs and cancels some, one after the other, until told to stop; remembers all that was asked and acknowledged. */
export async function askForJobs(
  name: string,
  address: Address,
  token: IssueToken,
  random: Prng,
  { signal, asked, atMost }: { readonly signal: AbortSignal; readonly asked: AskedJob[]; readonly atMost: number },
): Promise<void> {
  for (let n = 1; n <= atMost && !signal.aborted; n += 1) {
    const job: AskedJob = {
      subject: `${name}-${String(n)}`,
      key: `${name}-check-${String(n)}`,
      on: `2025-0${String(random.int(1, 9))}-15`,
    };
    if (random.chance(0.7)) job.cancelKey = `${name}-cancel-${String(n)}`;
    asked.push(job);
    await acknowledge(job, address, token).catch(() => undefined);
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Asks for what is not acknowledged yet, each with the key that it was asked for with before. Throws where the API does not
 * answer, or refuses.
 */
export async function acknowledge(job: AskedJob, address: Address, token: IssueToken): Promise<void> {
  job.id ??= await check(job, address, token);
  if (job.cancelKey === undefined || job.cancelled === true) return;
  const { cancelJob } = await send(job, job.cancelKey, CANCEL, { id: job.id }, address, token);
  // A job that had ended before is not cancelled, and nothing is promised.
  const [refusal] = cancelJob?.userErrors ?? [];
  if (refusal !== undefined && refusal.code !== "CONFLICT") throw new Error(refusal.message);
  if (refusal === undefined) job.cancelled = true;
  else delete job.cancelKey;
}

/** The id of the job that the API answers with for the key. */
export async function check(job: AskedJob, address: Address, token: IssueToken): Promise<string> {
  const { checkLawfulness } = await send(job, job.key, CHECK, { on: job.on }, address, token);
  if (checkLawfulness?.job) return checkLawfulness.job.id;
  throw new Error(checkLawfulness?.userErrors[0]?.message ?? "The API answered with no job.");
}

async function send(
  { subject }: AskedJob,
  key: string,
  query: string,
  input: Readonly<Record<string, string>>,
  address: Address,
  token: IssueToken,
) {
  const url = address();
  if (url === undefined) throw new Error("Nobody listens.");
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await token(subject)}`,
      "idempotency-key": key,
    },
    body: JSON.stringify({ query, variables: { input } }),
    signal: AbortSignal.timeout(requestMs),
  });
  const { data, errors } = answer.parse(await response.json());
  if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? "The API answered with no data.");
  return data;
}
