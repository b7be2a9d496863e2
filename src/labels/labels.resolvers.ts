import type { QueryLabelsArgs } from "../graphql/generated.ts";
import type { GraphModel } from "../model/graph-model.ts";
import { thingKinds } from "../model/kinds.ts";
import { type Locale, type LocaleLabels, loadLabels } from "./load-labels.ts";
import { DERIVED_ENUMS } from "./vocabulary.ts";

type ShownLabels = ReturnType<typeof shownLabels>;

/** The root of the labels. Their files are read when they are first asked for; a file at fault fails that answer. */
export function labelsResolvers(model: GraphModel) {
  let answers: ReadonlyMap<Locale, ShownLabels> | undefined;
  return {
    Query: {
      labels: (_: unknown, { locale, unlessHash }: QueryLabelsArgs) => {
        answers ??= new Map([...loadLabels()].map(([loaded, labels]) => [loaded, shownLabels(labels, model)]));
        const found = answers.get(locale) ?? null;
        return found?.hash === unlessHash ? null : found;
      },
    },
  };
}

function shownLabels({ locale, hash, labels }: LocaleLabels, model: GraphModel) {
  const derived: Readonly<Record<string, readonly Labelled[]>> = {
    [DERIVED_ENUMS.kinds]: [...thingKinds(model)].map(([name, type]) => ({
      name,
      label: labels.kinds[type.name]?.[0] ?? name,
    })),
    [DERIVED_ENUMS.relationships]: listed(labels.relationships),
  };
  return {
    locale,
    hash,
    kinds: Object.entries(labels.kinds).map(([name, [one, many]]) => ({ name, one, many })),
    relationships: listed(labels.relationships),
    enums: Object.entries(labels.enums).map(([name, { label, values }]) => ({
      name,
      label,
      values: derived[name] ?? listed(values),
    })),
    rules: listed(labels.rules),
    fields: Object.entries(labels.fields).map(([path, label]) => {
      const [first = "", second] = path.split(".");
      return second === undefined ? { type: null, name: first, label } : { type: first, name: second, label };
    }),
  };
}

interface Labelled {
  readonly name: string;
  readonly label: string;
}

function listed(labels: Readonly<Record<string, string>>): readonly Labelled[] {
  return Object.entries(labels).map(([name, label]) => ({ name, label }));
}
