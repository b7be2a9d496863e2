// node --import ./test/support/typescript.mjs program.ts: runs a program from its source in a process of its own.
import { register } from "node:module";

register("./typescript-hooks.mjs", import.meta.url);
