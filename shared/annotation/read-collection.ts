/*
 * A collection that we wrote, read back: whatever `collection.ts` or `personal.ts` made becomes the same annotations again. The text
 * is a stranger's until it has been parsed: what is not ours, or was tampered with, is refused whole, never taken in part.
 */
import * as z from 'zod';
import {
  type Annotation,
  type Body,
  CommentKind,
  CommentPriority,
  HighlightColour,
  type Selector,
  TextPositionSelector,
  TextQuoteSelector,
} from '../model/annotation.ts';
import type { OnBehalfOf } from '../model/response.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CommentedSource, Sender } from './json-ld.ts';

/** What a collection holds. `isPersonal`: private notes and highlights may be in it. */
export interface ReadCollection {
  readonly isPersonal: boolean;
  readonly sender: Sender;
  readonly onBehalfOf: OnBehalfOf | null;
  readonly sources: readonly CommentedSource[];
  readonly annotations: readonly Annotation[];
}

/** Read the text of a collection. Fails with `malformed`, its detail saying where. */
export function readCollection(text: string): Result<ReadCollection> {
  const parsed = Collection.safeParse(parseJson(text));
  if (!parsed.success) return malformed(parsed.error.issues[0]?.path.map(String).join('.') ?? '');
  const { creator, first, ...collection } = parsed.data;
  const annotations = first.items.map(annotationOf);
  if (new Set(annotations.map(({ id }) => id)).size < annotations.length) return malformed('one id twice');
  return ok({
    isPersonal: collection['pitchside:audience'] === 'personal',
    sender: {
      name: creator.name,
      role: creator['pitchside:role'],
      trust: creator['pitchside:trust'],
      region: creator['pitchside:region'],
    },
    onBehalfOf: collection['pitchside:onBehalfOf'],
    sources: [...new Map(first.items.map(sourceOf).map((source) => [source.id, source])).values()],
    annotations,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const malformed = (detail: string) => fail({ kind: 'malformed' as const, what: 'annotations', detail });

const urn = z
  .string()
  .regex(/^urn:uuid:/)
  .transform((value) => value.slice('urn:uuid:'.length))
  .pipe(z.uuid());
const textOrNull = z.string().nullable().default(null);

const TextualBody = z.object({
  value: z.string(),
  purpose: z.enum(['commenting', 'editing', 'tagging']),
});

const Position = TextPositionSelector.refine(({ start, end }) => start <= end);
const WordSelector = z.union([TextQuoteSelector, Position]);
const Fragment = z.object({
  type: z.literal('FragmentSelector'),
  value: z.string(),
  refinedBy: z.array(WordSelector).default([]),
});

const SpecificResource = z.object({
  source: z.string(),
  selector: z.union([Fragment, z.array(WordSelector)]).default([]),
  state: z.object({ sourceDate: z.iso.datetime() }).nullable().default(null),
  'pitchside:title': z.string(),
  'pitchside:draft': textOrNull,
  'pitchside:revision': textOrNull,
  'pitchside:clauseNumber': textOrNull,
  'pitchside:clauseHeading': z.string().default(''),
  /* What was frozen by an early version does not say these. */
  'pitchside:passageKind': z.enum(['clause', 'entry']).optional(),
  'pitchside:sourceId': z.string().optional(),
  'pitchside:passageId': z.string().optional(),
});
type SpecificResource = z.infer<typeof SpecificResource>;

const Item = z.object({
  id: urn,
  type: z.literal('Annotation'),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  body: z.array(TextualBody).default([]),
  target: SpecificResource,
  'pitchside:kind': z.union([CommentKind, z.enum(['note', 'highlight'])]),
  'pitchside:colour': HighlightColour.default('important'),
  'pitchside:priority': CommentPriority.nullable().default(null),
  'pitchside:wantsDiscussion': z.boolean().default(false),
  'pitchside:impact': z.string().default(''),
  'pitchside:submission': urn.nullable().default(null),
  'pitchside:deleted': z.iso.datetime().nullable().default(null),
  'pitchside:settledIn': z.string().optional(),
  'pitchside:replaces': urn.optional(),
});
type Item = z.infer<typeof Item>;

const Collection = z.object({
  type: z.literal('AnnotationCollection'),
  creator: z.object({
    name: z.string(),
    'pitchside:role': textOrNull,
    'pitchside:trust': textOrNull,
    'pitchside:region': textOrNull,
  }),
  'pitchside:audience': z.literal('personal').optional(),
  'pitchside:onBehalfOf': z
    .object({ name: z.string(), email: z.string().default('mailto:') })
    .transform(({ name, email }) => ({ name, email: email.replace(/^mailto:/, '') }))
    .nullable()
    .default(null),
  first: z.object({ items: z.array(Item) }),
});

function annotationOf(item: Item): Annotation {
  const settledIn = item['pitchside:settledIn'];
  const replaces = item['pitchside:replaces'];
  return {
    id: item.id,
    target: targetOf(item.target),
    body: bodyOf(item),
    submissionId: item['pitchside:submission'],
    createdAt: item.created,
    modifiedAt: item.modified,
    deletedAt: item['pitchside:deleted'],
    ...(settledIn === undefined ? {} : { settledIn }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

function bodyOf(item: Item): Body {
  const said = (purpose: string): string | null => item.body.find((body) => body.purpose === purpose)?.value ?? null;
  const kind = item['pitchside:kind'];
  if (kind === 'highlight') return { type: 'highlight', colour: item['pitchside:colour'] };
  if (kind === 'note') return { type: 'note', text: said('commenting') ?? '' };
  return {
    type: 'comment',
    kind,
    text: said('commenting') ?? '',
    proposedWording: said('editing'),
    priority: item['pitchside:priority'],
    wantsDiscussion: item['pitchside:wantsDiscussion'],
    impact: item['pitchside:impact'],
    tags: item.body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
  };
}

function targetOf(target: SpecificResource): Annotation['target'] {
  const { selector } = target;
  const fragment = 'type' in selector ? selector.value : null;
  const selectors: Selector[] =
    'type' in selector ? [...selector.refinedBy, { type: 'FragmentSelector', value: selector.value }] : selector;
  const sourceId = sourceIdOf(target);
  return {
    kind: target['pitchside:passageKind'] ?? (fragment === null ? 'entry' : 'clause'),
    sourceId,
    sourceTitle: target['pitchside:title'],
    passageId: target['pitchside:passageId'] ?? (fragment === null ? sourceId : `${sourceId}#${fragment}`),
    number: target['pitchside:clauseNumber'],
    heading: target['pitchside:clauseHeading'],
    selectors,
  };
}

const sourceIdOf = (target: SpecificResource): string => target['pitchside:sourceId'] ?? target.source;

const sourceOf = ({ target }: Item): CommentedSource => ({
  id: sourceIdOf(target),
  url: target.source,
  title: target['pitchside:title'],
  draft: target['pitchside:draft'],
  revision: target['pitchside:revision'],
  publishedAt: target.state?.sourceDate ?? null,
});
