// A server of @neo4j/graphql for the nodes and relationships that the three questions touch.
import { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { fastify } from "fastify";
import { jwtVerify } from "jose";
import neo4j from "neo4j-driver";
import { createPublicKey } from "node:crypto";

const {
  BENCH_NEO4J_URI: uri,
  BENCH_NEO4J_USER: user,
  BENCH_NEO4J_PASSWORD: password,
  BENCH_PUBLIC_KEY: pem,
} = process.env;

const common = "id: ID! retractedAt: DateTime dormant: Boolean restrictedTo: [String!]";
const typeDefs = `
  type SupplyContract @node(labels: ["SupplyContract", "Entity"]) {
    ${common}
    sourceKey: String! sourceIds: [String!]
    number: String! category: String! contractedKw: Float signedOn: Date endedOn: Date
    priceMinor: BigInt priceCurrency: String
    deliveryPoints: [DeliveryPoint!]! @relationship(type: "SUPPLIES", direction: OUT, properties: "Tie")
  }
  type Company @node(labels: ["Company"]) {
    ${common}
    name: String! legalForm: String
    contracts: [SupplyContract!]! @relationship(type: "PARTY_TO", direction: OUT, properties: "Tie")
  }
  type DeliveryPoint @node(labels: ["DeliveryPoint"]) {
    ${common}
    name: String! capacityKw: Float
    meters: [Meter!]! @relationship(type: "INSTALLED_AT", direction: IN, properties: "Tie")
  }
  type Meter @node(labels: ["Meter"]) { ${common} serial: String! meterKind: String! }
  type Tie @relationshipProperties {
    id: ID! validFrom: Date validTo: Date retractedAt: DateTime restrictedTo: [String!]
  }
`;

const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
const apollo = new ApolloServer({
  schema: await new Neo4jGraphQL({ typeDefs, driver }).getSchema(),
  nodeEnv: "production",
  stopOnTerminationSignals: false,
});
await apollo.start();
const key = createPublicKey(pem);
const options = {
  algorithms: ["EdDSA"],
  issuer: "powertrail",
  audience: "powertrail-api",
  requiredClaims: ["exp", "sub"],
};
const app = fastify({ logger: false });
app.post(
  "/graphql",
  fastifyApolloHandler(apollo, {
    context: async ({ headers }) => {
      const token = (headers.authorization ?? "").replace(/^Bearer /u, "");
      const { payload } = await jwtVerify(token, key, options);
      return { jwt: payload };
    },
  }),
);
const address = await app.listen({ host: "127.0.0.1", port: 0 });
process.stdout.write(`${JSON.stringify({ url: `${address}/graphql` })}\n`);
