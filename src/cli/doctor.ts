import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { projectRoot } from "../platform/files.ts";
import type { RegisterCommand } from "./command.ts";

const doctorModule = z.object({ doctor: z.custom<Doctor>((value) => typeof value === "function") });

type Doctor = (machine: {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly json: boolean;
  readonly packagesInstalled: boolean;
  readonly write: (text: string) => void;
}) => Promise<0 | 3>;

/**
 * `powertrail doctor`. bootstrap.mjs answers it before anything is installed; here it stands in the help, and answers where
 * the program is started without bootstrap.mjs.
 */
export const registerDoctor: RegisterCommand = (program, { env, output }) => {
  program
    .command("doctor")
    .description("look at this machine and name what is missing")
    .action(async () => {
      const root = projectRoot();
      const file = join(root, "scripts", "doctor.mjs");
      const { doctor } = doctorModule.parse(await import(pathToFileURL(file).href));
      output.endWith(
        await doctor({
          root,
          env,
          json: output.json,
          packagesInstalled: existsSync(join(root, "node_modules", ".package-lock.json")),
          write: (text) => {
            output.print(text);
          },
        }),
      );
    });
};
