import { useState } from 'react';
import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { View } from '../../queries/programme-axis.ts';
import { show, viewOf, zoom } from '../../queries/programme-axis.ts';
import type { Lane } from '../../queries/programme-lanes.ts';
import type { Move } from '../../queries/programme-moves.ts';
import { MovedDates } from './moved-dates.tsx';
import { TimetableDrawing } from './timetable-drawing.tsx';
import { TimetableHead } from './timetable-head.tsx';
import { TimetableList } from './timetable-list.tsx';

interface Props {
  readonly lanes: readonly Lane[];
  readonly moves: readonly Move[];
  readonly now: Date;
}

/** The timetable: what moved, then every date, drawn along time or read as a list. Its keys go along time, nearer and farther. */
export function Timetable({ lanes, moves, now }: Props) {
  const [view, setView] = useState<View>(() => viewOf(lanes, now));
  const [isListed, setListed] = useState(false);
  const move = (by: number) => (isListed ? false : setView({ ...view, step: view.step + by }));
  const nearer = () => (isListed ? false : setView(zoom(view, -1, now)));
  useKeys(keyTable.programme, {
    earlier: (event) => (isWidget(event) ? false : move(-1)),
    later: (event) => (isWidget(event) ? false : move(1)),
    today: () => (isListed ? false : setView({ ...view, step: 0 })),
    nearer,
    farther: () => (isListed ? false : setView(zoom(view, 1, now))),
    list: () => setListed(!isListed),
  });
  return (
    <section className="gantt" aria-labelledby="timetable">
      <TimetableHead
        view={view}
        isListed={isListed}
        onMove={(by) => setView({ ...view, step: by === 0 ? 0 : view.step + by })}
        onShow={(months) => setView(show(months, view, now))}
        onList={setListed}
      />
      {moves.length > 0 ? <MovedDates moves={moves} now={now} /> : null}
      {isListed ? <TimetableList lanes={lanes} now={now} /> : <TimetableDrawing lanes={lanes} view={view} now={now} />}
    </section>
  );
}

/** Where arrow keys are already something's own. */
const isWidget = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[role="tree"], [role="listbox"], [role="tablist"]') !== null;
