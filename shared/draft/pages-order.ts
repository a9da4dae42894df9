/*
 * The order of the pages of a draft is its index's. Indexes are many (mdBook's SUMMARY.md, docsify's _sidebar.md, a sidebar in
 * YAML or JavaScript, mkdocs.yml, a first page of links), but all name their pages in order: so a page stands where its address is first named.
 * Pages that no index names follow, by the place that their own front matter states, else by path.
 */

/** One page as it came. `path` is within the folder of the draft, with `/`. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A page that is read: its front matter, and the name that its address has in links and indexes, without an ending. */
export interface NamedPage extends Page {
  readonly front: ReadonlyMap<string, string>;
  readonly name: string;
}

/** The pages of a draft (Markdown or HTML), in the order in which they are to be read. Indexes that are only that are no pages. */
export function orderedPages(files: readonly Page[]): NamedPage[] {
  const pages = files
    .filter(({ path }) => isPage(path))
    .map(named)
    .toSorted(byPlace);
  const byName = namesOf(pages);
  const places = new Map<NamedPage, number>();
  for (const index of files.filter(({ path }) => isIndex(path)).toSorted(byWeightOfIndex)) {
    for (const name of namedIn(index)) {
      const page = byName.get(bare(name)) ?? byName.get(bare(lastOf(name)));
      if (page !== undefined && !places.has(page)) places.set(page, places.size);
    }
  }
  const placeOf = (page: NamedPage): number => places.get(page) ?? Number.POSITIVE_INFINITY;
  // A first page that links to the others stands before them, though it does not name itself.
  const isFirst = (page: NamedPage): boolean => isHome(page.path) && !places.has(page);
  return pages.toSorted(
    (one, other) =>
      Number(isFirst(other)) - Number(isFirst(one)) ||
      (placeOf(one) === placeOf(other) ? 0 : placeOf(one) - placeOf(other)),
  );
}

/** Every name under which a page may be pointed to; the first page to have a name keeps it. */
export function namesOf(pages: readonly NamedPage[]): ReadonlyMap<string, NamedPage> {
  const names = new Map<string, NamedPage>();
  const give = (name: string, page: NamedPage): void => {
    if (name !== '' && !names.has(name)) names.set(name, page);
  };
  for (const page of pages) give(page.name, page);
  for (const page of pages) give(bare(page.path), page);
  for (const page of pages) give(bare(lastOf(page.path)), page);
  return names;
}

/** An address as a name: no ending, no slashes about it. */
export const bare = (address: string): string =>
  decoded(address)
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replace(/\/(?:index\.\w+)?$/i, '')
    .replace(/\.(?:md|markdown|x?html?)$/i, '');

const lastOf = (path: string): string => path.replace(/\/$/, '').replace(/^.*\//, '');

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function named({ path, text }: Page): NamedPage {
  const front = frontMatter(text);
  return { path, text, front, name: bare(front.get('permalink') ?? '') || bare(path) || 'index' };
}

/** The plain entries of YAML front matter: one to a line, without their quotes. */
export function frontMatter(text: string): ReadonlyMap<string, string> {
  const block =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(0, 20_000))?.[1] ?? '';
  return new Map(
    [...block.matchAll(/^([\w-]+):[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\n\r]*?))[ \t]*\r?$/gm)].map(
      ([, key = '', double, single, plain]) => [key.toLowerCase(), double ?? single ?? plain ?? ''] as const,
    ),
  );
}

/** Whether a file is a page, by its name. */
export const isPage = (path: string): boolean => /\.(?:md|markdown|x?html?)$/i.test(path) && !isOnlyIndex(path);
const isOnlyIndex = (path: string): boolean => /^(?:SUMMARY|_sidebar|_navbar|_toc)\.md$/i.test(lastOf(path));
const isHome = (path: string): boolean => /^(?:index|readme)\.\w+$/i.test(path);

/** What may be an index, the most outspoken first. */
const indexes = [
  /(?:^|\/)(?:SUMMARY|_sidebar|_toc)\.md$/i,
  /(?:^|\/)(?:mkdocs|toc|_toc|nav|sidebar)\.ya?ml$/i,
  /(?:^|\/)sidebars?\/[^/]+\.ya?ml$/i,
  /(?:^|\/)sidebars?\.(?:json|js|ts)$/i,
  /(?:^|\/)[\w-]*(?:sidebar|navigation)[\w-]*\.ya?ml$/i,
  /^(?:index|readme)\.\w+$/i,
];
const weight = (path: string): number => indexes.findIndex((pattern) => pattern.test(path));
/** Whether a file may be an index. */
export const isIndex = (path: string): boolean => weight(path) !== -1;
const byWeightOfIndex = (one: Page, other: Page): number =>
  weight(one.path) - weight(other.path) || compare(one.path, other.path);

/** What an index names: the targets of its links, or in data every word that may be an address. */
function namedIn({ path, text }: Page): string[] {
  const pattern = /\.(?:md|markdown)$/i.test(path)
    ? /\]\(\s*<?([^)\s>#]+)/g
    : /\.x?html?$/i.test(path)
      ? /\bhref\s*=\s*["']([^"'#]+)/gi
      : /([\w.%/-]+)/g;
  return [...text.slice(0, 1_000_000).matchAll(pattern)].map(([, name = '']) => name);
}

const orders = ['nav_order', 'sidebar_position', 'weight', 'order', 'menu_order'];

function byPlace(one: NamedPage, other: NamedPage): number {
  return (
    compareFolders(one.path, other.path) || stated(one) - stated(other) || compare(fileOf(one.path), fileOf(other.path))
  );
}

/** A number that cannot be infinite: the difference of two is taken. */
const stated = ({ front }: NamedPage): number => {
  const said = Number.parseFloat(orders.map((key) => front.get(key)).find((value) => value !== undefined) ?? '');
  return Number.isFinite(said) ? said : Number.MAX_SAFE_INTEGER;
};

const compareFolders = (one: string, other: string): number => compare(folderOf(one), folderOf(other));
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A folder's own page stands first in it: its index, or the one that has its name. */
function fileOf(path: string): string {
  const file = lastOf(path);
  const folder = lastOf(folderOf(path));
  return /^(?:index|readme)\./i.test(file) || bare(file) === folder ? '' : file;
}

/** By name, with the numbers in it counted, the same on every machine. */
function compare(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()].map((name) => name.split(/(\d+)/));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const [a = '', b = ''] = [left?.[at], right?.[at]];
    if (a === b) continue;
    if (at % 2 === 1 && Number(a) !== Number(b)) return Number(a) - Number(b);
    return a < b ? -1 : 1;
  }
  return one < other ? -1 : Number(one > other);
}
