// What reading through this API costs beside a server written by hand on the driver and beside @neo4j/graphql:
// `npm run bench:reads [-- --scale demo|100k] [--rounds N] [--profile FOLDER]`.
import { parseArgs } from "node:util";
import { loadRegion } from "../src/cli/demo-load.ts";
import { loadModel } from "../src/cli/graph.ts";
import { visibleCases } from "../src/access/visible-cases.queries.ts";
import { migrate } from "../src/record/migrate.ts";
import { readOrCreateLocalKey } from "../src/server/local-key.ts";
import { DEFAULT_TOKEN_TERMS, issueToken } from "../src/server/tokens.ts";
import { Client } from "./reads/client.ts";
import { compileTimes } from "./reads/compile-time.ts";
import { questionsOn } from "./reads/questions.ts";
import { Results } from "./reads/results.ts";
import { assertSameAnswers } from "./reads/same-answers.ts";
import { installPeer, type Peer, startPeers } from "./reads/servers.ts";
import { closeBench, openBenchGraph } from "./support/bench-graph.ts";
import { machine } from "./support/measure.ts";

const { values: options } = parseArgs({
  options: {
    scale: { type: "string", default: "100k" },
    rounds: { type: "string", default: "5" },
    profile: { type: "string" },
  },
});
const rounds = Number(options.rounds);
const { scale } = options;
if ((scale !== "demo" && scale !== "100k") || !Number.isInteger(rounds) || rounds < 1) {
  console.error("Usage: npm run bench:reads -- [--scale demo|100k] [--rounds N] [--profile FOLDER]");
  process.exit(2);
}

const warmUps = 50;
const requests = 200;
const sequenceMs = 4_000;
const clients = 16;
const rateMs = 3_000;
const coldDocuments = 20;

const say = (words: string): void => {
  console.error(words);
};
installPeer();
const graph = await openBenchGraph();
let peers: Peer[] = [];
try {
  const model = loadModel();
  await migrate(graph.db, model);
  const open = { db: graph.db, model, close: () => Promise.resolve() };
  const loaded = await loadRegion(open, { scale, seed: 1 }, say, new AbortController().signal);
  await graph.db.driver.executeQuery("CALL db.awaitIndexes(120)");
  const key = readOrCreateLocalKey(graph.folder);
  const bearer = { subject: "investigator", roles: ["investigator", "analyst"], agency: "AFM" } as const;
  const token = await issueToken(key, DEFAULT_TOKEN_TERMS, bearer, 1, new Date());
  peers = await startPeers(graph, key, options.profile);

  const asOf = new Date().toISOString().slice(0, 10);
  const viewer = { ...bearer, name: null, roles: new Set(bearer.roles) };
  const { records } = await graph.db.driver.executeQuery(
    "MATCH (contract:SupplyContract) WHERE contract.restrictedTo IS NULL RETURN contract.id AS id ORDER BY id LIMIT 50",
  );
  const contractIds = records.map((record) => String(record.get("id")));
  const questions = questionsOn({ contractIds, asOf, cases: await visibleCases(graph.db, viewer, asOf) });
  const client = new Client(token);

  console.log(machine());
  console.log(`region ${scale}: ${String(loaded?.nodes ?? 0)} nodes, ${String(loaded?.edges ?? 0)} relationships`);
  for (const line of await assertSameAnswers(client, peers, questions)) console.log(line);

  const results = new Results(questions);
  for (let round = 0; round < rounds; round += 1) {
    say(`round ${String(round + 1)} of ${String(rounds)}`);
    for (const question of questions)
      for (let turn = 0; turn < peers.length; turn += 1) {
        const peer = peers[(turn + round) % peers.length];
        if (!peer) continue;
        say(`  ${question.title}: ${peer.name}`);
        await client.sequence(peer, question, warmUps, sequenceMs / 2);
        results.addTimes(question, peer.name, await client.sequence(peer, question, requests, sequenceMs));
        results.addRate(question, peer.name, await client.rate(peer, question, clients, rateMs));
      }
  }
  for (const question of questions)
    for (const peer of peers.filter(({ name }) => name !== "driver")) {
      results.addCold(question, peer.name, await client.cold(peer, question, coldDocuments, false), false);
      results.addCold(question, peer.name, await client.cold(peer, question, coldDocuments, true), true);
    }
  client.close();
  for (const line of results.lines(rounds)) console.log(line);
  const inside = await compileTimes(questions);
  console.log("\ninside the process, median ms: parse | validate (graphql-js) | compile");
  for (const [index, { parseMs, validateMs, compileMs }] of inside.entries())
    console.log(
      `${questions[index]?.title ?? ""}: ${parseMs.toFixed(2)} | ${validateMs.toFixed(2)} | ${compileMs.toFixed(2)}`,
    );
} finally {
  for (const peer of peers) peer.stop();
  await closeBench(graph);
}
