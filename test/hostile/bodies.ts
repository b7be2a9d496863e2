import { answered, type HostileRequest, malformed, tooMuch } from "./hostile-request.ts";

const me = '{"query":"{ me { id } }"}';
const nothingOf = '{ contracts(first: 1, filter: {id: {eq: \\"none\\"}}) { totalCount } }';
const nested = (levels: number, open: string, close: string): string =>
  `{"query":"{ me { id } }","variables":${open.repeat(levels)}1${close.repeat(levels)}}`;

/** What is wrong with the bytes: encodings, types, batches, keys of JSON and of prototypes, nesting. */
export const bodies: readonly HostileRequest[] = [
  {
    name: "a megabyte of text in a variable",
    body: JSON.stringify({
      query: "query ($id: ID!) { contract(id: $id) { id } }",
      variables: { id: "x".repeat(1_000_000) },
    }),
    ...tooMuch("256 kB", 413),
  },
  {
    name: "a megabyte without a token",
    body: "x".repeat(1_000_000),
    as: null,
    ...tooMuch("256 kB", 413),
  },
  { name: "UTF-16", body: new Uint8Array(Buffer.from(`\uFEFF${me}`, "utf16le")), ...malformed("not valid JSON") },
  {
    name: "broken UTF-8 in the syntax",
    body: new Uint8Array([0xff, 0xfe, ...Buffer.from(me)]),
    ...malformed("not valid JSON"),
  },
  {
    name: "broken UTF-8 in a text, which becomes U+FFFD",
    body: new Uint8Array([
      ...Buffer.from('{"query":"query ($id: ID!) { contract(id: $id) { id } }","variables":{"id":"'),
      ...[0xc3, 0x28, 0xf0, 0x9f],
      ...Buffer.from('"}}'),
    ]),
    ...answered('"contract":null'),
  },
  {
    name: "UTF-8 under the name of another charset, which nobody heeds",
    body: me,
    headers: { "content-type": "application/json; charset=utf-16" },
    ...answered('"me":'),
  },
  {
    name: "a content type that only contains the right one",
    body: me,
    headers: { "content-type": "text/html, application/json" },
    status: 415,
    code: "BAD_USER_INPUT",
    words: "application/json",
  },
  {
    name: "a file upload",
    body: '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ me { id } }"}\r\n--x--',
    headers: { "content-type": "multipart/form-data; boundary=x" },
    status: 415,
    code: "BAD_USER_INPUT",
    words: "application/json",
  },
  {
    name: "a batch of mutations",
    body: `[${Array<string>(50).fill('{"query":"mutation { checkLawfulness(input: {}) { job { id } } }"}').join(",")}]`,
    ...malformed("Send one operation a request"),
  },
  { name: "a batch of none", body: "[]", ...malformed("batch") },
  {
    name: "a key of JSON twice, of which the last counts",
    body: `{"query":"{ nothing }","query":"${nothingOf}"}`,
    ...answered('"totalCount":0'),
  },
  {
    name: "variables twice, of which the last count",
    body: '{"query":"query ($n: Int!) { contracts(first: $n) { totalCount } }","variables":{"n":1},"variables":{"n":-1}}',
    status: 200,
    code: "BAD_USER_INPUT",
    words: '"first" of "contracts" is -1',
  },
  {
    name: "the key __proto__ in variables",
    body: '{"query":"{ me { id } }","variables":{"__proto__":{"roles":["supervisor"]}}}',
    ...malformed("__proto__"),
  },
  {
    name: "the key __proto__ deep in a filter, written with escapes",
    body: '{"query":"query ($f: SupplyContractFilter) { contracts(filter: $f) { totalCount } }","variables":{"f":{"and":[{"\\u005f_proto__":{"x":1}}]}}}',
    ...malformed("__proto__"),
  },
  {
    name: "constructor.prototype in variables",
    body: '{"query":"{ me { id } }","variables":{"constructor":{"prototype":{"roles":["supervisor"]}}}}',
    ...malformed("constructor"),
  },
  { name: "variables that are a list", body: '{"query":"{ me { id } }","variables":[1]}', ...malformed("variables") },
  { name: "a hundred thousand lists in each other", body: nested(100_000, "[", "]"), ...tooMuch("100 levels deep") },
  { name: "twenty thousand objects in each other", body: nested(20_000, '{"a":', "}"), ...tooMuch("100 levels deep") },
  {
    name: "extensions that nest",
    body: `{"query":"{ me { id } }","extensions":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`,
    ...tooMuch("100 levels deep"),
  },
  {
    name: "a documentId that is none",
    body: `{"documentId":"sha256:../../etc/passwd"}`,
    ...malformed('"sha256:" and 64 hexadecimal digits'),
  },
  {
    name: "a documentId that nobody registered",
    body: `{"documentId":"sha256:${"0".repeat(64)}"}`,
    ...malformed("knows no document"),
  },
  {
    name: "a documentId that is an object",
    body: '{"documentId":{"toString":"x"}}',
    ...malformed("hexadecimal digits"),
  },
  {
    name: "a documentId and a query",
    body: `{"documentId":"sha256:${"0".repeat(64)}","query":"{ me { id } }"}`,
    ...malformed("Send one of them"),
  },
  {
    name: "a persisted query that nobody registered",
    body: `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${"0".repeat(64)}"}}}`,
    status: 200,
    code: "BAD_USER_INPUT",
    words: "PersistedQueryNotSupported",
  },
];

const mutation = "mutation { checkLawfulness(input: {}) { job { id } } }";

/** What is wrong with the request around the body. */
export const envelopes: readonly HostileRequest[] = [
  {
    name: "a mutation by GET",
    method: "GET",
    path: `/graphql?query=${encodeURIComponent(mutation)}`,
    body: "",
    status: 405,
    code: "BAD_USER_INPUT",
    words: "takes POST",
  },
  {
    name: "a mutation in the address of a POST, beside a query in the body",
    path: `/graphql?query=${encodeURIComponent(mutation)}`,
    body: me,
    ...answered('"me":'),
  },
  {
    name: "a POST that means DELETE",
    body: me,
    headers: { "x-http-method-override": "DELETE" },
    ...answered('"me":'),
  },
  {
    name: "a path that climbs",
    path: "/graphql/..%2f..%2fpackage.json",
    body: me,
    status: 404,
    code: "NOT_FOUND",
    words: "There is nothing at",
  },
  {
    name: "an Idempotency-Key with a space",
    body: JSON.stringify({ query: mutation }),
    headers: { "idempotency-key": "one two" },
    ...malformed("Idempotency-Key"),
  },
  {
    name: "an Idempotency-Key of a thousand characters",
    body: JSON.stringify({ query: mutation }),
    headers: { "idempotency-key": "k".repeat(1_000) },
    ...malformed("Idempotency-Key"),
  },
  { name: "a Host that is none", body: me, headers: { host: "a b" }, ...malformed("Host") },
  { name: "a Host of somebody else", body: me, headers: { host: "desk.example" }, ...answered('"me":') },
];
