import { z } from "zod";

const shape = z.tuple([z.literal("jobs"), z.string(), z.string()]);

/** The place of a job in the list of jobs, newest first. */
export interface JobPlace {
  readonly createdAt: string;
  readonly id: string;
}

/** The cursor of a job. */
export function jobCursor({ createdAt, id }: JobPlace): string {
  return Buffer.from(JSON.stringify(["jobs", createdAt, id])).toString("base64url");
}

/** The place that a cursor names; undefined where it is no cursor of a list of jobs. */
export function placeOfCursor(cursor: string): JobPlace | undefined {
  try {
    const [, createdAt, id] = shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    // Only what this program writes: the same text again, when read as an instant.
    if (new Date(createdAt).toISOString() !== createdAt) return undefined;
    return { createdAt, id };
  } catch {
    return undefined;
  }
}
