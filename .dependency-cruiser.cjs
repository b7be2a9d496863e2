// One direction: main -> cli, server -> graphql -> slices -> record, model, access -> platform.
const slices = "parties|grid|supply|mining|money|assets|cases|law";
const applications = "trail|network|intake|views|jobs|labels";
const upper = "^src/(main\\.ts|cli/|server/)";
const boundFile = "\\.(queries|resolvers|statements)\\.ts$";
const test = "\\.test\\.ts$";
// What a resolver may know of the layer above: the types that code generation and the context give it.
const resolverTypes = "^src/graphql/(generated|context|errors)\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment:
        "Files that import each other cannot be read or tested one by one; move what both need into a third. Cycles of types alone are allowed.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-unresolved",
      comment: "The imported file or package does not exist.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-development-packages-in-the-program",
      comment: "Move the package to `dependencies` in package.json.",
      severity: "error",
      from: { path: "^(src|seed)/", pathNot: [test, "^src/graphql/generated\\.ts$"] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "platform-knows-no-slice",
      comment: "src/platform imports nothing of the layers above it; pass what it needs as an argument.",
      severity: "error",
      from: { path: "^src/platform/", pathNot: test },
      to: { path: "^(src|seed|test)/", pathNot: "^src/platform/" },
    },
    {
      name: "model-and-access-are-pure",
      comment: "src/model and src/access are functions of plain data; only access's *.queries.ts ask the graph.",
      severity: "error",
      from: { path: "^src/(model|access)/", pathNot: [boundFile, test] },
      to: { path: "^(src|seed|test)/", pathNot: "^src/(model|access|platform/files\\.ts)" },
    },
    {
      name: "access-below-slices",
      comment: "Who may see what is asked by every slice, so it knows none of them.",
      severity: "error",
      from: { path: "^src/access/.*" + boundFile },
      to: { path: "^(src|seed|test)/", pathNot: "^src/(access|model|platform)/" },
    },
    {
      name: "record-below-slices",
      comment: "The write path knows the model and the platform, no slice and no API.",
      severity: "error",
      from: { path: "^src/record/", pathNot: test },
      to: { path: "^(src|seed|test)/", pathNot: "^src/(record|model|access|platform)/" },
    },
    {
      name: "slices-below-graphql",
      comment:
        "A slice does not import the API's assembly. Resolvers may take types from src/graphql/generated.ts and context.ts, and its errors.",
      severity: "error",
      from: { path: `^src/(${slices}|${applications})/`, pathNot: test },
      to: { path: "^src/graphql/", pathNot: resolverTypes },
    },
    {
      name: "domain-knows-no-api",
      comment: "Only *.resolvers.ts of a slice may name the API's types.",
      severity: "error",
      from: { path: `^src/(${slices})/`, pathNot: ["\\.resolvers\\.ts$", test] },
      to: { path: "^src/graphql/" },
    },
    {
      name: "nothing-imports-the-top",
      comment: "The command line and the server are the top: nothing below imports them.",
      severity: "error",
      from: { path: "^(src|seed)/", pathNot: [upper, test] },
      to: { path: upper },
    },
    {
      name: "server-knows-no-command-line",
      comment: "src/server must also run without the command line.",
      severity: "error",
      from: { path: "^src/server/", pathNot: test },
      to: { path: "^src/cli/|^src/main\\.ts$" },
    },
    {
      name: "domain-is-pure",
      comment:
        "A domain file imports only domain files: no driver, no statements, no platform, no record. Put what needs them into *.queries.ts or *.resolvers.ts.",
      severity: "error",
      from: { path: `^src/(${slices})/`, pathNot: [boundFile, test] },
      to: { path: ["^src/(platform|record|server|cli|graphql)/", boundFile] },
    },
    {
      name: "domain-reads-nothing",
      comment: "A domain file takes plain data: no files, network, processes or database.",
      severity: "error",
      from: { path: `^src/(${slices})/`, pathNot: [boundFile, test] },
      to: {
        path: "^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads|os|dns|tls|timers|timers/promises)$|node_modules/(neo4j-driver|fastify|@apollo|pino)",
      },
    },
    {
      name: "slices-meet-in-pure-files",
      comment: "A slice reaches another only through its pure types and functions.",
      severity: "error",
      from: { path: `^src/(${slices})/`, pathNot: test },
      to: { path: `^src/(${slices})/.*${boundFile}`, pathNot: "^src/$1/" },
    },
    {
      name: "seed-is-pure",
      comment:
        "The demo region may import the model, the tellings of the write path and pure domain, nothing that touches a database.",
      severity: "error",
      from: { path: "^seed/", pathNot: test },
      to: { path: ["^src/(platform|graphql|server|cli|trail|network|intake|views)/", boundFile, "^src/main\\.ts$"] },
    },
    {
      name: "seed-takes-tellings-only",
      comment: "Of the write path the demo region may only know the shape of tellings.",
      severity: "error",
      from: { path: "^seed/", pathNot: test },
      to: { path: "^src/record/", pathNot: "^src/record/telling\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "counting-is-observing",
      comment:
        "Metrics and traces are made by observers in the platform. Tell a DatabaseObserver or a RequestRecord what happens; do not import prom-client or OpenTelemetry.",
      severity: "error",
      from: { path: "^(src|seed)/", pathNot: ["^src/platform/(metrics|otlp-tracing)\\.ts$", test] },
      to: { path: "node_modules/(prom-client|@opentelemetry)/" },
    },
    {
      name: "traces-load-only-where-wanted",
      comment:
        "The packages of OpenTelemetry take a fifth of a second to load: import() this file where traces are configured.",
      severity: "error",
      from: { path: "^src/", pathNot: test },
      to: { path: "^src/platform/otlp-tracing\\.ts$", dynamic: false, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "client-knows-no-server",
      comment: "The typed client goes into front-ends: it knows the API by its SDL alone.",
      severity: "error",
      from: { path: "^client/" },
      to: { path: "^(src|seed|scripts|test)/" },
    },
    {
      name: "no-tests-in-the-program",
      comment: "The program does not import tests.",
      severity: "error",
      from: { path: "^(src|seed)/", pathNot: test },
      to: { path: ["^test/", test] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // The page is for browsers, and bundled: esbuild sees what it lacks.
    exclude: { path: "^(dist|client/graphiql)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".mjs", ".js", ".json"],
    },
  },
};
