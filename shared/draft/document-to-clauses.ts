/*
 * A specification document becomes clauses: detect, parse, split, clean each part. HTML and Markdown go through the same
 * steps but the first. It is done once, on arrival; what is stored is what is read, annotated, compared and searched.
 */
import type { Root } from 'hast';
import type { Clause } from '../model/clause.ts';
import { canonicalise, canonicalText } from '../passage/canonical.ts';
import { parseHtml } from '../passage/parse-html.ts';
import { sanitise } from '../passage/sanitise.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Format, formatOf } from './format.ts';
import { uniqueKeys } from './keys.ts';
import { parseMarkdown } from './markdown.ts';
import { respecMarkdown } from './respec.ts';
import { withoutScaffolding } from './scaffolding.ts';
import { type Section, split } from './split.ts';

/** A document as it came, decoded, and the revision that it is of. `baseUrl`: where it came from, after redirects. */
export interface SpecificationDocument {
  readonly text: string;
  readonly mediaType: string;
  readonly baseUrl: string;
  readonly revisionId: string;
}

/**
 * The clauses of an HTML or Markdown document, in order. Fails as malformed (no text, or nested beyond reading), unsupported (PDF, Word,
 * binary), oversize, or portal (a sign-in page).
 */
export function documentToClauses(document: SpecificationDocument): Result<Clause[]> {
  const format = formatOf(document);
  if (!format.ok) return format;
  try {
    const clauses = toClauses(withoutScaffolding(parse(document.text, format.value)), document);
    return clauses.some(({ text, heading }) => text !== '' || heading !== '')
      ? ok(clauses)
      : fail(malformed('It has no text'));
  } catch (error) {
    // The Markdown parser recurses; a document made to overflow it is the document's fault, not ours.
    if (error instanceof RangeError) return fail(malformed('It is nested too deeply'));
    throw error;
  }
}

function parse(text: string, format: Format): Root {
  const markdown = format === 'markdown' ? text : respecMarkdown(text);
  return markdown === null ? parseHtml(text, 'page') : parseMarkdown(markdown);
}

const malformed = (detail: string) => ({ kind: 'malformed', what: 'a document', detail }) as const;

function toClauses(hast: Root, { baseUrl, revisionId }: SpecificationDocument): Clause[] {
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
