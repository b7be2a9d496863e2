import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { queriesOf } from "./graphiql.ts";

test("each operation of a document has a tab, with the comment before it", () => {
  const document = "# One.\nquery One {\n  me { id }\n}\n\n# Two,\n# in two lines.\nquery Two { me { name } }";
  expect(queriesOf(document)).toEqual([
    "# One.\nquery One {\n  me { id }\n}\n",
    "# Two,\n# in two lines.\nquery Two { me { name } }\n",
  ]);
  for (const query of queriesOf(document)) expect(() => parse(query)).not.toThrow();
});
