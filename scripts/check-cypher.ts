// Lints every .cypher file; first the canary, which must fail, for a linter that finds nothing anywhere looks the same.
import { existsSync, globSync, readFileSync } from "node:fs";
