/*
 * A specification document becomes clauses: detect, parse, split, clean each part. HTML and Markdown go through the same
 * steps but the first. It is done once, on arrival; what is stored is what is read, annotated, compared and searched.
 */
import type { Failure } from '../failure.ts';
import type { Clause } from '../model/clause.ts';
import { parseHtml } from '../passage/parse-html.ts';
import { fail, type Result } from '../result.ts';
import { beyondReading } from './bounds.ts';
import { clausesOfTree } from './clauses-of-tree.ts';
import { formatOf } from './format.ts';
import { parseMarkdown } from './markdown.ts';
import { respecMarkdown } from './respec.ts';
import { withoutScaffolding } from './scaffolding.ts';

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
  const markdown = format.value === 'markdown' ? document.text : respecMarkdown(document.text);
  const beyond = beyondReading(markdown ?? document.text, markdown === null ? 'html' : 'markdown');
  if (beyond !== null) return fail(beyond);
  try {
    const hast = markdown === null ? parseHtml(document.text, 'page') : parseMarkdown(markdown);
    return clausesOfTree(withoutScaffolding(hast), document);
  } catch (error) {
    // The Markdown parser recurses; a document made to overflow it is the document's fault, not ours.
    if (error instanceof RangeError) return fail(tooDeep);
    throw error;
  }
}

const tooDeep: Failure = { kind: 'malformed', what: 'a document', detail: 'It is nested too deeply' };
