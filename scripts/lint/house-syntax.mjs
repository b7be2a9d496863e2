// Two checks of syntax that oxlint lacks, as a plugin of it. It reads no types.

const noEnum = {
  create: (context) => ({
    TSEnumDeclaration(node) {
      context.report({ node, message: "Use a union of string literals: an enum is not erasable." });
    },
  }),
};

const wrappers = [
  "ChainExpression",
  "TSAsExpression",
  "TSNonNullExpression",
  "TSSatisfiesExpression",
  "TSTypeAssertion",
];
const discarding = ["CallExpression", "ImportExpression", "AssignmentExpression"];

function unwrapped(node) {
  if (node.type === "SequenceExpression") return unwrapped(node.expressions.at(-1));
  return wrappers.includes(node.type) ? unwrapped(node.expression) : node;
}

/** What typescript/no-meaningless-void-operator leaves: it looks at calls alone. */
const noVoidOfValue = {
  create: (context) => ({
    UnaryExpression(node) {
      if (node.operator !== "void") return;
      const discarded = unwrapped(node.argument);
      if (discarding.includes(discarded.type) || discarded.value === 0) return;
      context.report({ node, message: "void is for what a call returns, and here is no call: leave it out." });
    },
  }),
};

export default { meta: { name: "house" }, rules: { "no-enum": noEnum, "no-void-of-value": noVoidOfValue } };
