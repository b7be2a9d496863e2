// graphql-js leaves out what it checks for its developers alone, as it does for users who run the image.
process.env["NODE_ENV"] = "production";

// Tests use a Neo4j of their own: nothing they start may find the user's server in the environment or in .env.
delete process.env["NEO4J_URI"];
if (process.env["NEO4J_TEST_URI"] === undefined) {
  for (const name of ["NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"]) delete process.env[name];
}
process.env["POWERTRAIL_ENV_FILE"] = "";

/** @type {import("jest").Config} */
export const pure = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } },
    ],
  },
  testMatch: ["<rootDir>/{src,seed,test}/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.powertrail/", "<rootDir>/neo4j/target/"],
  maxWorkers: 2,
  testTimeout: 30_000,
};

export default {
  ...pure,
  testSequencer: "<rootDir>/test/support/sequencer.mjs",
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
};
