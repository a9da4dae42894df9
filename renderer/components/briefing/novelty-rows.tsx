import { AtSign, FileText, type LucideIcon, Map as MapIcon, Newspaper } from 'lucide-react';
import { count } from '../../../shared/dates.ts';
import type { Novelty } from '../../queries/briefing-novelties.ts';
import { numberWord, sentenceStart } from '../../queries/briefing-words.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';
import type { ActingRow } from './put-off-row.ts';
import { RowActs } from './row-acts.tsx';
import { RowWords } from './row-words.tsx';

const icons: Readonly<Record<Novelty['kind'], LucideIcon>> = {
  revision: FileText,
  named: AtSign,
  region: MapIcon,
  news: Newspaper,
};

/** `shown`: how many rows there is room for; `unread`: how many items of news are not read, new or not; null: that is still being counted. */
interface Props {
  readonly novelties: readonly Novelty[];
  readonly shown: number;
  readonly unread: number | null;
  readonly hasRegion: boolean;
  readonly onOpen: (row: ActingRow) => void;
}

/** What is new, the first few by name and the rest counted. */
export function NoveltyRows({ novelties, shown, unread, hasRegion, onOpen }: Props) {
  if (novelties.length === 0) return <NothingNew unread={unread} />;
  const first = novelties.length > shown + 1 ? novelties.slice(0, shown) : novelties;
  const rest = novelties.slice(first.length);
  return (
    <ul className="chg" aria-labelledby="since-last">
      {first.map((novelty) => {
        const { key, kind, title, reason, minutes } = novelty;
        return (
          <li key={key}>
            <button type="button" className="hit" data-key={key} onClick={() => onOpen(novelty)}>
              <Icon of={icons[kind]} size={18} />
              <RowWords title={title} reason={reason} minutes={minutes} />
            </button>
            <RowActs row={novelty} onOpen={() => onOpen(novelty)} />
          </li>
        );
      })}
      {rest.length > 0 ? (
        unread === null ? (
          <UnreadRow title="More news" reason="It is being counted" />
        ) : (
          <UnreadRow title={`${rest.length.toLocaleString('en-GB')} more items`} reason={restWords(rest, hasRegion)} />
        )
      ) : null}
    </ul>
  );
}

function NothingNew({ unread }: { readonly unread: number | null }) {
  return (
    <>
      <p className="none">Nothing new.</p>
      {unread !== null && unread > 0 ? (
        <ul className="chg" aria-labelledby="since-last">
          <UnreadRow title={`${count(unread, 'older item')} not read`} reason="In the list of unread news" />
        </ul>
      ) : null}
    </>
  );
}

const UnreadRow = ({ title, reason }: { readonly title: string; readonly reason: string }) => (
  <li className="dim">
    <button type="button" className="hit" onClick={() => go({ screen: 'news', tab: 'unread', entryId: null })}>
      <Icon of={Newspaper} size={18} />
      <span>
        <b>{title}</b>
        <span className="why">{reason}</span>
      </span>
      <span />
    </button>
  </li>
);

function restWords(rest: readonly Novelty[], hasRegion: boolean): string {
  if (!hasRegion) return 'Of every region, and of the whole programme';
  const ours = rest.filter(({ kind }) => kind === 'region' || kind === 'named').length;
  if (ours === 0) return 'None names you or is for your region';
  return `${sentenceStart(numberWord(ours))} of them ${ours === 1 ? 'concerns' : 'concern'} you`;
}
