import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { JobFault } from "../../src/jobs/job.ts";
import type { JobRunner } from "../../src/jobs/job-runner.ts";
import { StoreUnavailable } from "../../src/platform/neo4j/store-errors.ts";
import {
  answer,
  type As,
  CANCEL,
  check,
  closeJobs,
  is,
  jobOf,
  name,
  openJobs,
  type Payload,
  read,
  result,
  runners,
  until,
  Work,
} from "../support/jobs.ts";

beforeAll(openJobs);
afterAll(closeJobs);

describe("a job", () => {
  test("is queued, tells how far it is, and has its answer, whatever happens to the request", async () => {
    const work = new Work();
    const jobs = work.runner();
    const asked = await check({ jobs });
    expect(asked).toMatchObject({ job: { status: expect.stringMatching(/QUEUED|RUNNING/u) }, userErrors: [] });
    const id = await jobOf(asked);
    const { run, end } = await work.begun();
    run.progress({ done: 1, total: 2, unit: "supply", message: "on the platform" });
    const progress = { done: 1, total: 2, unit: "supply", message: "on the platform" };
    expect(await until(id, ({ progress: told }) => told !== null)).toMatchObject({ status: "RUNNING", progress });
    end(result);
    expect(await until(id, is("DONE"))).toEqual({
      id,
      status: "DONE",
      progress,
      userErrors: [],
      result: {
        on: "2025-10-02",
        judged: { supplies: 2 },
        counts: result.counts,
        unlawful: { totalCount: 1, nodes: result.unlawful },
      },
    });
    await jobs.stop();
  });

  test("that fails tells its creator why; what is our own fault is not shown", async () => {
    const work = new Work();
    const jobs = work.runner();
    const mendable = await jobOf(await check({ jobs }));
    (await work.begun()).end(new JobFault("NOT_FOUND", "input.utility", 'There is no utility "x". Look it up.'));
    expect(await until(mendable, is("FAILED"))).toMatchObject({
      result: null,
      userErrors: [{ code: "NOT_FOUND", field: "input.utility", message: 'There is no utility "x". Look it up.' }],
    });
    const ours = await jobOf(await check({ jobs }));
    (await work.begun(2)).end(new Error("bolt://neo4j:secret@10.1.2.3"));
    const { userErrors } = await until(ours, is("FAILED"));
    expect(userErrors.map(({ code }) => code)).toEqual(["INTERNAL"]);
    expect(JSON.stringify(userErrors)).not.toContain("secret");
    await jobs.stop();
  });

  test("that is running ends when it is cancelled, and one that waits never begins", async () => {
    const work = new Work();
    const jobs = work.runner();
    const running = await jobOf(await check({ jobs }));
    const { run } = await work.begun();
    const waiting = await jobOf(await check({ jobs }));
    expect(await answer(CANCEL, { id: waiting }, { jobs })).toMatchObject({
      cancelJob: { job: { status: "CANCELLED" }, userErrors: [] },
    });
    await answer(CANCEL, { id: running }, { jobs });
    expect(run.signal.aborted).toBe(true);
    const after = await jobOf(await check({ jobs }));
    await work.begun(2);
    expect(work.runs[1]?.run.id).toBe(after);
    expect(await read(running)).toMatchObject({ status: "CANCELLED", result: null });
    work.runs[1]?.end(result);
    await until(after, is("DONE"));
    const again = (await answer(CANCEL, { id: after }, { jobs }))["cancelJob"] as Payload;
    expect(again.userErrors).toMatchObject([{ code: "CONFLICT", field: "input.id" }]);
    await jobs.stop();
  });
});

describe("a job whose program", () => {
  test("stops in order is given back, and the next program does it from its beginning", async () => {
    const first = new Work();
    const jobs = first.runner();
    const id = await jobOf(await check({ jobs }));
    await first.begun();
    await jobs.stop();
    expect(await read(id)).toMatchObject({ status: "QUEUED" });
    const second = new Work();
    const next = second.runner();
    (await second.begun()).end(result);
    await until(id, is("DONE"));
    await next.stop();
  });

  test("dies is done again when its lease is over; what the dead one still says counts no more", async () => {
    const dead = new Work();
    dead.runner();
    const id = await jobOf(await check({ jobs: runners.at(-1) as JobRunner }));
    const { end } = await dead.begun();
    const late = new Work();
    const next = late.runner({ now: () => new Date(Date.now() + 3_600_000) });
    const taken = await late.begun();
    end({ ...result, unlawfulLeft: 99, judged: { supplies: 99, purchases: 0, miners: 0 } });
    taken.end(result);
    expect(await until(id, is("DONE"))).toMatchObject({ result: { judged: { supplies: 2 } } });
    await next.stop();
    await runners.at(-2)?.stop();
  });

  test("loses the store is done again when its lease is over, for the store comes back", async () => {
    const cut = new Work();
    const id = await jobOf(await check({ jobs: cut.runner() }));
    (await cut.begun()).end(new StoreUnavailable(new Error("gone"), false));
    const late = new Work();
    const next = late.runner({ now: () => new Date(Date.now() + 3_600_000) });
    (await late.begun()).end(result);
    expect(await until(id, is("DONE"))).toMatchObject({ userErrors: [], result: { judged: { supplies: 2 } } });
    await next.stop();
    await runners.at(-2)?.stop();
  });

  test("stops fails, with what to do, where it cannot be done again", async () => {
    const work = new Work();
    const jobs = work.runner({ resumable: false });
    const id = await jobOf(await check({ jobs }));
    await work.begun();
    await jobs.stop();
    const job = await read(id);
    expect(job).toMatchObject({ status: "FAILED", result: null, userErrors: [{ code: "UNAVAILABLE" }] });
    expect(job?.userErrors[0]?.message).toContain("Start it again, with a new Idempotency-Key.");
  });
});

