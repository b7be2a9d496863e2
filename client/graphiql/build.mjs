// Bundles GraphiQL into dist/graphiql, unless what is there is current: `npm run graphiql`. bootstrap.mjs runs it at each build.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const require = createRequire(import.meta.url);
const bundled = [
  "graphiql",
  "@graphiql/react",
  "monaco-editor",
  "monaco-graphql",
  "react",
  "react-dom",
  "graphql",
  "esbuild",
];

/** Bundles into a folder; does nothing where the folder holds the same already. Returns whether it bundled. */
export async function buildGraphiql(folder = join(root, "dist", "graphiql")) {
  const stamp = stampOfSources();
  const stampFile = join(folder, ".stamp");
  const isCurrent = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
  if (isCurrent()) return false;
  const { build } = await import("esbuild");
  const draft = `${folder}.${process.pid}`;
  const worker = (name, path) => ({ out: `${name}.worker`, in: require.resolve(path) });
  await build({
    entryPoints: [
      { out: "page", in: join(here, "page.mjs") },
      worker("editor", "monaco-editor/esm/vs/editor/editor.worker.js"),
      worker("json", "monaco-editor/esm/vs/language/json/json.worker.js"),
      worker("graphql", "monaco-graphql/esm/graphql.worker.js"),
    ],
    outdir: draft,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    loader: { ".ttf": "file" },
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "external",
    logLevel: "error",
  });
  for (const name of readdirSync(draft)) {
    const file = join(draft, name);
    if (name.endsWith(".txt")) rmSync(file);
    else if (/\.(js|css)$/.test(name)) writeFileSync(file, withoutAddresses(readFileSync(file, "utf8")));
  }
  writeFileSync(join(draft, ".stamp"), stamp);
  // Another process may have bundled the same meanwhile.
  if (isCurrent()) rmSync(draft, { recursive: true });
  else {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(draft, folder);
  }
  return true;
}

/** Links of libraries to their own documentation lose their scheme, so that nothing here leads out; names of XML and JSON stay. */
function withoutAddresses(text) {
  return text.replace(/https?:\/\/(?!www\.w3\.org\/|json-schema\.org\/)(?=[a-z0-9-]+(?:\.[a-z0-9-]+)+)/g, "");
}

function stampOfSources() {
  const hash = createHash("sha256");
  for (const name of readdirSync(here).sort()) hash.update(name).update(readFileSync(join(here, name)));
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  for (const name of bundled) hash.update(`${name} ${packages[`node_modules/${name}`]?.version}\n`);
  return hash.digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildGraphiql();
