/** One check of the gate: a program of this repository run by Node. */
export interface Step {
  readonly name: string;
  readonly title: string;
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What to do when it fails. */
  readonly remedy: string;
}

const typescript = ["--import", "./scripts/typescript.mjs"];
// Two steps share two cores: a Go program that collects its garbage beside its work would take the other step's.
const oneCore = { GOMAXPROCS: "1", GOGC: "400" };
const spelled = ["*.md", "docs/**/*.md", "schema/*.graphql"];

/** Runs first: the other steps read what it compares. */
export const codegen: Step = {
  name: "codegen",
  title: "generated files are current",
  argv: [...typescript, "scripts/check-codegen.ts"],
  remedy: 'Run "npm run codegen" and commit what it writes.',
};

/** Independent of each other; the slowest come first, so that two of them share the time well. */
export const staticSteps: readonly Step[] = [
  {
    name: "lint",
    title: "lint of code",
    argv: ["node_modules/oxlint/bin/oxlint", "--threads=1"],
    env: oneCore,
    remedy: 'Correct the lines named above; "npx oxlint --fix" does the mechanical ones.',
  },
  {
    name: "types",
    title: "types",
    argv: ["node_modules/typescript-7/bin/tsc", "--noEmit", "--singleThreaded"],
    env: oneCore,
    remedy: 'Correct the types; "npm run types" runs this check alone.',
  },
  {
    name: "graphql",
    title: "lint of SDL and operations",
    argv: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"],
    remedy: 'Correct the lines named above; "npx eslint ." runs this check alone.',
  },
  {
    name: "unused",
    title: "no unused files, exports or packages",
    argv: ["node_modules/knip/bin/knip.js"],
    remedy: "Remove what nothing uses, or its `export`.",
  },
  {
    name: "architecture",
    title: "architecture rules",
    argv: [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "src",
      "seed",
      "client",
    ],
    remedy: "Move the code to the layer that may depend on the other; .dependency-cruiser.cjs explains each rule.",
  },
  {
    name: "spelling",
    title: "spelling",
    argv: ["node_modules/cspell/bin.mjs", "--no-progress", "--no-summary", "--no-must-find-files", ...spelled],
    remedy: "Correct the word, or add a term of the field to .cspell/domain.txt.",
  },
  {
    name: "format",
    title: "format",
    argv: ["node_modules/oxfmt/bin/oxfmt", "--check"],
    remedy: 'Run "npm run format".',
  },
  {
    name: "house-rules",
    title: "house rules",
    argv: [...typescript, "scripts/check-house-rules.ts"],
    remedy: "Each line above names the file, the rule and what to do.",
  },
];

/** Unit, database, golden and HTTP tests; `report` is the file that Jest writes its counts to. */
export function jestStep(report: string): Step {
  return {
    name: "jest",
    title: "unit, database, golden and HTTP tests",
    argv: [
      ...["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
      // The default is made for small heaps; the workers' hold hundreds of megabytes of modules, and copying costs them a tenth.
      ...["--max-semi-space-size=64", "node_modules/jest/bin/jest.js"],
      ...["--ci", "--json", `--outputFile=${report}`],
    ],
    remedy: 'Run one file alone by "npm run test:jest -- path/of/the.test.ts".',
  };
}
