/*
 * The glossary that a channel names: one small JSON document, read as hostile. A term that cannot be read is left out and counted, and
 * takes no other with it; what is no such document at all is a failure.
 *
 *   { "version": 1, "terms": [ {
 *     "term": "Spine", "also": ["record exchange"], "meaning": "…", "source": "Programme office, notice 38", "asAt": "2026-03-03"
 *   } ] }
 *
 * `also` and `asAt` may be left out.
 */
import * as z from 'zod';
import type { Failure } from '../failure.ts';
import type { Term } from '../model/term.ts';
import { isSignInPage } from '../passage/sign-in-page.ts';
import { fail, ok, type Result } from '../result.ts';
import { readDate } from './dates.ts';
import { line, lines, readJson } from './wire-words.ts';

/** A glossary as it came. `channelId`: the channel that names it. */
export interface GlossaryDocument {
  readonly text: string;
  readonly url: string;
  readonly channelId: string;
}

/** The terms that could be read, each once, and how many could not. */
export interface ReadGlossary {
  readonly terms: Term[];
  readonly dropped: number;
}

/** More than this are not read: no programme has had so many. */
const mostTerms = 3000;

/** Read a glossary. Of two terms of one name the first counts. Fails as malformed, or portal where a sign-in page came. */
export function readGlossary({ text, url, channelId }: GlossaryDocument): Result<ReadGlossary> {
  const document = WireGlossary.safeParse(readJson(text));
  if (!document.success) return fail(failureOf(text, url, document.error));
  const listed = document.data.terms;
  const terms = new Map<string, Term>();
  for (const each of listed.slice(0, mostTerms)) {
    const read = WireTerm.safeParse(each);
    const id = read.success ? `${channelId} ${read.data.term.toLowerCase()}` : null;
    if (read.success && id !== null && !terms.has(id)) terms.set(id, { id, channelId, ...read.data });
  }
  return ok({ terms: [...terms.values()], dropped: listed.length - terms.size });
}

const WireGlossary = z.object({ version: z.literal(1), terms: z.array(z.unknown()) });

const filled = (most: number) => line(most).refine((value) => value !== '');

const WireTerm = z.object({
  term: filled(200),
  also: z
    .array(filled(200))
    .max(20)
    .nullish()
    .transform((value) => value ?? []),
  meaning: lines(4000).refine((value) => value !== ''),
  source: filled(300),
  asAt: z
    .string()
    .max(60)
    .nullish()
    .transform((value) => readDate(value ?? null)?.slice(0, 10) ?? null),
});

function failureOf(text: string, url: string, error: z.ZodError): Failure {
  if (isSignInPage(text, 'other')) return { kind: 'portal', url };
  const [issue] = error.issues;
  return { kind: 'malformed', what: 'a glossary', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}
