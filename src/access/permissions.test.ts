import { describe, expect, test } from "@jest/globals";
import { requireRole, rolesFor } from "./permissions.ts";
import { type Role, subjectOnCases, type Viewer } from "./viewer.ts";

function viewerWith(...roles: Role[]): Viewer {
  return { subject: "someone", name: null, roles: new Set(roles), agency: "AFM" };
}

describe("who may use a root field", () => {
  test.each(["viewer", "investigator", "analyst", "supervisor"] as const)(
    "a %s may read what is not in the table",
    (role) => {
      expect(requireRole(viewerWith(role), "contracts")).toEqual({ allowed: true });
    },
  );

  test("an auditor reads the audit trail and who they are, no case content", () => {
    const auditor = viewerWith("auditor");
    expect(["me", "auditEntry", "auditEntries"].map((field) => requireRole(auditor, field).allowed)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ["cases", "node", "nodes", "powerTrail", "runView"].some((field) => requireRole(auditor, field).allowed),
    ).toBe(false);
  });

  test("the audit trail is not for those who are audited", () => {
    expect(requireRole(viewerWith("investigator", "analyst"), "auditEntries")).toEqual({
      allowed: false,
      needs: ["auditor", "supervisor"],
    });
  });

  test("those who work on cases judge matches, and a supervisor undoes what they judged", () => {
    const may = (role: Role, field: string) => requireRole(viewerWith(role), field, "mutation").allowed;
    for (const role of ["investigator", "analyst"] as const)
      expect(["confirmMatch", "rejectMatch", "undoMatch"].map((field) => may(role, field))).toEqual([
        true,
        true,
        false,
      ]);
    expect(may("supervisor", "undoMatch")).toBe(true);
    expect(may("viewer", "confirmMatch")).toBe(false);
    expect(requireRole(viewerWith("viewer"), "matchCandidates").allowed).toBe(false);
  });

  test("a write that the table does not name is for nobody", () => {
    expect(rolesFor("mutation", "deleteEverything")).toEqual([]);
    expect(requireRole(viewerWith("supervisor", "analyst"), "deleteEverything", "mutation").allowed).toBe(false);
  });

  test("names inherited from Object are not in the table", () => {
    expect(rolesFor("mutation", "constructor")).toEqual([]);
  });

  test("nobody without a role may do anything", () => {
    expect(requireRole(viewerWith(), "me").allowed).toBe(false);
  });
});

test("membership of a case counts for those who work on cases only", () => {
  expect(subjectOnCases(viewerWith("investigator"))).toBe("someone");
  expect(subjectOnCases(viewerWith("viewer"))).toBeNull();
  expect(subjectOnCases(viewerWith("auditor"))).toBeNull();
});
