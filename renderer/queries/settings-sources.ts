/* The sources that are followed, each with what of it is kept. */
import { useLiveQuery } from 'dexie-react-hooks';
import { count } from '../../shared/dates.ts';
import type { Source } from '../../shared/model/source.ts';
import { library } from '../db/databases.ts';
import { usePreference } from './preferences.ts';

/** A source with what is kept of it, in words. */
export interface FollowedSource extends Source {
  readonly items: string;
}

/** The channel's address and its sources, the channel first; `undefined` until known. */
export function useFollowed():
  | { readonly url: string | null; readonly sources: readonly FollowedSource[] }
  | undefined {
  const channels = usePreference('channels');
  const sources = useLiveQuery(async () => {
    const asked = await library.sources.filter(({ kind }) => kind !== 'document' && kind !== 'picture').toArray();
    const revisions = await library.revisions.count();
    const answers = await library.answers.count();
    const rows: FollowedSource[] = [];
    for (const source of asked) {
      const news = await library.entries.where('sourceId').equals(source.id).count();
      const terms = await library.terms.where('channelId').equals(source.channelId).count();
      const dates = (await library.calendars.get(source.id))?.milestones.length ?? 0;
      rows.push({ ...source, items: itemsOf(source, { news, revisions, dates, answers, terms }) });
    }
    return rows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }, []);
  if (!channels || !sources) return undefined;
  return { url: channels[0] ?? null, sources };
}

const order: readonly Source['kind'][] = ['channel', 'specifications', 'news', 'calendar', 'answers', 'glossary'];

function itemsOf(
  { kind, id }: Source,
  { news, revisions, dates, answers, terms }: Record<'news' | 'revisions' | 'dates' | 'answers' | 'terms', number>,
): string {
  switch (kind) {
    case 'channel':
      return `The channel, at ${new URL(id).host}.`;
    case 'specifications':
      return `${count(revisions, 'revision')} of drafts.`;
    case 'calendar':
      return `${count(dates, 'date')} of its calendar.`;
    case 'answers':
      return answers === 0 ? 'No answers to comments yet.' : `${count(answers, 'answer')} to comments.`;
    case 'glossary':
      return `${count(terms, 'term')} explained.`;
    default:
      return `${count(news, 'news item')}.`;
  }
}
