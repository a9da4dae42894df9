import { useEffect } from 'react';
import type { Region } from '../../../shared/model/channel.ts';
import { openLink } from '../../commands/open-link.ts';
import { star } from '../../commands/star.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { EntryHead } from '../../queries/news-list.ts';
import { type News, useNews } from '../../queries/news-list.ts';
import { entriesOf } from '../../queries/news-rows.ts';
import { regionsById, useChannels, useHome } from '../../queries/programme-channels.ts';
import { adjust, type Place } from '../../state/places.ts';
import { NewsList } from './news-list.tsx';
import { NewsReader } from './news-reader.tsx';
import { copyItem, copyItemLink, printNews, saveNews } from './take-away.ts';
import { useLingering } from './use-lingering.ts';
import { useReadOnSight } from './use-read-on-sight.ts';

type NewsPlace = Extract<Place, { screen: 'news' }>;

/** News: the list, and beside it the item selected in it. */
export function NewsScreen({ place }: { readonly place: NewsPlace }) {
  const news = useNews();
  const channels = useChannels();
  const home = useHome(channels ?? []);
  if (!news || !channels || !home) return <NewsLoading />;
  return <LoadedNews place={place} news={news} home={home.region} regions={regionsById(channels)} />;
}

interface Loaded {
  readonly place: NewsPlace;
  readonly news: News;
  readonly home: Region | null;
  readonly regions: ReadonlyMap<string, Region>;
}

function LoadedNews({ place, news, home, regions }: Loaded) {
  const lingering = useLingering(place);
  const entries = entriesOf(place.tab, news, home?.id ?? null, place.sourceId, lingering);
  const index = entries.findIndex(({ id }) => id === place.entryId);
  const selected = entries[index] ?? news.heads.find(({ id }) => id === place.entryId) ?? null;
  const { setRead } = useReadOnSight(place.entryId, news.read);

  const select = (head: EntryHead | undefined): boolean => {
    if (head) adjust({ ...place, entryId: head.id });
    return head !== undefined;
  };
  const nextUnread =
    entries.slice(index + 1).find(({ id }) => !news.read.has(id)) ?? entries.find(({ id }) => !news.read.has(id));
  const actions: NewsActions = {
    select,
    next: () => select(entries[index + 1]),
    previous: () => select(entries[Math.max(0, index - 1)]),
    nextUnread: nextUnread && nextUnread !== selected ? () => select(nextUnread) : null,
    toggleStar: (head: EntryHead) => void star(head.id, !news.starred.has(head.id)),
    toggleRead: (head: EntryHead) => setRead(head.id, !news.read.has(head.id)),
    openOriginal: ({ url }: EntryHead) => (url ? void openLink(url) : false),
    copy: copyItem,
    copyLink: copyItemLink,
    print: printNews,
    savePdf: saveNews,
  };

  const first = entries.find(({ id }) => !news.read.has(id)) ?? entries[0];
  useEffect(() => {
    if (place.entryId === null && first) adjust({ ...place, entryId: first.id });
  }, [place, first]);

  const onSelected = (act: (head: EntryHead) => unknown) => () => (selected ? act(selected) : false);
  useKeys(keyTable.news, {
    next: (event) => !isReading(event) && actions.next(),
    before: (event) => !isReading(event) && actions.previous(),
    nextUnread: () => hasNoSelection() && (actions.nextUnread?.() ?? false),
    star: onSelected(actions.toggleStar),
    read: onSelected(actions.toggleRead),
    original: onSelected(actions.openOriginal),
    copy: onSelected(actions.copy),
    copyLink: onSelected(actions.copyLink),
    print: onSelected(actions.print),
    savePdf: onSelected(actions.savePdf),
  });

  return (
    <div className="news">
      <NewsList place={place} news={news} entries={entries} home={home} regions={regions} actions={actions} />
      <NewsReader
        head={selected}
        isMissing={news.isWhole && place.entryId !== null && selected === null}
        position={index + 1}
        total={entries.length}
        news={news}
        home={home}
        regions={regions}
        actions={actions}
      />
    </div>
  );
}

/** What can be done with the news, by key, from the list and from the reader. */
export interface NewsActions {
  readonly select: (head: EntryHead) => void;
  readonly next: () => boolean;
  readonly previous: () => boolean;
  readonly nextUnread: (() => boolean) | null;
  readonly toggleStar: (head: EntryHead) => void;
  readonly toggleRead: (head: EntryHead) => void;
  readonly openOriginal: (head: EntryHead) => unknown;
  readonly copy: (head: EntryHead) => Promise<void>;
  readonly copyLink: (head: EntryHead) => Promise<void>;
  readonly print: (head: EntryHead) => Promise<void>;
  readonly savePdf: (head: EntryHead) => Promise<void>;
}

/** Arrow keys scroll the text when that is where the person is, and belong to tabs when those have the focus. */
const isReading = ({ key, target }: KeyboardEvent): boolean =>
  key.startsWith('Arrow') && target instanceof Element && target.closest('.art, [role="tablist"]') !== null;

/** With words selected, N writes a note on them. */
const hasNoSelection = (): boolean => getSelection()?.isCollapsed ?? true;

const NewsLoading = () => (
  <div className="news">
    <section className="list" aria-label="News">
      <div className="phead">
        <h1>News</h1>
      </div>
      <p className="said" role="status">
        Opening the news…
      </p>
    </section>
    <section className="read" />
  </div>
);
