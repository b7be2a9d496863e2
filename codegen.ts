import type { CodegenConfig } from "@graphql-codegen/cli";

const text = { input: "string", output: "string" };

/**
 * How src/graphql/generated.ts is made; scripts/generate.ts gives the schema. `nodes` are the names of the node types:
 * resolvers of analytic roots answer with their ids (see src/graphql/resolvers/reference-fields.ts).
 */
export function codegenConfig(schema: string, nodes: readonly string[]): CodegenConfig {
  return {
    schema,
    silent: true,
    generates: {
      "src/graphql/generated.ts": {
        plugins: ["typescript", "typescript-resolvers"],
        config: {
          contextType: "./context.ts#RequestContext",
          useTypeImports: true,
          emitLegacyCommonJSImports: false,
          enumsAsTypes: true,
          immutableTypes: true,
          skipTypename: true,
          onlyResolveTypeForInterfaces: true,
          strictScalars: true,
          disableDescriptions: true,
          scalars: Object.fromEntries(
            [...nodes, "ID", "Date", "DateTime", "Decimal", "BigInt", "Currency"].map((name) => [name, text]),
          ),
        },
      },
    },
  };
}
