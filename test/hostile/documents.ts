import { answered, asking, type HostileRequest, malformed, refused, tooMuch } from "./hostile-request.ts";

const many = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join(" ");
const levels = (count: number): string =>
  `{ firms(first: 1) ${"{ nodes { sites(first: 1) { nodes { operators(first: 1) ".repeat(count)}{ totalCount }${" } } } }".repeat(count)} }`;
const introspective = (count: number): string =>
  `{ __schema { types { ${"fields { type { ".repeat(count)}name${" } }".repeat(count)} } } }`;

/** What is wrong with the document: size, depth, repetition, fragments, introspection. */
export const documents: readonly HostileRequest[] = [
  asking("a thousand aliases", `{ ${many(1_000, (n) => `a${String(n)}: me { id }`)} }`, {}, tooMuch("1000 tokens")),
  asking("a hundred aliases", `{ ${many(100, (n) => `a${String(n)}: __typename`)} }`, {}, tooMuch("15 aliases")),
  asking("a thousand directives", `{ me { id ${"@skip(if: false) ".repeat(1_000)} } }`, {}, tooMuch("1000 tokens")),
  asking("a hundred directives", `{ me { id ${"@skip(if: false) ".repeat(100)} } }`, {}, tooMuch("9 directives")),
  asking("an unknown directive", '{ me @export(as: "x") { id } }', {}, malformed("@export")),
  asking("relations in each other", levels(10), {}, tooMuch("levels deep")),
  asking("introspection in each other", introspective(20), {}, malformed("Maximum introspection depth exceeded")),
  asking("a field two hundred times", `{ ${"me { id } ".repeat(200)} }`, {}, answered('"me":')),
  asking(
    "fragments that multiply",
    `{ ...f0 } ${many(60, (n) => `fragment f${String(n)} on Query { ...f${String(n + 1)} ...f${String(n + 1)} }`)} fragment f60 on Query { me { id } }`,
    {},
    answered('"me":'),
  ),
  asking(
    "fragments in a circle",
    "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
    {},
    malformed('Cannot spread fragment "a" within itself'),
  ),
  asking(
    "two hundred brackets",
    `{ contracts(filter: ${"{and: [".repeat(100)}${"]}".repeat(100)}) { totalCount } }`,
    {},
    {
      status: 200,
      code: "LIMIT_EXCEEDED",
      words: "20 levels deep",
    },
  ),
  asking("a null byte between fields", "{ me { id\u0000 } }", {}, malformed("Syntax Error")),
  asking("marks that write from right to left between fields", "{ me { id\u202E } }", {}, malformed("Syntax Error")),
  asking(
    "half a surrogate pair in a literal",
    '{ contract(id: "\\uD800") { id } }',
    {},
    malformed("Invalid Unicode escape"),
  ),
  asking("two operations and no name", "query A { me { id } } query B { me { id } }", {}, malformed("operation name")),
  asking("a subscription", "subscription { me { id } }", {}, malformed("subscription")),
  asking(
    "a type of introspection by a prototype's name",
    '{ __type(name: "__proto__") { name } }',
    {},
    answered('"__type":null'),
  ),
  asking(
    "a field of a prototype's name",
    "{ constructor { name } }",
    {},
    malformed('Cannot query field "constructor"'),
  ),
  asking(
    "a thing of prototypes in a filter",
    "{ contracts(filter: {__proto__: {eq: 1}}) { totalCount } }",
    {},
    malformed("__proto__"),
  ),
  asking(
    "a text where a page size is meant",
    '{ contracts(first: "20") { totalCount } }',
    {},
    malformed("Int cannot represent"),
  ),
  asking("a page of a fraction", "{ contracts(first: 1.5) { totalCount } }", {}, malformed("Int cannot represent")),
  asking("a page of minus one", "{ contracts(first: -1) { totalCount } }", {}, refused('"first" of "contracts" is -1')),
  asking(
    "a page of a billion",
    "{ contracts(first: 1000000000) { totalCount } }",
    {},
    refused("it must be from 1 to 200"),
  ),
  asking("a page beyond 32 bits", "{ contracts(first: 99999999999999999999) { totalCount } }", {}, malformed("32-bit")),
  asking(
    "pages that multiply",
    "{ contracts(first: 200) { nodes { parties(first: 200) { nodes { contracts(first: 200) { nodes { id } } } } } } }",
    {},
    tooMuch("records, and the cap is 100000"),
  ),
];
