import { countsLine, jestCounts } from "../../scripts/gate/counts.ts";

function report(numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number): string {
  return JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites });
}

describe("counts of the gate", () => {
  it("adds up steps and tests in one line", () => {
    expect(countsLine([{ passed: 8, failed: 1 }, jestCounts(report(100, 2, 0), false)])).toBe("108 passed, 3 failed");
  });

  it("counts a suite that could not be loaded as a failure", () => {
    expect(jestCounts(report(10, 0, 1), false)).toEqual({ passed: 10, failed: 1 });
  });

  it("counts a run that ended badly although every test passed", () => {
    expect(jestCounts(report(10, 0, 0), false)).toEqual({ passed: 10, failed: 1 });
  });

  it("counts a run without a report as one failure", () => {
    expect(jestCounts(undefined, true)).toEqual({ passed: 0, failed: 1 });
  });
});
