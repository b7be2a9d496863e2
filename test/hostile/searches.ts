import { answered, asking, type HostileRequest, malformed, refused } from "./hostile-request.ts";

const SEARCH = "query ($text: String!) { search(text: $text, first: 1) { hits { label } } }";

// Too long to begin, by chance, the name of something that another suite makes.
const NOWHERE = "qzvbwmqzvbwmdg";

/** Texts to search for that another search engine would take for commands. */
export const searches: readonly HostileRequest[] = [
  ...[
    ["everything of Lucene", '+-&&||!(){}[]^"~*?:\\/'],
    ["a lone asterisk", "*"],
    ["a null byte", "\u0000"],
    ["marks of direction alone", "\u200F\u202A\u202E"],
  ].map(([name = "", text]) => asking(`a search for ${name}`, SEARCH, { text }, refused("no letter and no digit"))),
  ...[
    ["a range", `${NOWHERE}:[* TO *]`],
    ["a clause", `${NOWHERE} OR (NOT *:*)`],
    ["a regular expression", `/.*${NOWHERE}.*/`],
    ["a weight", `${NOWHERE}^1000000000`],
    ["a quote that is not closed", `"${NOWHERE}`],
    ["a distance", `${NOWHERE}~50`],
    ["a path of JNDI", `\${jndi:ldap://${NOWHERE}}`],
  ].map(([name = "", text]) => asking(`a search for ${name}, which is text`, SEARCH, { text }, answered('"hits":[]'))),
  asking(
    "a search with marks of direction in it",
    SEARCH,
    { text: "\u202EAltai\u202C Zharyq\u200F" },
    answered("Altai Zharyq JSC"),
  ),
  asking(
    "a search with half a surrogate pair in it",
    SEARCH,
    { text: "\uD800Altai Zharyq" },
    answered("Altai Zharyq JSC"),
  ),
  asking("a search for 201 characters", SEARCH, { text: "x".repeat(201) }, refused("at most 200")),
  asking("a search for thirteen words", SEARCH, { text: "a ".repeat(13) }, refused("at most 12")),
  asking(
    "a search for a thing of no kind",
    '{ search(text: "x", kinds: [__proto__]) { hits { label } } }',
    {},
    malformed("ThingKind"),
  ),
];
