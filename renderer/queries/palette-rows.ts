/* Everything that the palette can find, read when it is opened: drafts, clauses of the newest revisions, news, responses. */
import Dexie from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { count, formatShortDay } from '../../shared/dates.ts';
import type { Revision } from '../../shared/model/draft.ts';
import { desk, library } from '../db/databases.ts';
import type { Place } from '../state/places.ts';
import type { Findable } from './palette-rank.ts';
import { useAnswer } from './use-answer.ts';

/** Something that is found and gone to. */
export interface FoundPlace extends Findable {
  readonly kind: 'draft' | 'clause' | 'news' | 'response';
  readonly kindName: string;
  readonly place: Place;
}

/** Everything that can be gone to; `undefined` until read. */
export const usePlacesToFind = (): readonly FoundPlace[] | undefined =>
  useLiveQuery(async () => {
    const revisions = await library.revisions.orderBy('publishedAt').reverse().toArray();
    return [
      ...revisions.map(draftRow),
      ...(await clauseRows(newestOfEach(revisions))),
      ...(await newsRows()),
      ...(await responseRows()),
    ];
  }, []);

function newestOfEach(revisions: readonly Revision[]): readonly Revision[] {
  const newest = new Map<string, Revision>();
  for (const revision of revisions) if (!newest.has(revision.draftId)) newest.set(revision.draftId, revision);
  return [...newest.values()];
}

const draftRow = ({ id, draftTitle, label, publishedAt, status }: Revision): FoundPlace => ({
  id: `draft ${id}`,
  kind: 'draft',
  kindName: 'Draft',
  title: `${draftTitle} ${label}`,
  number: null,
  detail: `${capital(status)}, published ${formatShortDay(publishedAt)}`,
  place: { screen: 'specification', revisionId: id, clauseId: null },
});

async function clauseRows(revisions: readonly Revision[]): Promise<readonly FoundPlace[]> {
  const rows: FoundPlace[] = [];
  for (const revision of revisions) {
    await inOrder(revision.id).each(({ id, number, heading, path }) => {
      if (heading === '') return;
      rows.push({
        id,
        kind: 'clause',
        kindName: 'Clause',
        title: heading,
        number,
        detail: [
          `${revision.draftTitle} ${revision.label}`,
          ...path.filter((above) => above !== revision.draftTitle),
        ].join(', '),
        place: { screen: 'specification', revisionId: revision.id, clauseId: id },
      });
    });
  }
  return rows;
}

const inOrder = (revisionId: string) =>
  library.clauses.where('[revisionId+order]').between([revisionId, Dexie.minKey], [revisionId, Dexie.maxKey]);

async function newsRows(): Promise<readonly FoundPlace[]> {
  const entries = await library.entries.orderBy('publishedAt').reverse().toArray();
  return entries.map(({ id, title, sourceTitle, publishedAt }) => ({
    id,
    kind: 'news',
    kindName: `News, ${formatShortDay(publishedAt)}`,
    title,
    number: null,
    detail: sourceTitle,
    place: { screen: 'news', tab: 'all', entryId: id },
  }));
}

async function responseRows(): Promise<readonly FoundPlace[]> {
  const submissions = await desk.submissions.orderBy('sequence').reverse().toArray();
  return submissions.map(({ id, title, office, commentIds }) => ({
    id: `response ${id}`,
    kind: 'response',
    kindName: 'Response',
    title,
    number: null,
    detail: `${count(commentIds.length, 'comment')} to ${office}`,
    place: { screen: 'responses', sourceId: null, submissionId: id },
  }));
}

/** The words of what is selected, for the preview; '' where there are none to show. */
export const usePreviewText = (kind: string, id: string): string | undefined =>
  useAnswer(`${kind} ${id}`, async () => {
    if (kind === 'clause') return (await library.clauses.get(id))?.text ?? '';
    if (kind === 'news') return (await library.entryBodies.get(id))?.text ?? '';
    return '';
  });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
