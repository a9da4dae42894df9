/*
 * A document is cut at its headings. Sections and divisions that hold a heading are only wrapping, and dissolve; anything
 * else is the body of the clause that it stands in. Every node that is not wrapping ends in exactly one body.
 */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { classes } from './classes.ts';
import { type Heading, readHeading } from './heading.ts';

/** A heading and the nodes up to the next; before the first heading, a section whose heading is empty. `rank`: 1 is outermost. */
export interface Section extends Heading {
  readonly rank: number;
  readonly body: readonly ElementContent[];
}

/** The sections of a document, in order. The first, without a heading, is there only if something stands before the first heading. */
export function split(root: Root): Section[] {
  const holders = holdersOfHeadings(root);
  const sections: (Section & { readonly body: ElementContent[] })[] = [front()];
  let loose: Element | null = null;
  let wrapperId: string | null = null;

  const keep = (node: ElementContent): void => {
    const body = sections.at(-1)?.body;
    if (!isLoose(node)) {
      body?.push(node);
      loose = null;
    } else if (loose !== null) loose.children.push(node);
    else if (node.type !== 'text' || node.value.trim() !== '') {
      loose = { type: 'element', tagName: 'p', properties: {}, children: [node] };
      body?.push(loose);
    } else return;
    wrapperId = null;
  };
  const walk = (nodes: readonly Nodes[], level: Level): void => {
    for (const node of nodes) {
      if (node.type === 'text') keep(node);
      if (node.type !== 'element') continue;
      if (isHeading(node)) {
        const rank = Math.max(Number(node.tagName[1]), level.least);
        level.own ??= rank;
        const heading = readHeading(node);
        sections.push({ ...heading, anchor: heading.anchor ?? wrapperId, rank, body: [] });
        wrapperId = null;
        loose = null;
      } else if (holders.has(node)) {
        loose = null;
        wrapperId = sectionId(node) ?? wrapperId;
        // ReSpec sources write h2 at every depth and let the nesting of sections rank them.
        walk(
          node.children,
          node.tagName === 'section' ? { least: level.own === null ? level.least : level.own + 1, own: null } : level,
        );
        loose = null;
      } else keep(node);
    }
  };
  walk(root.children, { least: 1, own: null });
  return sections.filter(({ heading, anchor, body }) => heading !== '' || anchor !== null || body.length > 0);
}

/** The least rank that headings may have where we are, and the rank of the first that stood there. */
interface Level {
  readonly least: number;
  own: number | null;
}

const front = () => ({ number: null, heading: '', anchor: null, rank: 1, body: [] });

const isHeading = (node: Element): boolean => /^h[1-6]$/.test(node.tagName);

/** Elements that are content whatever they hold: a heading in a table or a quotation does not begin a clause. */
const content = new Set(
  'blockquote ul ol dl li dt dd table caption thead tbody tfoot tr td th pre figure figcaption aside details summary p button svg math template'.split(
    ' ',
  ),
);

/** The elements within which a heading begins a clause. */
function holdersOfHeadings(root: Root): ReadonlySet<Element> {
  const holders = new Set<Element>();
  const holds = (node: Nodes): boolean => {
    if (node.type !== 'element' && node.type !== 'root') return false;
    if (node.type === 'element' && content.has(node.tagName)) return false;
    if (node.type === 'element' && isHeading(node)) return true;
    let isHolder = false;
    for (const child of node.children) if (holds(child)) isHolder = true;
    if (isHolder && node.type === 'element') holders.add(node);
    return isHolder;
  };
  holds(root);
  return holders;
}

/** The id that points to a section by its wrapping, where the heading has none. A page's own scaffolding has ids too, and is not meant. */
function sectionId(node: Element): string | null {
  const { id } = node.properties;
  const isSection = node.tagName === 'section' || classes(node).some((name) => /^sect(?:ion)?\d?$/.test(name));
  return isSection && typeof id === 'string' && id !== '' ? id : null;
}

const inline = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark picture q ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Text, or an element of running text, that stands in no paragraph. */
const isLoose = (node: ElementContent): boolean =>
  node.type === 'text' || (node.type === 'element' && inline.has(node.tagName) && !holdsBlock(node));

const holdsBlock = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (!inline.has(child.tagName) || holdsBlock(child)));
