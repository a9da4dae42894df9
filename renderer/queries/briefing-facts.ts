/* Gathers, from both databases, what the briefing is made from. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { clausesMinutes } from '../../shared/passage/reading-minutes.ts';
import { desk, library } from '../db/databases.ts';
import type { KeptRevision } from '../db/library.ts';
import { useNow } from '../state/now.ts';
import type { BriefingFacts } from './briefing.ts';
import { useHeardAnswers } from './briefing-answers.ts';
import { usePutOff } from './briefing-put-off.ts';
import { useHeldSubmissions, usePausedOffices, useWrittenResponses } from './briefing-responses.ts';
import { useSources } from './connection-line.ts';
import { useRevisions } from './drafts.ts';
import { useNamedAmong } from './named.ts';
import { useNews } from './news-list.ts';
import { brokenSources, keptTextOf } from './news-rows.ts';
import { useChannels, useHome } from './programme-channels.ts';
import { timetableDates, useProgrammeRecords } from './programme-dates.ts';
import { useLookAgain } from './triage.ts';

/** The facts, kept current; `undefined` until both databases have answered. */
export function useBriefingFacts(since: string | null | undefined): BriefingFacts | undefined {
  const now = useNow();
  const channels = useChannels();
  const home = useHome(channels ?? []);
  const records = useProgrammeRecords();
  const revisions = useRevisions();
  const news = useNews();
  const written = useWrittenResponses();
  const held = useHeldSubmissions();
  const paused = usePausedOffices();
  const sources = useSources();
  const opened = useOpened();
  const lookAgain = useLookAgain();
  const answered = useHeardAnswers();
  const putOff = usePutOff();
  // Of thousands; what they were is asked again for each row that is drawn.
  const unread = useMemo(() => news?.heads.filter(({ id }) => !news.read.has(id)), [news]);
  const changed = useMemo(
    () => news?.heads.filter(({ id, changedAt }) => changedAt !== undefined && news.read.has(id)),
    [news],
  );
  // The list is never so long that more of it is seen: what comes after these is marked where it is read.
  const latest = [...(changed ?? []).slice(0, mostNamed), ...(unread ?? []).slice(0, mostNamed)];
  const named = useNamedAmong(latest.map(keptTextOf));
  const minutes = useMinutes((revisions ?? []).filter(({ id }) => opened && !opened.has(id)));
  if (
    since === undefined ||
    !channels ||
    !records ||
    !home ||
    !revisions ||
    !news ||
    !unread ||
    !changed ||
    !written ||
    !held ||
    !opened
  )
    return undefined;
  if (!lookAgain || !answered || !paused || !putOff || !named) return undefined;
  return {
    now,
    since,
    region: home.region,
    named,
    revisions,
    timetable: timetableDates(channels, records),
    written,
    held,
    paused,
    broken: brokenSources(sources),
    isWhole: news.isWhole,
    unread,
    changed,
    opened,
    minutes: minutes ?? new Map(),
    isMeasured: minutes !== undefined,
    lookAgain: lookAgain.filter(({ changed, notes }) => changed + notes > 0),
    answered,
    putOff,
  };
}

/** The revisions that were opened once: they, or clauses of theirs (`revision#clause`), have a reading. */
const useOpened = (): ReadonlySet<string> | undefined =>
  useLiveQuery(async () => {
    const ids = await desk.readings.toCollection().primaryKeys();
    return new Set(ids.map((id) => id.replace(/#.*/, '')));
  }, []);

/** How long each of the newest few takes to read, of those that are kept. Where that was not written down, its whole text is read. */
const useMinutes = (revisions: readonly KeptRevision[]): ReadonlyMap<string, number> | undefined => {
  const asked = revisions.slice(0, few);
  return useLiveQuery(async () => {
    const minutes = new Map<string, number>();
    for (const { id, document } of asked) {
      if (document.status !== 'kept' || document.clauses === 0) continue;
      const own = document.minutes ?? clausesMinutes(await library.clauses.where('revisionId').equals(id).toArray());
      minutes.set(id, own);
    }
    return minutes;
  }, [asked.map(({ id, document }) => `${id} ${document.status === 'kept' ? document.keptAt : ''}`).join(' ')]);
};

const few = 4;
/** Of so many unread and so many changed items, the newest, it is known here whether they name what is ours. */
const mostNamed = 60;
