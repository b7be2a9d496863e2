import fc from "fast-check";
import { maskIdentifier, type Role, ROLES, seesCasesOfAgency, seesIdentifiers, subjectOnCases } from "./viewer.ts";

const viewer = (...roles: Role[]) => ({ subject: "s", name: null, roles: new Set(roles), agency: "AFM" });

test("a masked identifier keeps its length and at most its first six characters, and short ones nothing", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{0,30}$/u), (value) => {
      const masked = maskIdentifier(value);
      expect(masked).toHaveLength(value.length);
      expect(masked.slice(6)).toBe("*".repeat(Math.max(0, value.length - 6)));
      expect(masked.slice(0, 6)).toBe(value.length > 6 ? value.slice(0, 6) : "*".repeat(value.length));
    }),
  );
});

test("only those whose work needs identifiers see them whole and count as members of cases; supervisors see their agency's", () => {
  const whole = ROLES.filter((role) => seesIdentifiers(viewer(role)));
  expect(whole).toEqual(["investigator", "analyst", "supervisor"]);
  expect(ROLES.filter((role) => subjectOnCases(viewer(role)) !== null)).toEqual(whole);
  expect(ROLES.filter((role) => seesCasesOfAgency(viewer(role)) !== null)).toEqual(["supervisor"]);
});
