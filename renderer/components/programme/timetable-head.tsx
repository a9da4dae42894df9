import { ChevronLeft, ChevronRight, List, Printer } from 'lucide-react';
import { keyTable } from '../../keys/key-table.ts';
import { spans, type View } from '../../queries/programme-axis.ts';
import { Icon } from '../icon.tsx';
import { hint } from '../keys.tsx';

interface Props {
  readonly view: View;
  readonly isListed: boolean;
  /** Steps along time; 0: to today. */
  readonly onMove: (by: -1 | 0 | 1) => void;
  readonly onShow: (months: View['months']) => void;
  readonly onList: (isListed: boolean) => void;
}

/** What the timetable is, how its marks are read, and what of it is shown. */
export function TimetableHead({ view, isListed, onMove, onShow, onList }: Props) {
  return (
    <div className="hd">
      <h2 id="timetable">Timetable</h2>
      {isListed ? null : (
        <span className="hint">
          Dashed: expected, not promised. <s>Struck through</s>: the date it had before.
        </span>
      )}
      <span className="grow" />
      {isListed ? null : (
        <>
          <fieldset className="along" aria-label="Along time">
            <button type="button" className="ib" title="Earlier (←)" aria-label="Earlier" onClick={() => onMove(-1)}>
              <Icon of={ChevronLeft} />
            </button>
            <button
              type="button"
              className="btn quiet sm"
              title={hint('To today', keyTable.programme.today)}
              disabled={view.step === 0}
              onClick={() => onMove(0)}
            >
              Today
            </button>
            <button type="button" className="ib" title="Later (→)" aria-label="Later" onClick={() => onMove(1)}>
              <Icon of={ChevronRight} />
            </button>
          </fieldset>
          <fieldset className="seg" aria-label="How much of the timetable" title="Nearer (+), farther (−)">
            {spans.map(({ months, name }) => (
              <button key={months} type="button" aria-pressed={months === view.months} onClick={() => onShow(months)}>
                {name}
              </button>
            ))}
          </fieldset>
        </>
      )}
      <button
        type="button"
        className="ib"
        aria-pressed={isListed}
        title={hint('As a list', keyTable.programme.list)}
        aria-label="As a list"
        onClick={() => onList(!isListed)}
      >
        <Icon of={List} />
      </button>
      <button type="button" className="ib" title="Print the programme" aria-label="Print" onClick={() => print()}>
        <Icon of={Printer} />
      </button>
    </div>
  );
}
