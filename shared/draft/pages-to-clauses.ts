/*
 * A draft of many pages to the clauses of one revision. Each page is a clause of the first level under its title, its own headings
 * below it; each page's keys stand under the page's name, so that a page that is added or moved leaves the others' as they
 * were. Pages with nothing on them but a site generator's tags are left out.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Clause } from '../model/clause.ts';
import { parseHtml } from '../passage/parse-html.ts';
import { fail, ok, type Result } from '../result.ts';
import { beyondReading, shareOfLongest } from './bounds.ts';
import { clausesOfTree, type Provenance } from './clauses-of-tree.ts';
import type { Format } from './format.ts';
import { parseMarkdown } from './markdown.ts';
import { bare, type NamedPage, namesOf, orderedPages, type Page } from './pages-order.ts';
import { withoutScaffolding } from './scaffolding.ts';

const maxPages = 2_000;

/** The address of the picture at this path among the pages; null where none lies there. */
export type PictureAt = (path: string) => string | null;

/** The clauses of all pages, in order. `files` may hold indexes beside them. Fails as malformed (no page has text) or oversize. */
export function pagesToClauses(
  files: readonly Page[],
  pictureAt: PictureAt,
  { baseUrl, revisionId }: Provenance,
): Result<Clause[]> {
  const pages = orderedPages(files);
  if (pages.length > maxPages) return fail({ kind: 'oversize', limit: maxPages });
  const shares = pages.map((page) => shareOfLongest(page.text.length, formatOfPage(page)));
  if (shares.reduce((sum, share) => sum + share, 0) > 1) {
    return fail({ kind: 'malformed', what: 'a document', detail: 'Its pages together are too long' });
  }
  const clauses: Clause[] = [];
  const names = namesOf(pages);
  const taken = new Set<string>();
  for (const page of pages) {
    const url = URL.canParse(page.path, baseUrl) ? new URL(page.path, baseUrl).href : baseUrl;
    const read = clausesOfPage(page, names, pictureAt, { baseUrl: url, revisionId });
    if (!read.ok) return read;
    for (const clause of read.value) {
      // Two pages may claim one address.
      const key = free(clause.key, taken);
      clauses.push({ ...clause, key, id: `${revisionId}#${key}`, order: clauses.length });
    }
  }
  if (clauses.length === 0) return fail({ kind: 'malformed', what: 'a document', detail: 'It has no pages with text' });
  return ok(withLinks(clauses));
}

function free(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let copy = 2; taken.has(key); copy++) key = `${wanted}-${copy}`;
  taken.add(key);
  return key;
}

function clausesOfPage(
  page: NamedPage,
  names: ReadonlyMap<string, NamedPage>,
  pictureAt: PictureAt,
  provenance: Provenance,
): Result<readonly Clause[]> {
  const tree = readPage(page);
  if (!tree.ok) return tree;
  pointWithin(tree.value.children, page, names);
  findPictures(tree.value.children, page, pictureAt);
  const read = clausesOfTree(titled(tree.value, page), provenance);
  if (!read.ok) return ok([]);
  if (read.value.length === 1 && read.value[0]?.text === '') return ok([]);
  return ok(
    read.value.map((clause, at) => {
      return { ...clause, key: at === 0 ? page.name : `${page.name}/${clause.key}` };
    }),
  );
}

const formatOfPage = ({ path }: Page): Format => (/html?$/i.test(path) ? 'html' : 'markdown');

