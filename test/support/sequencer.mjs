import TestSequencer from "@jest/test-sequencer";

// The suites that take longest, first: begun last, one of them would run alone at the end. Jest itself knows their times only
// where it has run before, and a fresh clone has not.
const longest = [
  "test/http/serving",
  "test/db/finbench",
  "test/db/secrecy.test",
  "test/db/managed-neo4j.test",
  "test/db/secrecy-trails",
  "test/db/seed",
  "test/db/views-visibility",
  "test/db/compiled-reads",
  "test/db/history.test",
  "seed/demo-region",
];

// Plans every statement: cheap once the others have run and Java is warm.
const lastOfGraph = "test/db/cypher-statements";

/** Runs the longest suites first, then those that use the graph, then the pure ones. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const place = ({ path }) => {
      const known = longest.findIndex((name) => path.includes(name));
      if (known >= 0) return known;
      if (path.includes(lastOfGraph)) return longest.length + 1;
      return longest.length + (path.includes("/test/") ? 0 : 2);
    };
    return [...tests].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  }
}
