import { openSearch } from '../workers/search.ts';

/** The window is shown first: what it reads at its start would wait for what the index reads (milliseconds). */
const afterStart = 3_000;

/** Begin to keep the search index current, once the window has nothing better to do: so that the first search need not wait for it. */
export function startIndexing(databases: { readonly library: string; readonly desk: string }): void {
  const begin = (): void => void openSearch(databases, { found: () => {}, index: () => {} });
  setTimeout(() => requestIdleCallback(begin, { timeout: 10_000 }), afterStart);
}
