/* Everything kept, row by row, as what can be found. */
import { datesIn, numbersIn, requirementsIn } from '../compare/change-flags.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Answer } from '../model/answer.ts';
import type { Channel } from '../model/channel.ts';
import type { Clause } from '../model/clause.ts';
import type { Revision } from '../model/draft.ts';
import type { Entry } from '../model/entry.ts';
import type { Submission } from '../model/submission.ts';
import type { Saying, Sought } from './sought.ts';

/** A clause, found by its number, its heading and its text. */
export const soughtOfClause = (
  { id, number, heading, text }: Clause,
  { id: fromId, draftTitle, label, publishedAt }: Revision,
): Sought => ({
  id,
  kind: 'clause',
  number: number ?? '',
  title: heading,
  text,
  from: `${draftTitle} ${label}`,
  fromId,
  region: null,
  at: publishedAt,
  says: sayingsIn(`${heading} ${text}`),
});

function sayingsIn(text: string): readonly Saying[] {
  const asked = new Set(requirementsIn(text));
  return [
    ...(asked.has('shall') || asked.has('must') ? (['shall'] as const) : []),
    ...(asked.has('should') || asked.has('may') ? (['should'] as const) : []),
    ...(numbersIn(text).length + datesIn(text).length > 0 ? (['number'] as const) : []),
  ];
}

/** An item of news. */
export const soughtOfEntry = (
  head: Pick<Entry, 'id' | 'title' | 'sourceTitle' | 'sourceId' | 'region' | 'publishedAt'>,
  text: string,
): Sought => ({
  id: head.id,
  kind: 'news',
  number: '',
  title: head.title,
  text,
  from: head.sourceTitle,
  fromId: head.sourceId,
  region: head.region,
  at: head.publishedAt,
});

/** What a person wrote of some words; null: a highlight says nothing, and what was put away is not found. */
export function soughtOfAnnotation({ id, body, target, modifiedAt, deletedAt }: Annotation): Sought | null {
  if (body.type === 'highlight' || deletedAt !== null) return null;
  const own =
    body.type === 'note' ? [body.text] : [body.text, body.proposedWording ?? '', body.impact, body.tags.join(', ')];
  const quote = target.selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? '';
  return {
    id,
    kind: body.type,
    number: target.number ?? '',
    title: target.heading === '' ? target.sourceTitle : target.heading,
    text: [...own, quote].filter((part) => part !== '').join('\n'),
    from: target.sourceTitle,
    fromId: target.sourceId,
    region: null,
    at: modifiedAt,
  };
}

/** A response that was made ready: by what it is on, its office and its reference. */
export const soughtOfSubmission = ({ id, title, sourceId, office, queuedAt, delivery }: Submission): Sought => ({
  id,
  kind: 'response',
  number: '',
  title,
  text: delivery.status === 'delivered' ? `${office}, ${delivery.receipt.reference}` : office,
  from: office,
  fromId: sourceId,
  region: null,
  at: queuedAt,
});

/** An answer, as what became of a comment; `on`: that comment. */
export const soughtOfAnswer = (
  { id, explanation, groupedWith, reference, responsible, answeredAt }: Answer,
  on: Annotation,
): Sought => ({
  id,
  kind: 'answer',
  number: on.target.number ?? '',
  title: on.target.heading === '' ? on.target.sourceTitle : on.target.heading,
  text: [explanation, groupedWith, responsible, reference].filter((part) => part).join('\n'),
  from: on.target.sourceTitle,
  fromId: on.target.sourceId,
  region: null,
  at: answeredAt,
});

/** The suppliers and the timetable of a channel. */
export function soughtOfChannel({ id: channelId, title, suppliers, timetable, regions }: Channel): Sought[] {
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const nameOf = (region: string | null): string => (region === null ? '' : (names.get(region) ?? region));
  return [
    ...suppliers.map(({ id, service, region, name, candidates, note, source, asAt }) => ({
      id: `${channelId} ${id}`,
      kind: 'supplier' as const,
      number: '',
      title: [name ?? service, nameOf(region)].filter((part) => part !== '').join(', '),
      text: [service, ...candidates, note ?? '', source.title].filter((part) => part !== '').join('. '),
      from: title,
      fromId: channelId,
      region,
      at: asAt,
    })),
    ...timetable.map((milestone) => ({
      id: `${channelId} ${milestone.id}`,
      kind: 'milestone' as const,
      number: '',
      title: milestone.title,
      text: nameOf(milestone.region),
      from: title,
      fromId: channelId,
      region: milestone.region,
      at: milestone.startsAt,
    })),
  ];
}
