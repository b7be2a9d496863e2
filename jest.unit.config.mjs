import { pure } from "./jest.config.mjs";

/** Pure tests only, those beside the code: no Neo4j is started. */
export default { ...pure, testMatch: ["<rootDir>/{src,seed}/**/*.test.ts"] };
