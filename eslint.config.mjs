import { existsSync } from "node:fs";
import graphqlPlugin from "@graphql-eslint/eslint-plugin";
import tseslint from "typescript-eslint";

const sdl = "schema/!(*.generated).graphql";
const api = "schema/api.generated.graphql";
// graphql-eslint keeps the first configuration that it meets for every later file, so all of them get the same.
const parserOptions = existsSync(new URL(api, import.meta.url))
  ? { graphQLConfig: { schema: api, documents: "test/golden/**/*.graphql" } }
  : {};
const typescript = ["**/*.ts"];

const documented = {
  "@graphql-eslint/no-hashtag-description": "error",
  "@graphql-eslint/require-description": ["error", { types: true, FieldDefinition: true, DirectiveDefinition: true }],
  "@graphql-eslint/naming-convention": [
    "error",
    {
      types: "PascalCase",
      FieldDefinition: "camelCase",
      InputValueDefinition: "camelCase",
      EnumValueDefinition: "UPPER_CASE",
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      "dist/",
      "coverage/",
      ".powertrail/",
      "neo4j/",
      "src/graphql/generated.ts",
      "client/generated/",
      "test/gate/fixtures/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-console": "error",
      // neo4j-driver declares as classes the plain objects that it takes as settings.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      eqeqeq: "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of string literals: an enum is not erasable." },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
    },
  },
  { files: ["**/*.mjs"], rules: { eqeqeq: "error", "no-unused-vars": "error", "prefer-const": "error" } },
  { files: ["scripts/**/*.ts", "bench/**/*.ts"], rules: { "no-console": "off" } },
  {
    // Jest's matchers (expect.any, expect.objectContaining) are typed any.
    files: ["**/*.test.ts", "test/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    // The SDL is not a schema by itself: the assembly adds to it and validates the whole, in the code generation check.
    files: [sdl],
    languageOptions: { parser: graphqlPlugin.parser, parserOptions },
    plugins: { "@graphql-eslint": graphqlPlugin },
    rules: documented,
  },
  ...(existsSync(new URL(api, import.meta.url))
    ? [
        {
          files: [api],
          languageOptions: { parser: graphqlPlugin.parser, parserOptions },
          plugins: { "@graphql-eslint": graphqlPlugin },
          rules: {
            ...documented,
            "@graphql-eslint/require-description": [
              "error",
              { types: true, FieldDefinition: true, InputValueDefinition: true },
            ],
            "@graphql-eslint/known-type-names": "error",
            "@graphql-eslint/known-directives": "error",
            "@graphql-eslint/no-unreachable-types": "error",
            "@graphql-eslint/require-deprecation-reason": "error",
          },
        },
        {
          files: ["test/golden/**/*.graphql", "client/documents/*.graphql"],
          languageOptions: { parser: graphqlPlugin.parser, parserOptions },
          plugins: { "@graphql-eslint": graphqlPlugin },
          rules: {
            "@graphql-eslint/fields-on-correct-type": "error",
            "@graphql-eslint/known-argument-names": "error",
            "@graphql-eslint/no-anonymous-operations": "error",
            "@graphql-eslint/no-deprecated": "error",
            "@graphql-eslint/no-undefined-variables": "error",
            "@graphql-eslint/no-unused-variables": "error",
            "@graphql-eslint/scalar-leafs": "error",
          },
        },
      ]
    : []),
);
