import { ROLES, type Role } from "../access/viewer.ts";
import type { RegisterCommand } from "./command.ts";
import { usageFailure } from "./failure.ts";
import { readSettings } from "./settings.ts";

interface TokenOptions {
  readonly role: readonly string[];
  readonly sub: string;
  readonly agency?: string;
  readonly name?: string;
  readonly hours: string;
}

const longestHours = 24 * 366;

/** `powertrail token`: prints a token of the local key. */
export const registerToken: RegisterCommand = (program, { env, output }) => {
  program
    .command("token")
    .description("print a token for the API, signed with the key in the data directory")
    .requiredOption("--role <role...>", `what the bearer may do: ${ROLES.join(", ")}`)
    .requiredOption("--sub <subject>", "who the bearer is; an Officer with this subject says on which cases")
    .option("--agency <agency>", "the agency of the bearer, by id or abbreviation")
    .option("--name <name>", "the name of the bearer")
    .option("--hours <hours>", "how long the token holds", "12")
    .action(async (options: TokenOptions) => {
      const settings = readSettings(env);
      if (settings.jwksUri) {
        throw usageFailure(
          "POWERTRAIL_JWKS_URI is set, so the server trusts the tokens of that service only. Get one there.",
        );
      }
      const { readOrCreateLocalKey } = await import("../server/local-key.ts");
      const { issueToken } = await import("../server/tokens.ts");
      const { systemClock } = await import("../platform/clock.ts");
      const terms = { issuer: settings.tokenIssuer, audience: settings.tokenAudience };
      const { sub: subject, agency, name } = options;
      if (subject === "") throw usageFailure("The subject is empty. Name the bearer with --sub.");
      const bearer = { subject, roles: options.role.map(roleOf), agency, name };
      const hours = hoursOf(options.hours);
      const token = await issueToken(readOrCreateLocalKey(settings.home), terms, bearer, hours, systemClock());
      output.data({ token }, (data) => data.token);
    });
};

function roleOf(text: string): Role {
  const found = ROLES.find((role) => role === text);
  if (found) return found;
  throw usageFailure(`There is no role "${text}". Choose from: ${ROLES.join(", ")}.`);
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (text.trim() !== "" && hours > 0 && hours <= longestHours) return hours;
  throw usageFailure(`"${text}" is no number of hours: it must be above 0 and at most ${String(longestHours)}.`);
}
