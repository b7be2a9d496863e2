import type { CodegenConfig } from "@graphql-codegen/cli";

const text = { input: "string", output: "string" };
const scalars = Object.fromEntries(
  ["ID", "Date", "DateTime", "Decimal", "BigInt", "Currency"].map((name) => [name, text]),
);

/** How src/graphql/generated.ts is made. scripts/generate.ts gives the schema and adds a scalar for each type of node. */
const config: CodegenConfig = {
  generates: {
    "src/graphql/generated.ts": {
      plugins: ["typescript", "typescript-resolvers"],
    },
  },
  config: {
    contextType: "./context.ts#RequestContext",
    useTypeImports: true,
    emitLegacyCommonJSImports: false,
    enumsAsTypes: true,
    // What has a default is always there when a resolver is called.
    avoidOptionals: { defaultValue: true },
    immutableTypes: true,
    skipTypename: true,
    onlyResolveTypeForInterfaces: true,
    strictScalars: true,
    disableDescriptions: true,
    scalars,
  },
  silent: true,
};

export default config;
