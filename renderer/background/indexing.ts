import { openSearch } from '../workers/search.ts';

/** Begin to keep the search index current, once the window has nothing better to do: so that the first search need not wait for it. */
export function startIndexing(databases: { readonly library: string; readonly desk: string }): void {
  requestIdleCallback(() => openSearch(databases, { found: () => {}, index: () => {} }), { timeout: 10_000 });
}
