// A server written by hand on the driver: a statement a question, the same tests of validity, knowledge and visibility as ours.
import { fastify } from "fastify";
import neo4j from "neo4j-driver";
import { readFileSync } from "node:fs";
import { majorUnits } from "../../src/money/currency.ts";
import { createDriver } from "../../src/platform/neo4j/driver.ts";
import { readOrCreateLocalKey } from "../../src/server/local-key.ts";
import { DEFAULT_TOKEN_TERMS, verifyWithLocalKey } from "../../src/server/tokens.ts";

type Values = Record<string, unknown>;

const env = process.env;
const driver = createDriver({
  uri: env["BENCH_NEO4J_URI"] ?? "",
  user: env["BENCH_NEO4J_USER"] ?? "",
  password: env["BENCH_NEO4J_PASSWORD"] ?? "",
});
const verify = verifyWithLocalKey(readOrCreateLocalKey(env["BENCH_HOME"] ?? ""), DEFAULT_TOKEN_TERMS);
const statement = (name: string): string => readFileSync(new URL(`./${name}.cypher`, import.meta.url), "utf8");
const statements = { contract: statement("contract"), firms: statement("firms"), page: statement("page") };

async function rowOf(text: string, params: Values): Promise<Values> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(text, params);
    return records[0]?.toObject() ?? {};
  } finally {
    await session.close();
  }
}

const answers: Readonly<Record<string, (variables: Values, scope: Values) => Promise<Values>>> = {
  async contract({ id }, scope) {
    const { contract } = await rowOf(statements.contract, { id, ...scope });
    const { priceMinor, priceCurrency, ...rest } = contract as Values;
    const price =
      typeof priceMinor === "bigint" && typeof priceCurrency === "string"
        ? { amount: majorUnits(priceMinor, priceCurrency), currency: priceCurrency }
        : null;
    return { contract: { ...rest, price } };
  },
  async firms(_variables, scope) {
    return { companies: await rowOf(statements.firms, scope) };
  },
  async page({ categories, leastKw }, scope) {
    const { total, nodes } = await rowOf(statements.page, { categories, leastKw, ...scope });
    return { contracts: { totalCount: Number(total), nodes } };
  },
};

const app = fastify({ logger: false });
app.post("/:question", async (request, reply) => {
  const token = (request.headers.authorization ?? "").replace(/^Bearer /u, "");
  const { sub: subject } = await verify(token);
  const { question } = request.params as { question: string };
  const answer = answers[question];
  if (!answer) return reply.code(404).send();
  const today = new Date().toISOString().slice(0, 10);
  const { variables } = request.body as { variables: Values };
  return { data: await answer(variables, { subject, today, asOf: today }) };
});
const address = await app.listen({ host: "127.0.0.1", port: 0 });
process.stdout.write(`${JSON.stringify({ url: address })}\n`);
