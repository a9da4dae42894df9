import { memo, useEffect, useRef } from 'react';
import { formatShortDay } from '../../../shared/dates.ts';
import type { FoundThing } from '../../../shared/search/found.ts';
import type { KeptText } from '../../queries/named.ts';
import { Icon } from '../icon.tsx';
import { NamedTag } from '../named-tag.tsx';
import { Runs } from './runs.tsx';
import { soughtNames } from './sought-names.ts';

/** The things found, each with the words that show why. The field keeps the focus; its arrows move the selection here. */
export function FoundList({
  id,
  things,
  active,
  onOpen,
}: {
  readonly id: string;
  readonly things: readonly FoundThing[];
  readonly active: number;
  readonly onOpen: (thing: FoundThing) => unknown;
}) {
  return (
    <div id={id} className="srs" role="listbox" aria-label="Found">
      {things.map((thing, index) => (
        <FoundRow
          key={`${thing.kind} ${thing.id}`}
          id={`${id}-${index}`}
          thing={thing}
          isActive={index === active}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

const FoundRow = memo(function FoundRow({
  id,
  thing,
  isActive,
  onOpen,
}: {
  readonly id: string;
  readonly thing: FoundThing;
  readonly isActive: boolean;
  readonly onOpen: (thing: FoundThing) => unknown;
}) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { kind, number, titleRuns, snippet, from, at, isEarlier } = thing;
  const { one, icon } = soughtNames[kind];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which owns this list
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="sr"
      onClick={() => onOpen(thing)}
    >
      <div className="why">
        <Icon of={icon} size={18} />
        <span>
          {one}
          <small>{kind === 'note' ? 'Never sent' : isEarlier ? 'Earlier draft' : from}</small>
        </span>
      </div>
      <div>
        <h3>
          {number === '' ? null : `${number} `}
          <Runs runs={titleRuns} />
          <NamedTag text={keptTextOf(thing)} />
        </h3>
        <p className={kind === 'note' ? 'sn priv' : 'sn'}>
          <Runs runs={snippet} />
        </p>
      </div>
      <div className="min num">
        {isEarlier || kind === 'note' ? <span>{from}</span> : null}
        {at === null || kind === 'clause' ? null : <span>{formatShortDay(at)}</span>}
      </div>
    </div>
  );
});

/** What is found of what the programme says may name what is ours; what the person says is theirs anyway. */
const keptTextOf = ({ kind, id, title }: FoundThing): KeptText | null =>
  kind === 'news' || kind === 'clause' ? { kind, id, shown: title, version: '' } : null;
