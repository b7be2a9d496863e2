import { expect, test } from "@jest/globals";
import { Kind } from "graphql";
import { join } from "node:path";
import { loadSdl } from "../graphql/assembly/load-sdl.ts";
import { ERROR_CODES } from "../graphql/errors.ts";
import { projectRoot } from "../platform/files.ts";
import { jobCursor, placeOfCursor } from "./job-cursor.ts";
import { JOB_KINDS, JOB_STATUSES, type KeptJob, shownJob, userErrorShape } from "./job.ts";

const job: KeptJob = {
  id: "job:1",
  kind: "LAWFULNESS_CHECK",
  status: "DONE",
  createdAt: "2025-10-03T09:00:00.000Z",
  startedAt: "2025-10-03T09:00:01.000Z",
  finishedAt: "2025-10-03T09:00:02.000Z",
  progress: { done: 12, total: 12, unit: "supply", message: null },
  result: { judged: 12 },
  userErrors: [],
  cases: ["ek:case:founding", "ek:case:other"],
};

test("a job is shown whole to those who may see every case that it could see", () => {
  expect(shownJob(job, ["ek:case:other", "ek:case:founding", "ek:case:third"])).toEqual(job);
  expect(shownJob({ ...job, cases: [] }, [])).toEqual({ ...job, cases: [] });
});

test("what a job counted and found is withheld from those who may not see one of its cases", () => {
  const shown = shownJob(job, ["ek:case:founding"]);
  expect(shown).toMatchObject({ id: "job:1", status: "DONE", progress: null, result: null });
  expect(shown.userErrors.map(({ code }) => code)).toEqual(["FORBIDDEN"]);
});

test("a cursor names the place of a job, and nothing else is one", () => {
  expect(placeOfCursor(jobCursor(job))).toEqual({ createdAt: job.createdAt, id: job.id });
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  for (const other of [
    "",
    "nonsense",
    encoded(["payments", job.createdAt, job.id]),
    encoded(["jobs", "2025-02-30T09:00:00.000Z", job.id]),
    encoded(["jobs", "yesterday", job.id]),
    encoded(["jobs", job.createdAt]),
  ])
    expect(placeOfCursor(other)).toBeUndefined();
});

test("kinds, statuses and codes are those of the SDL", () => {
  const enums = new Map(
    loadSdl(join(projectRoot(), "schema")).definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[definition.name.value, (definition.values ?? []).map(({ name }) => name.value)] as const]
        : [],
    ),
  );
  expect(enums.get("JobKind")).toEqual(JOB_KINDS);
  expect(enums.get("JobStatus")).toEqual(JOB_STATUSES);
  expect([...(enums.get("ErrorCode") ?? [])].sort()).toEqual([...ERROR_CODES].sort());
  expect(enums.get("ErrorCode")).toEqual(expect.arrayContaining([...userErrorShape.shape.code.options]));
});