describe("an Idempotency-Key", () => {
  test("sent again answers with the same job, and refuses another change; it is the caller's own", async () => {
    const key = `${name}-key`;
    const id = await jobOf(await check({ key }));
    expect(await jobOf(await check({ key }))).toBe(id);
    expect(await check({ key }, "2025-10-01")).toMatchObject({ job: null, userErrors: [{ code: "CONFLICT" }] });
    expect(((await answer(CANCEL, { id }, { key }))["cancelJob"] as Payload).userErrors).toMatchObject([
      { code: "CONFLICT" },
    ]);
    const other = await jobOf(await check({ key, subject: `${name}-other` }));
    expect(other).not.toBe(id);
    await answer(CANCEL, { id }, { key: `${key}-2` });
    expect(await answer(CANCEL, { id }, { key: `${key}-2` })).toMatchObject({
      cancelJob: { job: { status: "CANCELLED" }, userErrors: [] },
    });
    await answer(CANCEL, { id: other }, { subject: `${name}-other` });
  });

  test("is not needed: without one each request queues a job, ten at most", async () => {
    const subject = `${name}-eager`;
    const queued = await Promise.all(Array.from({ length: 10 }, () => check({ subject })));
    expect(new Set(queued.map(({ job }) => job?.id)).size).toBe(10);
    expect(await check({ subject })).toMatchObject({ job: null, userErrors: [{ code: "LIMIT_EXCEEDED" }] });
    await Promise.all(queued.map(({ job }) => answer(CANCEL, { id: job?.id }, { subject })));
  });
});

describe("who sees a job", () => {
  const list = (as: As, args = "") =>
    answer(`{ jobs${args} { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`, {}, as);

  test("its creator and supervisors of the same agency", async () => {
    const agency = `${name}-agency`;
    const creator: As = { subject: `${name}-creator`, agency };
    const id = await jobOf(await check(creator));
    const supervisor: As = { subject: `${name}-chief`, roles: ["supervisor"], agency };
    for (const as of [creator, supervisor]) {
      expect(await read(id, as)).toMatchObject({ id });
      expect(await list(as)).toMatchObject({ jobs: { totalCount: 1, nodes: [{ id }] } });
    }
    const strangers: As[] = [
      { subject: `${name}-colleague`, agency },
      { subject: `${name}-chief`, roles: ["supervisor"], agency: `${name}-elsewhere` },
      { subject: `${name}-chief`, roles: ["supervisor"] },
    ];
    for (const as of strangers) {
      expect(await read(id, as)).toBeNull();
      expect(await list(as)).toMatchObject({ jobs: { totalCount: 0, nodes: [] } });
      expect((await answer(CANCEL, { id }, as))["cancelJob"]).toMatchObject({
        job: null,
        userErrors: [{ code: "NOT_FOUND", field: "input.id" }],
      });
    }
    expect((await answer(CANCEL, { id }, supervisor))["cancelJob"]).toMatchObject({ job: { status: "CANCELLED" } });
  });

  test("what it counted and found only those who see every case that it could see", async () => {
    const work = new Work();
    const agency = `${name}-other-agency`;
    // On the founding case, which another agency handles than this one.
    const member: As = { subject: "investigator", roles: ["analyst"], agency };
    const jobs = work.runner();
    const id = await jobOf(await check({ ...member, jobs }));
    const { run, end } = await work.begun();
    expect(run.cases).toContain("ek:case:founding");
    end(result);
    let job = await read(id, member);
    while (job?.status !== "DONE") job = await read(id, member);
    expect(job).toMatchObject({ result: { judged: { supplies: 2 } }, userErrors: [] });
    const chief: As = { subject: `${name}-chief`, roles: ["supervisor"], agency };
    expect(await read(id, chief)).toMatchObject({
      id,
      status: "DONE",
      progress: null,
      result: null,
      userErrors: [{ code: "FORBIDDEN" }],
    });
    await jobs.stop();
  });

  test("page by page, the newest first, by status", async () => {
    const subject = `${name}-pages`;
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.unshift(await jobOf(await check({ subject })));
    await answer(CANCEL, { id: ids[1] }, { subject });
    const first = (await list({ subject }, "(first: 2)"))["jobs"] as {
      nodes: { id: string }[];
      pageInfo: { endCursor: string };
    };
    const rest = (await list({ subject }, `(first: 2, after: "${first.pageInfo.endCursor}")`))["jobs"];
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(rest).toMatchObject({ nodes: [{ id: ids[2] }], pageInfo: { hasNextPage: false } });
    expect(first.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(await list({ subject }, "(filter: {status: {in: [CANCELLED, DONE]}})")).toMatchObject({
      jobs: { totalCount: 1, nodes: [{ id: ids[1] }] },
    });
    await expect(list({ subject }, '(after: "nonsense")')).rejects.toThrow('"nonsense" is not a cursor of "jobs"');
    await expect(list({ subject }, "(first: 0)")).rejects.toThrow("it must be from 1 to 200");
    await Promise.all(ids.map((id) => answer(CANCEL, { id }, { subject })));
  });
});
