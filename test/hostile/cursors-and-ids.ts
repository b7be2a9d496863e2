import { answered, asking, type HostileRequest, malformed, refused } from "./hostile-request.ts";

const notFound = (words: string) => ({ status: 200, code: "NOT_FOUND", words }) as const;

const TRACE = "query ($input: TransferTraceInput!) { transferTrace(input: $input) { paths { hops } } }";
const TRAIL = "query ($input: PowerTrailInput!) { powerTrail(input: $input) { residents { atPeakLoad } } }";

const cursor = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString("base64url");
const root = (name: string, after: string): [string, { after: string }] => [
  `query ($after: String) { ${name}(first: 1, after: $after) { nodes { id } } }`,
  { after },
];

/** Cursors of another type or list, and none at all. */
export const cursors: readonly HostileRequest[] = [
  asking(
    "a cursor that is a number",
    "{ contracts(first: 1, after: 7) { nodes { id } } }",
    {},
    malformed("String cannot"),
  ),
  asking(
    "a cursor of jobs for contracts",
    ...root("contracts", cursor(["jobs", "2025-01-01T00:00:00.000Z", "job:1"])),
    refused("not a cursor of this list"),
  ),
  asking(
    "a cursor of contracts for jobs",
    ...root("jobs", cursor(["abc", "ek:contract:1"])),
    refused('not a cursor of "jobs"'),
  ),
  asking(
    "a cursor of jobs with another day",
    ...root("jobs", cursor(["jobs", "2025-02-30T00:00:00.000Z", "x"])),
    refused('not a cursor of "jobs"'),
  ),
  asking("a cursor of views that is none", ...root("views", "\u0000"), {
    ...refused('not a cursor of "views"'),
    as: "analyst",
  }),
  asking("a cursor of 100,000 characters", ...root("contracts", "A".repeat(100_000)), refused("is not a cursor")),
];

/** Ids that are none, of other kinds, or made to break something. */
export const ids: readonly HostileRequest[] = [
  asking("an id of another kind", '{ contract(id: "ek:case:founding") { id } }', {}, answered('"contract":null')),
  asking(
    "an id that is an object",
    "query ($id: ID!) { contract(id: $id) { id } }",
    { id: { eq: "x" } },
    malformed("ID cannot represent"),
  ),
  asking(
    "an id with a null byte",
    "query ($id: ID!) { node(id: $id) { id } }",
    { id: "ek:case:founding\u0000" },
    answered('"node":null'),
  ),
  asking(
    "half a surrogate pair as an id",
    "query ($id: ID!) { node(id: $id) { id } }",
    { id: "\uD800" },
    answered('"node":null'),
  ),
  asking(
    "an id of 200,000 characters",
    "query ($id: ID!) { node(id: $id) { id } }",
    { id: "x".repeat(200_000) },
    answered('"node":null'),
  ),
  asking(
    "a trail from 200,000 characters, of which the message quotes some",
    TRAIL,
    { input: { from: "x".repeat(200_000) } },
    notFound("xxx…"),
  ),
  asking("a trail from nothing", TRAIL, { input: { from: "" } }, notFound("There is nothing with the id")),
  asking("a trace from nowhere", TRACE, { input: { from: [] } }, refused("at least 1 and at most 50")),
  asking("a trace from prototypes", TRACE, { input: { from: ["__proto__", "constructor"] } }, notFound("__proto__")),
  asking(
    "paths between prototypes",
    '{ paths(from: "__proto__", to: "constructor") { paths { length } } }',
    {},
    notFound("__proto__"),
  ),
  asking(
    "paths of a thousand hops",
    '{ paths(from: "ek:case:founding", to: "x", maxHops: 1000) { paths { length } } }',
    {},
    refused("maxHops"),
  ),
  asking(
    "a network around too much",
    "query ($around: [ID!]!) { network(around: $around) { truncated { __typename } } }",
    { around: Array<string>(51).fill("x") },
    refused("at most 50"),
  ),
  asking(
    "a view of a prototype's name",
    '{ runView(id: "constructor") { rowCount } }',
    {},
    { ...notFound('There is no view "constructor"'), as: "analyst" },
  ),
  asking(
    "a view by a path",
    '{ runView(id: "../views/firms-owners-insiders") { rowCount } }',
    {},
    { ...notFound("There is no view"), as: "analyst" },
  ),
  asking(
    "a parameter of a view that is Cypher",
    '{ runView(id: "firms-owners-insiders", params: [{name: "kinDegree", value: "1 RETURN 1 //"}]) { rowCount } }',
    {},
    { ...refused("kinDegree"), as: "analyst" },
  ),
  asking(
    "a parameter of a view that it has not",
    '{ runView(id: "firms-owners-insiders", params: [{name: "__proto__", value: "1"}]) { rowCount } }',
    {},
    { ...refused('no parameter "__proto__"'), as: "analyst" },
  ),
  asking(
    "a law of another file",
    '{ rules(jurisdiction: "../KZ") { code } }',
    {},
    refused("No rules of the jurisdiction"),
  ),
  asking(
    "a law of a prototype",
    '{ rules(jurisdiction: "constructor") { code } }',
    {},
    refused("No rules of the jurisdiction"),
  ),
  asking("a job that is none", '{ job(id: "\\u0000") { id } }', {}, answered('"job":null')),
];
