#!/usr/bin/env node
// Runs the program that is built in dist/, and neither installs nor builds: for images, which hold no development packages.
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { main } = await import(pathToFileURL(join(root, "dist", "src", "main.js")).href);
process.exitCode = await main(process.argv.slice(2), process.env);
