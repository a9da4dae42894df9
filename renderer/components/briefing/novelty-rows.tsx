import { FileText, type LucideIcon, Map as MapIcon, Newspaper } from 'lucide-react';
import type { Novelty } from '../../queries/briefing.ts';
import { numberWord, sentenceStart } from '../../queries/briefing-words.ts';
import { go } from '../../state/places.ts';
import { Icon } from '../icon.tsx';

const icons: Readonly<Record<Novelty['kind'], LucideIcon>> = { revision: FileText, region: MapIcon, news: Newspaper };

/** What is new, the first few by name and the rest counted. */
export function NoveltyRows({ novelties, shown }: { readonly novelties: readonly Novelty[]; readonly shown: number }) {
  if (novelties.length === 0) return <p className="none">Nothing new that you have not read.</p>;
  const first = novelties.length > shown + 1 ? novelties.slice(0, shown) : novelties;
  const rest = novelties.slice(first.length);
  return (
    <ul className="chg" aria-labelledby="since-last">
      {first.map(({ key, kind, title, reason, minutes, place }) => (
        <li key={key}>
          <button type="button" className="hit" onClick={() => go(place)}>
            <Icon of={icons[kind]} size={18} />
            <span>
              <b>{title}</b>
              <span className="why">{reason}</span>
            </span>
            <span className="min num">{minutes === null ? null : `${minutes} min`}</span>
          </button>
        </li>
      ))}
      {rest.length > 0 ? (
        <li className="dim">
          <button type="button" className="hit" onClick={() => go({ screen: 'news', tab: 'unread', entryId: null })}>
            <Icon of={Newspaper} size={18} />
            <span>
              <b>{rest.length.toLocaleString('en-GB')} more items</b>
              <span className="why">{restWords(rest)}</span>
            </span>
            <span />
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function restWords(rest: readonly Novelty[]): string {
  const ours = rest.filter(({ kind }) => kind === 'region').length;
  if (ours === 0) return 'None is from your region';
  return `${sentenceStart(numberWord(ours))} of them from your region`;
}
