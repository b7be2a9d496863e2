import { existsSync } from "node:fs";
import graphqlPlugin from "@graphql-eslint/eslint-plugin";

const sdl = "schema/!(*.generated).graphql";
const api = "schema/api.generated.graphql";
// graphql-eslint keeps the first configuration that it meets for every later file, so all of them get the same.
const parserOptions = existsSync(new URL(api, import.meta.url))
  ? { graphQLConfig: { schema: api, documents: "test/golden/**/*.graphql" } }
  : {};

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

// TypeScript and JavaScript are linted by oxlint; see .oxlintrc.json.
export default [
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
];
