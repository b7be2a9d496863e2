// Who diverted how much power in a case, and where the money of one payment came from:
//   npm run example -- URL TOKEN [CASE] [--trusted]
// URL and TOKEN are those that `npm start` prints. With --trusted only the hashes of documents are sent.
import { parseArgs } from "node:util";
import { createClient, PowertrailError } from "../index.ts";
import { followedPayment } from "./followed-payment.ts";
import { whoDiverted } from "./report.ts";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { trusted: { type: "boolean" } } });
const [url, token, caseId = "ek:case:founding"] = positionals;
if (url === undefined || token === undefined) {
  process.stderr.write("Say where Powertrail answers and who asks: npm run example -- URL TOKEN [CASE] [--trusted]\n");
  process.exit(2);
}

const client = createClient({ url, token, trustedDocuments: values.trusted === true });
try {
  for await (const line of whoDiverted(client, caseId)) process.stdout.write(`${line}\n`);
  for await (const line of followedPayment(client, caseId)) process.stdout.write(`${line}\n`);
} catch (error) {
  if (!(error instanceof PowertrailError)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
