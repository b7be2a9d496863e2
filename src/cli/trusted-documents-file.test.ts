import { expect, test } from "@jest/globals";
import { join } from "node:path";
import { projectRoot } from "../platform/files.ts";
import { trustedDocuments } from "./trusted-documents-file.ts";

const manifest = join(projectRoot(), "client/generated/persisted-documents.json");

test("off, the documents of the typed client are known beside any other", () => {
  const { texts, required } = trustedDocuments("off");
  expect(required).toBe(false);
  expect([...texts.values()].some((text) => text.includes("query TrailTotals("))).toBe(true);
});

test("a manifest makes its documents the only ones", () => {
  expect(trustedDocuments(manifest)).toEqual({ texts: trustedDocuments("off").texts, required: true });
});

test("a file that is missing or no manifest is named, with what to do", () => {
  expect(() => trustedDocuments("nowhere/manifest.json")).toThrow(/manifest\.json" cannot be used: .*npm run client/u);
  expect(() => trustedDocuments(join(projectRoot(), "package.json"))).toThrow("it is no JSON object of the form");
});
