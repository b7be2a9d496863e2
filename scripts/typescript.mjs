// Lets Node run the .ts files of this repository as they are: `node --import ./scripts/typescript.mjs file.ts`.
import { register } from "node:module";

register("./typescript-hooks.mjs", import.meta.url);
process.setSourceMapsEnabled(true);
