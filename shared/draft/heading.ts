/*
 * What a heading says: its number, its words, and the id by which others point to it. Only the author's: nothing is counted here.
 */
import type { Element, ElementContent, Nodes } from 'hast';
import { classes } from './classes.ts';

/** A heading read. `number` has no trailing point ("4.2.1", "A.1", "Annex A"). */
export interface Heading {
  readonly number: string | null;
  readonly heading: string;
  readonly anchor: string | null;
}

/** Read an h1 to h6. */
export function readHeading(element: Element): Heading {
  const written = words(element.children.filter((child) => !isNumber(child)));
  const { text, id } = takeAttributes(written);
  const marked = element.children.find(isNumber);
  const { number, heading } =
    marked === undefined ? takeNumber(text) : { number: trimNumber(words([marked])), heading: text };
  return { number: number === '' ? null : number, heading, anchor: id ?? ownId(element) };
}

/** Numbers that tools mark up: Bikeshed and ReSpec `secno`, docutils and Sphinx `sectnum` and `section-number`. */
function isNumber(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    classes(node).some((name) => /^(?:secno|sectnum|section-number|header-section-number)$/.test(name))
  );
}

const pattern = new RegExp(
  [
    '^(?<number>',
    String.raw`(?:Annex|Appendix|Chapter|Part|Section|Clause)\s+(?:[A-Z]|\d+|[IVX]+)(?:\.\d+)*`, // Annex A
    String.raw`|\d{1,3}(?:\.\d{1,3})*\.?`, // 4.2.1 or 4.2.1.
    String.raw`|[A-Z](?:\.\d{1,3})+\.?`, // A.1
    String.raw`|[A-Z]\.`, // A.
    String.raw`)(?:\s*[:.\u2013\u2014-]\s+|\s+)(?<heading>\S.*)$`,
  ].join(''),
);

function takeNumber(text: string): { number: string | null; heading: string } {
  const { number, heading } = pattern.exec(text)?.groups ?? {};
  return number === undefined || heading === undefined
    ? { number: null, heading: text }
    : { number: trimNumber(number), heading };
}

const trimNumber = (number: string): string =>
  number
    .trim()
    .replace(/[.:]+$/, '')
    .replace(/^§\s*/, '');

/** Kramdown, Pandoc and Bikeshed write attributes after the words: `Scope {#scope .x}`, `# Scope # {#scope}`. */
function takeAttributes(text: string): { text: string; id: string | null } {
  const found =
    /^(.*?)(?:\s#+)?\s*\{:?\s*((?:[#.][\w:.-]+|-|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s}"']+))(?:\s+(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s}"']+)))*)\s*\}$/.exec(
      text,
    );
  if (found === null) return { text, id: null };
  return { text: found[1] ?? '', id: /(?:^|\s)#([\w:.-]+)/.exec(found[2] ?? '')?.[1] ?? null };
}

function ownId(element: Element): string | null {
  if (typeof element.properties.id === 'string' && element.properties.id !== '') return element.properties.id;
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const { id, name } = child.properties;
    const own = id ?? (child.tagName === 'a' ? name : undefined);
    if (typeof own === 'string' && own !== '') return own;
    const within = ownId({ ...child, properties: {} });
    if (within !== null) return within;
  }
  return null;
}

const words = (nodes: readonly Nodes[]): string =>
  nodes.map(textOf).join('').replace(/\s+/g, ' ').trim().normalize('NFC');

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isSelfLink(node)) return '';
  if (/^(?:script|style|template|svg|math)$/.test(node.tagName)) return '';
  if (node.tagName === 'br') return ' ';
  return node.children.map(textOf).join('');
}

/** The sign beside a heading that links to the heading. */
function isSelfLink(node: Element): boolean {
  return (
    node.tagName === 'a' &&
    classes(node).some((name) => /^(?:self-link|headerlink|anchor|anchorjs-link|hash-link|link-to-section)$/.test(name))
  );
}
