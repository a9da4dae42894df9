/* Everything that the palette can find, read when it is opened: drafts, clauses of the newest revisions, news, responses. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { count, formatShortDay } from '../../shared/dates.ts';
import type { Clause } from '../../shared/model/clause.ts';
import type { Revision } from '../../shared/model/draft.ts';
import { desk, library } from '../db/databases.ts';
import type { EntryHead, KeptRevision } from '../db/library.ts';
import { isSubmission } from '../db/readable-rows.ts';
import type { Place } from '../state/places.ts';
import { clauseLink } from './clause-link.ts';
import { useNews } from './news-list.ts';
import type { Findable } from './palette-rank.ts';
import { useAnswer } from './use-answer.ts';

/** Something that is found and gone to. */
export interface FoundPlace extends Findable {
  readonly kind: 'draft' | 'clause' | 'news' | 'response';
  readonly kindName: string;
  readonly place: Place;
}

/** Everything that can be gone to; `undefined` until read. */
export function usePlacesToFind(): readonly FoundPlace[] | undefined {
  const news = useNews();
  // What is not all here yet would be missed.
  const heads = news?.isWhole ? news.heads : undefined;
  const newsRows = useMemo(() => heads?.map(newsRow), [heads]);
  const rows = useLiveQuery(async () => {
    const revisions = await library.revisions.orderBy('publishedAt').reverse().toArray();
    return {
      drafts: [...revisions.map(draftRow), ...(await clauseRows(newestOfEach(revisions)))],
      responses: await responseRows(),
    };
  }, []);
  return useMemo(
    () => (rows && newsRows ? [...rows.drafts, ...newsRows, ...rows.responses] : undefined),
    [rows, newsRows],
  );
}

function newestOfEach(revisions: readonly KeptRevision[]): readonly KeptRevision[] {
  const newest = new Map<string, KeptRevision>();
  for (const revision of revisions) if (!newest.has(revision.draftId)) newest.set(revision.draftId, revision);
  return [...newest.values()];
}

const draftRow = ({ id, draftTitle, label, publishedAt, status, documentUrl }: Revision): FoundPlace => ({
  id: `draft ${id}`,
  kind: 'draft',
  kindName: 'Draft',
  title: `${draftTitle} ${label}`,
  number: null,
  detail: `${capital(status)}, published ${formatShortDay(publishedAt)}`,
  link: documentUrl,
  place: { screen: 'specification', revisionId: id, clauseId: null },
});

/** The rows of a document that was kept do not change: they are made once in a session. By the revision and when it was kept. */
const made = new Map<string, readonly FoundPlace[]>();

async function clauseRows(revisions: readonly KeptRevision[]): Promise<readonly FoundPlace[]> {
  const rows: FoundPlace[] = [];
  for (const revision of revisions) {
    if (revision.document.status !== 'kept') continue;
    const key = `${revision.id} ${revision.document.keptAt}`;
    const own = made.get(key) ?? (await readClauseRows(revision));
    made.set(key, own);
    for (const row of own) rows.push(row);
  }
  return rows;
}

/** So many clauses are read at a time: fewer than would be late for a frame. */
const few = 200;

async function readClauseRows(revision: KeptRevision): Promise<readonly FoundPlace[]> {
  const rows: FoundPlace[] = [];
  const clauses = revision.document.status === 'kept' ? revision.document.clauses : 0;
  for (let from = 0; from < clauses; from += few) {
    const read = await library.clauses
      .where('[revisionId+order]')
      .between([revision.id, from], [revision.id, from + few])
      .toArray();
    for (const clause of read) if (clause.heading !== '') rows.push(clauseRow(clause, revision));
  }
  return rows;
}

const clauseRow = (
  { id, number, heading, path, anchor }: Clause,
  { id: revisionId, draftTitle, label, documentUrl }: Revision,
): FoundPlace => ({
  id,
  kind: 'clause',
  kindName: 'Clause',
  title: heading,
  number,
  detail: [`${draftTitle} ${label}`, ...path.filter((above) => above !== draftTitle)].join(', '),
  link: anchor === null ? null : clauseLink({ anchor }, { documentUrl }),
  place: { screen: 'specification', revisionId, clauseId: id },
});

const newsRow = ({ id, title, sourceTitle, publishedAt, url }: EntryHead): FoundPlace => ({
  id,
  kind: 'news',
  // In words only when it is shown: of thousands, few are.
  get kindName() {
    return `News, ${formatShortDay(publishedAt)}`;
  },
  title,
  number: null,
  detail: sourceTitle,
  link: url,
  place: { screen: 'news', tab: 'all', entryId: id },
});

async function responseRows(): Promise<readonly FoundPlace[]> {
  const submissions = await desk.submissions.orderBy('sequence').reverse().filter(isSubmission).toArray();
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
