import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/repository-files.ts";

interface Report {
  readonly diagnostics: readonly {
    readonly code?: string;
    readonly message: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

const folder = "test/gate/fixtures/lint";
const files = ["one-fault-a-rule.ts", "one-fault-a-rule.mjs"];

function faultsFound(): string[] {
  const argv = ["node_modules/oxlint/bin/oxlint", "-c", `${folder}/oxlint.json`, "--threads=1", "-f", "json", folder];
  const { stdout } = spawnSync(process.execPath, argv, { cwd: root, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as Report;
  return diagnostics.map(({ code, message, filename, labels }) => {
    const rule =
      /\((.*)\)$/.exec(code ?? "")?.[1] ?? (message.startsWith("Unused eslint-disable") ? "unused-directive" : message);
    return `${filename.split("/").at(-1) ?? ""}:${String(labels[0]?.span.line)} ${rule}`;
  });
}

/** What the comments `// ! rule rule` of the fixtures tell. */
function faultsMarked(): string[] {
  return files.flatMap((file) =>
    readFileSync(join(root, folder, file), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        (/\/\/ ! (.*)$/.exec(line)?.[1]?.split(" ") ?? []).map((rule) => `${file}:${String(index + 1)} ${rule}`),
      ),
  );
}

function rulesOn(): string[] {
  const { overrides } = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8")) as {
    readonly overrides: readonly { readonly rules: Readonly<Record<string, unknown>> }[];
  };
  const rules = overrides.flatMap((override) => Object.entries(override.rules));
  return rules.filter(([, setting]) => setting !== "off").map(([name]) => name.split("/").at(-1) ?? name);
}

describe("lint of code", () => {
  it("sees every fault of the fixtures, a database call that nobody waits for among them, and no other", () => {
    expect(faultsFound().sort()).toEqual(faultsMarked().sort());
  });

  it("has a fault in the fixtures for each rule that is on", () => {
    const marked = new Set(faultsMarked().map((fault) => fault.split(" ")[1]));
    expect(rulesOn().filter((rule) => !marked.has(rule))).toEqual([]);
  });
});
