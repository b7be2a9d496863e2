/** One breach of a rule of this repository. `line` counts from 1; `remedy` says what to do. */
export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

interface Rule {
  readonly appliesTo: (path: string) => boolean;
  readonly find: (text: string) => readonly { readonly line: number; readonly message: string }[];
  readonly remedy: string;
}

const longestFile = 300;
const generated = /^(src\/graphql\/generated\.ts$|client\/generated\/)/;
const cypherGenerators = ["src/graphql/compiler/", "src/money/trace", "src/model/"];

// Joined from parts, so that this file does not break its own rule.
const registryHosts = [
  ["registry", "npmjs", "org"],
  ["registry", "yarnpkg", "com"],
  ["repo", "maven", "apache", "org"],
  ["repo1", "maven", "org"],
  ["files", "pythonhosted", "org"],
  ["pypi", "org"],
  ["proxy", "golang", "org"],
].map((parts) => parts.join("."));

const machinePath = /(?<![\w.@:/-])(?:\/(?:home|Users|root|work|mnt|private|var\/folders)\/[\w.-]+|[A-Za-z]:\\Users\\)/;

const isSource = (path: string): boolean => /^(src|seed)\/.*\.ts$/.test(path);
const isTest = (path: string): boolean => path.endsWith(".test.ts");

const rules: readonly Rule[] = [
  {
    appliesTo: (path) => /^(src|seed|client|scripts|test)\/.*\.(ts|mjs)$/.test(path) && !generated.test(path),
    find: (text) => {
      const count = text.trimEnd().split("\n").length;
      if (count <= longestFile) return [];
      return [
        {
          line: longestFile + 1,
          message: `The file has ${String(count)} lines; at most ${String(longestFile)} are allowed.`,
        },
      ];
    },
    remedy: "Split it: one concept a file.",
  },
  {
    appliesTo: () => true,
    find: eachLine((line) => {
      const host = registryHosts.find((name) => line.includes(name));
      return host === undefined ? undefined : `The package registry "${host}" is named.`;
    }),
    remedy: "Leave the address to the user's own npm or Maven settings.",
  },
  {
    appliesTo: () => true,
    find: eachLine((line) => {
      const path = machinePath.exec(line)?.[0];
      return path === undefined ? undefined : `The path "${path}" exists on one machine only.`;
    }),
    remedy: "Use a path relative to the project, or a setting.",
  },
  {
    appliesTo: (path) => isSource(path) && path !== "src/main.ts",
    find: eachLine((line) =>
      /\bprocess\s*\.\s*env\b/.test(line) ? "process.env is read outside src/main.ts." : undefined,
    ),
    remedy: "Take the value as an argument; src/main.ts hands the environment down.",
  },
  {
    appliesTo: (path) => isSource(path) && !isTest(path) && !cypherGenerators.some((start) => path.startsWith(start)),
    find: cypherInStrings,
    remedy: "Move the statement into a file under cypher/, with its values as parameters.",
  },
  {
    appliesTo: (path) => /^cypher\/.*\.cypher$/.test(path),
    find: (text) =>
      /^\s*(\/\/|\/\*)/.test(text) ? [] : [{ line: 1, message: "The statement has no header comment." }],
    remedy: "Begin with one sentence on what comes back, then the parameters and columns with their types.",
  },
];

/** Every breach in one file. `path` is relative to the root, with forward slashes. */
export function breachesOf(path: string, text: string): Breach[] {
  return rules
    .filter((rule) => rule.appliesTo(path))
    .flatMap((rule) => rule.find(text).map((found) => ({ path, ...found, remedy: rule.remedy })));
}

function eachLine(judge: (line: string) => string | undefined): Rule["find"] {
  return (text) =>
    text.split("\n").flatMap((line, index) => {
      const message = judge(line);
      return message === undefined ? [] : [{ line: index + 1, message }];
    });
}

/**
 * A heuristic: a string or template that holds a clause keyword of Cypher in capitals and a node pattern, a relationship
 * pattern or a second clause. Words in comments and single capitals words in messages pass.
 */
function cypherInStrings(text: string): { line: number; message: string }[] {
  const clause = /\b(MATCH|MERGE|CREATE|UNWIND|RETURN|DETACH DELETE|OPTIONAL MATCH)\b/g;
  const pattern = /\(\s*\w*\s*(:\s*\w+|\{)|\(\w*\)\s*(-|<-)|\]\s*-|\$\w+|\bRETURN\b/;
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, " "));
  return [...code.matchAll(/`(?:\\.|[^`\\])*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g)].flatMap((match) => {
    const content = match[0].slice(1, -1);
    const clauses = content.match(clause) ?? [];
    const isCypher =
      clauses.length > 0 &&
      (clauses.length > 1 || pattern.test(content.replace(/^\W*\w+/, ""))) &&
      pattern.test(content);
    if (!isCypher) return [];
    const line = code.slice(0, match.index).split("\n").length;
    return [{ line, message: `Cypher stands in TypeScript (${clauses[0] ?? ""} …).` }];
  });
}
