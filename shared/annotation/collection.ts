/*
 * Comments as the programme receives them: a W3C Web Annotation collection (JSON-LD). What leaves is exactly what is made here
 * from what is given: keys stand in one order and nothing is taken from a clock, so the same comments are the same
 * bytes and the same digest. Highlights and notes are private for ever: they do not compile here, and throw.
 */
import type { Comment, Selector, Target } from '../model/annotation.ts';

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

/** One sending of comments. `id`: the submission's UUID. */
export interface Sending {
  readonly id: string;
  readonly label: string;
  readonly sender: Sender;
  readonly sources: readonly CommentedSource[];
  readonly comments: readonly Comment[];
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const annotationContext = 'http://www.w3.org/ns/anno.jsonld';
/** Our own terms, beside those of the standard; who does not know them loses nothing that the standard has a word for. */
const context: Json = [annotationContext, { pitchside: 'https://pitchside.example/ns#' }];

/** The AnnotationCollection of a sending, as JSON-LD. Throws if a comment is none, or its source is not among `sources`. */
export function toCollection({ id, label, sender, sources, comments }: Sending): Json {
  const items = comments.map((comment) => annotation(comment, sender, sourceOf(comment, sources)));
  return {
    '@context': context,
    id: `urn:uuid:${id}`,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    creator: person(sender),
    first: { id: `urn:uuid:${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** One comment as an Annotation that stands alone. Throws as `toCollection` does. */
export const toAnnotation = (comment: Comment, sender: Sender, source: CommentedSource): Json => ({
  '@context': context,
  ...annotation(comment, sender, sourceOf(comment, [source])),
});

/** The text that leaves: JSON, its keys in the order above. */
export const collectionText = (sending: Sending): string => JSON.stringify(toCollection(sending));

function sourceOf({ target }: Comment, sources: readonly CommentedSource[]): CommentedSource {
  const source = sources.find(({ id }) => id === target.sourceId);
  if (source === undefined) throw new Error(`Nothing is known of the source ${target.sourceId}`);
  return source;
}

function annotation(comment: Comment, sender: Sender, source: CommentedSource): { readonly [key: string]: Json } {
  const { id, body, target, createdAt, modifiedAt } = comment;
  if (body.type !== 'comment') throw new Error(`Only comments leave; annotation ${id} is private`);
  const hasWording = body.proposedWording !== null;
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: hasWording ? 'editing' : body.kind === 'question' ? 'questioning' : 'commenting',
    created: createdAt,
    modified: modifiedAt,
    creator: person(sender),
    body: [
      ...(body.text !== '' || !hasWording ? [textualBody(body.text, 'commenting')] : []),
      ...(body.proposedWording === null ? [] : [textualBody(body.proposedWording, 'editing')]),
    ],
    target: specificResource(target, source),
    'pitchside:kind': body.kind,
  };
}

const person = ({ name, role, trust, region }: Sender): Json => ({
  type: 'Person',
  name,
  ...present('pitchside:role', role),
  ...present('pitchside:trust', trust),
  ...present('pitchside:region', region),
});

const textualBody = (value: string, purpose: string): Json => ({
  type: 'TextualBody',
  value,
  purpose,
  format: 'text/plain',
  language: 'en-GB',
});

function specificResource({ number, heading, selectors }: Target, source: CommentedSource): Json {
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

const present = (key: string, value: string | null): { readonly [key: string]: Json } =>
  value === null ? {} : { [key]: value };