function readPage(page: NamedPage): Result<Root> {
  const { path, text } = page;
  const format = formatOfPage(page);
  const beyond = beyondReading(text, format);
  if (beyond !== null) return fail(beyond);
  try {
    return ok(withoutScaffolding(format === 'html' ? parseHtml(text, 'page') : parseMarkdown(text)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail({ kind: 'malformed', what: 'a document', detail: `${path} is nested too deeply` });
  }
}

/** The page under its title: what its front matter says, else its first heading, else its name. */
function titled(root: Root, { front, name }: NamedPage): Root {
  const heading = headings(root.children)[0];
  const title = (front.get('title') ?? '').trim() || (heading === undefined ? name : wordsOf(heading));
  const isSaid = heading !== undefined && same(wordsOf(heading), title);
  // The heading that says the title again goes, so long as it stands at the head of the page.
  const body = isSaid && isAtHead(root.children, heading) ? without(root.children, heading) : root.children;
  const shift = 2 - Math.min(...headings(body).map(rankOf), 6);
  for (const below of headings(body)) below.tagName = `h${Math.min(6, rankOf(below) + shift)}`;
  const summary = front.get('summary')?.trim() ?? '';
  const said = summary === '' || same(summary, title) ? [] : [element('p', summary)];
  const id = isSaid && typeof heading?.properties.id === 'string' ? heading.properties.id : undefined;
  return { type: 'root', children: [element('h1', title, id), ...said, ...body] };
}

function isAtHead(nodes: readonly (RootContent | ElementContent)[], heading: Element): boolean {
  for (const node of nodes) {
    if (node === heading) return true;
    if (node.type === 'text' && node.value.trim() !== '') return false;
    if (isElement(node) && (wordsOf(node) !== '' || node.tagName === 'img')) return isAtHead(node.children, heading);
  }
  return false;
}

function without<Node extends RootContent | ElementContent>(nodes: readonly Node[], gone: Element): Node[] {
  const staying = nodes.filter((node) => node !== gone);
  return staying.map((node) => (isElement(node) ? { ...node, children: without(node.children, gone) } : node));
}

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';
const same = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const rankOf = ({ tagName }: Element): number => Number(tagName[1]);
const element = (tagName: string, words: string, id?: string): Element => ({
  type: 'element',
  tagName,
  properties: id === undefined ? {} : { id },
  children: [{ type: 'text', value: words }],
});

function headings(nodes: readonly (RootContent | ElementContent)[]): Element[] {
  return nodes.filter(isElement).flatMap((node) => (/^h[1-6]$/.test(node.tagName) ? [node] : headings(node.children)));
}

const wordsOf = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : isElement(child) ? wordsOf(child) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Pictures that lie among the pages get the addresses that they are kept under. */
function findPictures(nodes: readonly (RootContent | ElementContent)[], page: NamedPage, pictureAt: PictureAt): void {
  for (const node of nodes.filter(isElement)) {
    const { src } = node.properties;
    const path = node.tagName === 'img' && typeof src === 'string' ? pathFrom(page.path, src.trim()) : null;
    const address = path === null ? null : pictureAt(path);
    if (address !== null) node.properties.src = address;
    findPictures(node.children, page, pictureAt);
  }
}

/** The path that an address written on a page leads to, within the folder of the draft; null if it leads out of it. */
function pathFrom(page: string, address: string): string | null {
  const folder = 'draft://folder/';
  if (!URL.canParse(address, folder + page)) return null;
  const { href } = new URL(address, folder + page);
  return href.startsWith(folder) ? bareOfQuery(href.slice(folder.length)) : null;
}

function bareOfQuery(path: string): string {
  const bare = path.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare; // a stray percent sign: the path is what it says
  }
}

/** Links from page to page become links within the revision: `#page` or `#page/heading`. */
function pointWithin(
  nodes: readonly (RootContent | ElementContent)[],
  page: NamedPage,
  names: ReadonlyMap<string, NamedPage>,
): void {
  for (const node of nodes.filter(isElement)) {
    const { href } = node.properties;
    if (node.tagName === 'a' && typeof href === 'string' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) {
      const [address = '', fragment = ''] = href.split('#', 2);
      const target =
        address === '' ? page : (names.get(bare(address)) ?? names.get(bare(address.replace(/^.*\//, ''))));
      if (target !== undefined && address + fragment !== '') {
        node.properties.href = `#${target.name}${fragment === '' ? '' : `/${fragment}`}`;
      }
    }
    pointWithin(node.children, page, names);
  }
}

/** Of links to a heading that is not there, the page is left; within a page, the place that they named. */
function withLinks(clauses: readonly Clause[]): Clause[] {
  const keys = new Set(clauses.map(({ key }) => key));
  const pageOf = (key: string): string | undefined => {
    for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) {
      if (keys.has(key.slice(0, at))) return key.slice(0, at);
    }
    return undefined;
  };
  const visit = (nodes: readonly (RootContent | ElementContent)[], own: string): void => {
    for (const node of nodes.filter(isElement)) {
      const { href } = node.properties;
      if (typeof href === 'string' && href.startsWith('#') && !keys.has(href.slice(1))) {
        const page = pageOf(href.slice(1));
        if (page !== undefined) node.properties.href = page === own ? `#${href.slice(page.length + 2)}` : `#${page}`;
      }
      visit(node.children, own);
    }
  };
  for (const { tree, key } of clauses) visit(tree.children, keys.has(pageOf(key) ?? '') ? (pageOf(key) ?? key) : key);
  return [...clauses];
}
