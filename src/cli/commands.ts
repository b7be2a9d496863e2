import type { RegisterCommand } from "./command.ts";
import { registerDetect } from "./detect.ts";
import { registerDoctor } from "./doctor.ts";
import { registerId } from "./id.ts";
import { registerImport } from "./import.ts";
import { registerRules } from "./rules.ts";
import { registerOwnership } from "./ownership.ts";
import { registerPrepare } from "./prepare.ts";
import { registerSeed } from "./seed.ts";
import { registerServe } from "./serve.ts";
import { registerToken } from "./token.ts";
import { registerTrace } from "./trace.ts";
import { registerView } from "./view.ts";

/** Every command, in the order of the help text. A new command adds one import and one line here. */
export const commands: readonly RegisterCommand[] = [
  registerServe,
  registerImport,
  registerSeed,
  registerToken,
  registerView,
  registerRules,
  registerId,
  registerOwnership,
  registerTrace,
  registerDetect,
  registerDoctor,
  registerPrepare,
];
