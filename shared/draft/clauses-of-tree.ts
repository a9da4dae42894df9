import type { Nodes, Root } from 'hast';
import type { Clause } from '../model/clause.ts';
import { canonicalise, canonicalText } from '../passage/canonical.ts';
import { sanitise } from '../passage/sanitise.ts';
import { fail, ok, type Result } from '../result.ts';
import { uniqueKeys } from './keys.ts';
import { type Section, split } from './split.ts';

/** Where a document came from (after redirects), and the revision that it is of. */
export interface Provenance {
  readonly baseUrl: string;
  readonly revisionId: string;
}

/** The clauses of a document's tree, whatever it was written in: split, then each part cleaned. Fails as malformed when there is nothing in it: neither a word nor a picture. */
export function clausesOfTree(hast: Root, provenance: Provenance): Result<Clause[]> {
  const clauses = toClauses(hast, provenance);
  return clauses.some(({ text, heading, tree }) => text !== '' || heading !== '' || holdsPicture(tree))
    ? ok(clauses)
    : fail({ kind: 'malformed', what: 'a document', detail: 'It has no text' });
}

const holdsPicture = (node: Nodes): boolean =>
  node.type === 'element' && node.tagName === 'img' ? true : 'children' in node && node.children.some(holdsPicture);

function toClauses(hast: Root, { baseUrl, revisionId }: Provenance): Clause[] {
  const sections = split(hast);
  const shallowest = sections.reduce((least, { heading, rank }) => (heading === '' ? least : Math.min(least, rank)), 6);
  const keys = uniqueKeys(sections);
  const above: { level: number; name: string }[] = [];
  return sections.map((section, order): Clause => {
    const level = section.heading === '' ? 1 : Math.min(6, section.rank - shallowest + 1);
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const path = above.map(({ name }) => name);
    if (section.heading !== '') above.push({ level, name: nameOf(section) });
    const tree = canonicalise(sanitise({ type: 'root', children: [...section.body] }, baseUrl));
    const { number, anchor, heading } = section;
    const key = keys[order] ?? String(order);
    const text = canonicalText(tree);
    return { id: `${revisionId}#${key}`, revisionId, key, order, level, number, anchor, heading, path, tree, text };
  });
}

const nameOf = ({ number, heading }: Section): string => (number === null ? heading : `${number} ${heading}`);
