/** A page of a list, as documents select it. */
export interface Page<Entry> {
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Every entry of a list, page after page; the next page is asked for when it is needed. */
export async function* everyEntry<Entry>(
  pageAfter: (cursor: string | null) => Promise<Page<Entry>>,
): AsyncGenerator<Entry, void, undefined> {
  let cursor: string | null = null;
  for (;;) {
    const page: Page<Entry> = await pageAfter(cursor);
    yield* page.nodes;
    cursor = page.pageInfo.endCursor ?? null;
    if (!page.pageInfo.hasNextPage || cursor === null) return;
  }
}
