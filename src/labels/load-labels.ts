import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../platform/files.ts";
import { type Labels, parseLabels } from "./label-file.ts";

export const LOCALES = ["EN", "RU", "KK"] as const;
export type Locale = (typeof LOCALES)[number];

export interface LocaleLabels {
  readonly locale: Locale;
  /** Changes with every change of the labels. */
  readonly hash: string;
  readonly labels: Labels;
}

/** The labels in every language, from labels/. Throws an Error that names the file and the place at fault. */
export function loadLabels(): ReadonlyMap<Locale, LocaleLabels> {
  return new Map(
    LOCALES.map((locale) => {
      const file = `labels/${locale.toLowerCase()}.yaml`;
      const text = readFileSync(join(projectRoot(), file), "utf8");
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
      return [locale, { locale, hash, labels: parseLabels(file, text) }];
    }),
  );
}
