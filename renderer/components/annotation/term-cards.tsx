/* What terms mean: of one, where the pointer rests on it; of all in the item or the present clause, by a key. */
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { formatDate } from '../../../shared/dates.ts';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { type GlossaryEntry, useFindTerms } from '../../queries/glossary.ts';
import { momentOf } from '../../queries/programme-when.ts';
import type { DrawnPassages } from '../../reader/drawn-passages.ts';
import { useTermAtRest } from '../../reader/term-at-rest.ts';
import { useTermMarks } from '../../reader/term-marks.ts';
import { say } from '../../state/notice.ts';

interface Props {
  readonly passages: DrawnPassages;
  readonly version: number;
  readonly text: RefObject<HTMLElement | null>;
  /** The present passage; null: the only one there is. */
  readonly passageId: string | null;
}

/** A place in the window. */
type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** The marks of a surface's terms, and the cards that explain them. */
export function TermCards({ passages, version, text, passageId }: Props) {
  const find = useFindTerms();
  const card = useRef<HTMLDivElement>(null);
  const atRest = useTermAtRest(text, card, passages, find);
  const [listed, setListed] = useState<{ readonly entries: readonly GlossaryEntry[]; readonly box: Box } | null>(null);
  useTermMarks(passages, version, find);
  useKeys(keyTable.reading, {
    terms: () => {
      const passage = passageId === null ? [...passages.all()][0] : passages.get(passageId);
      if (!passage || !find) return false;
      const entries = find(passage.content.text).map(({ entry }) => entry);
      if (entries.length === 0) say('No term of the glossary stands here.');
      else setListed({ entries, box: passage.element.getBoundingClientRect() });
      return true;
    },
  });
  return (
    <>
      {listed ? <TermList entries={listed.entries} box={listed.box} onClose={() => setListed(null)} /> : null}
      {atRest && !listed ? (
        <TermTip key={`${atRest.box.left} ${atRest.box.top}`} card={card} style={under(atRest.box)}>
          <Explained entry={atRest.term.entry} />
        </TermTip>
      ) : null}
    </>
  );
}

/** Above everything, and without the focus. */
function TermTip({
  card,
  style,
  children,
}: {
  readonly card: RefObject<HTMLDivElement | null>;
  readonly style: CSSProperties;
  readonly children: ReactNode;
}) {
  useLayoutEffect(() => card.current?.showPopover(), [card]);
  return (
    <div ref={card} popover="manual" role="tooltip" className="term-card" style={style}>
      {children}
    </div>
  );
}

/** All terms of a passage. It takes the focus, and gives it back when it is closed. */
function TermList({
  entries,
  box,
  onClose,
}: {
  readonly entries: readonly GlossaryEntry[];
  readonly box: Box;
  readonly onClose: () => void;
}) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The attribute itself, which a popover heeds when it opens: it then gives the focus back as well.
    pane.current?.setAttribute('autofocus', '');
    pane.current?.showPopover();
  }, []);
  return (
    <div
      ref={pane}
      popover="auto"
      role="dialog"
      aria-label="Terms here"
      tabIndex={-1}
      className="term-card list scroll"
      style={beside(box)}
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose();
      }}
    >
      {entries.map((entry) => (
        <Explained key={entry.term} entry={entry} />
      ))}
    </div>
  );
}

const Explained = ({ entry: { term, meaning, source, asAt } }: { readonly entry: GlossaryEntry }) => (
  <section>
    <h2>{term}</h2>
    <p>{meaning}</p>
    <p className="from">
      Source: {source}
      {asAt === null ? '' : `, as at ${formatDate(momentOf(asAt))}`}
    </p>
  </section>
);

const width = 360;
const margin = 284;
const height = 200;
const longest = 440;
const edge = 16;

/** Under the words where there is room, else above them; within the window. */
function under({ left, top, bottom }: Box): CSSProperties {
  const at = { left: Math.max(edge, Math.min(left, innerWidth - width - edge)) };
  const isRoom = bottom + height < innerHeight;
  return isRoom ? { ...at, top: bottom + 6 } : { ...at, bottom: innerHeight - top + 6 };
}

/** Beside the passage as far as there is room, from its first line on. */
function beside({ right, top }: Box): CSSProperties {
  const most = Math.min(longest, innerHeight - 2 * edge);
  // Where the margin is as narrow as it ever is, the list keeps to it, so that the ends of the lines stay in sight.
  const own = innerWidth < 1600 ? margin : width;
  return {
    width: own,
    left: Math.max(edge, Math.min(right + edge, innerWidth - own - edge)),
    top: Math.max(edge, Math.min(Math.max(top, 96), innerHeight - most - edge)),
    maxHeight: most,
  };
}
