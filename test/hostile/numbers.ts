import { asking, type HostileRequest, malformed, refused } from "./hostile-request.ts";

const TRACE = "query ($input: TransferTraceInput!) { transferTrace(input: $input) { paths { hops } } }";
const TRAIL = "query ($input: PowerTrailInput!) { powerTrail(input: $input) { residents { atPeakLoad } } }";

/** Numbers and days beyond what they count. */
export const numbers: readonly HostileRequest[] = [
  {
    name: "an Int of 1e400",
    body: '{"query":"query ($n: Int!) { contracts(first: $n) { totalCount } }","variables":{"n":1e400}}',
    ...malformed("Int cannot represent"),
  },
  {
    name: "a Float of 1e999",
    body: `{"query":${JSON.stringify(TRAIL)},"variables":{"input":{"from":"ek:case:founding","technicalLossShare":1e999}}}`,
    ...malformed("Float cannot represent"),
  },
  asking(
    "residents who use next to nothing",
    TRAIL,
    { input: { from: "ek:case:founding", perHeadKwhYear: 1e-320 } },
    refused("at least 100"),
  ),
  asking(
    "losses of more than there is",
    TRAIL,
    { input: { from: "ek:case:founding", technicalLossShare: 1e308 } },
    refused("technicalLossShare"),
  ),
  asking(
    "a period that runs backward",
    TRAIL,
    { input: { from: "ek:contract:EQ-2024-0151", periodFrom: "2030-01-01", periodTo: "2020-01-01" } },
    refused("holds no day"),
  ),
  asking(
    "a trace of minus one hop",
    TRACE,
    { input: { from: ["ek:account:x"], maxHops: -1 } },
    refused('"maxHops" is -1'),
  ),
  asking(
    "a trace of a billion paths",
    TRACE,
    { input: { from: ["ek:account:x"], first: 1_000_000_000 } },
    refused("at most 10,000"),
  ),
  asking("a day of the year 0", '{ contracts(asOf: "0000-01-01") { totalCount } }', {}, malformed("Date cannot be")),
  asking(
    "a day of the year 99999",
    '{ contracts(asOf: "99999-01-01") { totalCount } }',
    {},
    malformed("Date cannot be"),
  ),
  asking(
    "an instant without an offset",
    '{ contracts(knownAt: "2025-01-01T00:00:00") { totalCount } }',
    {},
    malformed("DateTime cannot be"),
  ),
  asking(
    "an instant that is to come",
    '{ contracts(knownAt: "9999-12-31T23:59:59Z") { totalCount } }',
    {},
    refused("still to come"),
  ),
];
