/*
 * The parts of a W3C annotation (https://www.w3.org/TR/annotation-model/) that everything we write in JSON-LD is made of. Keys stand
 * in one order and nothing is taken from a clock, so the same words are the same bytes. `read-collection.ts` is its inverse.
 */
import type { Annotation, CommentBody, Selector, Target } from '../model/annotation.ts';
import type { OnBehalfOf } from '../model/response.ts';

/** Who comments, as shown to the office. */
export interface Sender {
  readonly name: string;
  readonly role: string | null;
  readonly trust: string | null;
  readonly region: string | null;
}

/**
 * What was commented on. `id` is the target's `sourceId`; `url` the address of the document or page as published; `publishedAt`
 * says which state of it is meant. `draft` and `revision` are null for news.
 */
export interface CommentedSource {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly draft: string | null;
  readonly revision: string | null;
  readonly publishedAt: string | null;
}

export type Json = string | number | boolean | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** The standard's own context, and our terms beside it; who does not know them loses nothing that the standard has a word for. */
export const context: Json = ['http://www.w3.org/ns/anno.jsonld', { pitchside: 'https://pitchside.example/ns#' }];

/** An id as JSON-LD names it. */
export const urn = (id: string): string => `urn:uuid:${id}`;

/** The address of a source: as published, or one made of its id where it has none. */
export const sourceAddress = (url: string | null, id: string): string =>
  url ?? `urn:x-pitchside:${encodeURIComponent(id)}`;

/** What every annotation has, whatever is said in it. */
export const annotationHead = (
  { id, createdAt, modifiedAt }: Annotation,
  motivation: string,
  sender: Sender,
): JsonObject => ({
  id: urn(id),
  type: 'Annotation',
  motivation,
  created: createdAt,
  modified: modifiedAt,
  creator: person(sender),
});

/** Everything that a comment says. A tag is a body of its own, as the standard has it. */
export const commentSaid = (said: CommentBody): JsonObject => ({
  body: [
    ...(said.text !== '' || said.proposedWording === null ? [textualBody(said.text, 'commenting')] : []),
    ...(said.proposedWording === null ? [] : [textualBody(said.proposedWording, 'editing')]),
    ...said.tags.map((tag) => textualBody(tag, 'tagging')),
  ],
  'pitchside:kind': said.kind,
  ...present('pitchside:priority', said.priority),
  ...(said.wantsDiscussion ? { 'pitchside:wantsDiscussion': true } : {}),
  ...present('pitchside:impact', said.impact === '' ? null : said.impact),
});

/** What moved a person to comment. */
export const motivationOf = ({ proposedWording, kind }: CommentBody): string =>
  proposedWording !== null ? 'editing' : kind === 'question' ? 'questioning' : 'commenting';

/** Words as a body. */
export const textualBody = (value: string, purpose: string): JsonObject => ({
  type: 'TextualBody',
  value,
  purpose,
  format: 'text/plain',
  language: 'en-GB',
});

/** Who signs. */
export const person = ({ name, role, trust, region }: Sender): JsonObject => ({
  type: 'Person',
  name,
  ...present('pitchside:role', role),
  ...present('pitchside:trust', trust),
  ...present('pitchside:region', region),
});

/** Whom it is signed for. */
export const principal = ({ name, email }: OnBehalfOf): JsonObject => ({
  type: 'Person',
  name,
  ...present('email', email === '' ? null : `mailto:${email}`),
});

/** The words an annotation is on, in the state of the source that was read. */
export function specificResource(target: Target, source: CommentedSource): JsonObject {
  const { kind, sourceId, passageId, number, heading, selectors } = target;
  const selector = selectorOf(selectors);
  return {
    type: 'SpecificResource',
    source: source.url,
    ...(selector === null ? {} : { selector }),
    ...(source.publishedAt === null ? {} : { state: { type: 'TimeState', sourceDate: source.publishedAt } }),
    'pitchside:title': source.title,
    ...present('pitchside:draft', source.draft),
    ...present('pitchside:revision', source.revision),
    ...present('pitchside:clauseNumber', number),
    ...present('pitchside:clauseHeading', heading === '' ? null : heading),
    'pitchside:passageKind': kind,
    'pitchside:sourceId': sourceId,
    'pitchside:passageId': passageId,
  };
}

/** Words are sought within the clause, for positions count in its text: so the clause is refined by them (4.2.9). */
function selectorOf(selectors: readonly Selector[]): Json | null {
  const clause = selectors.find(({ type }) => type === 'FragmentSelector');
  const words: Json[] = selectors
    .filter(({ type }) => type !== 'FragmentSelector')
    .map((selector) => ({ ...selector }));
  if (clause === undefined) return words.length === 0 ? null : words;
  const fragment = { ...clause, conformsTo: 'http://tools.ietf.org/rfc/rfc3236' };
  return words.length === 0 ? fragment : { ...fragment, refinedBy: words };
}

/** A key, where there is something to say under it. */
export const present = (key: string, value: string | null): JsonObject => (value === null ? {} : { [key]: value });
