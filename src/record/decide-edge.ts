/** One version of a relationship, as the graph holds it. */
export interface EdgeVersion {
  readonly id: string;
  readonly hash: string;
  readonly sourceIds: readonly string[];
  readonly live: boolean;
}

/** What one source tells of a relationship: its content by hash, or that it takes it back. */
export interface ToldEdge {
  readonly key: string;
  readonly sourceId: string;
  readonly hash: string;
  readonly retracted: boolean;
}

/** A version to add, with the telling's own content, or with that of another version of the graph. */
export interface AddedVersion {
  readonly id: string;
  readonly sourceIds: readonly string[];
  readonly copyOf: string | null;
}

export interface EdgeChange {
  readonly retracted: readonly string[];
  readonly added: readonly AddedVersion[];
}

/**
 * Decides what a telling changes; null: nothing. Relationships are never edited: a version whose content or sources
 * change is retracted and another added. Sources that tell the same content share a version; sources that disagree keep
 * a version each, side by side.
 */
export function decideEdge(versions: readonly EdgeVersion[], told: ToldEdge): EdgeChange | null {
  const live = versions.filter((version) => version.live);
  const mine = live.filter((version) => version.sourceIds.includes(told.sourceId));
  if (told.retracted ? mine.length === 0 : mine.some((version) => version.hash === told.hash)) return null;

  const number = numbering(told.key, versions.length);
  const added: AddedVersion[] = [];
  const retracted = mine.map((version) => version.id);
  for (const version of mine) {
    const others = version.sourceIds.filter((sourceId) => sourceId !== told.sourceId);
    if (others.length > 0) added.push({ id: number(), sourceIds: others, copyOf: version.id });
  }
  if (told.retracted) return { retracted, added };

  const shared = live.find((version) => version.hash === told.hash);
  if (shared) retracted.push(shared.id);
  added.push({ id: number(), sourceIds: [...(shared?.sourceIds ?? []), told.sourceId], copyOf: null });
  return { retracted, added };
}

/** The key of a relationship by the id of one of its versions: the first has the key itself, later ones an @ and a number. */
export function keyOfVersion(id: string): string {
  return id.replace(/@\d+$/u, "");
}

function numbering(key: string, known: number): () => string {
  let count = known;
  return () => {
    count += 1;
    return count === 1 ? key : `${key}@${String(count)}`;
  };
}
