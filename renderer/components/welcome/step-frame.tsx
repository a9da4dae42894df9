import { Check, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import type { StepNumber } from './welcome-screen.tsx';

/** One step: folded to a line when it is done or to come, open when it is the present one. */
export function StepFrame({
  number,
  at,
  name,
  line,
  hasFailed = false,
  onChange,
  children,
}: {
  readonly number: StepNumber;
  readonly at: StepNumber;
  readonly name: string;
  /** What is said of it while it is folded. */
  readonly line: ReactNode;
  readonly hasFailed?: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}) {
  if (number === at) {
    return (
      <li className="cur" aria-current="step">
        <span className="nn" aria-hidden="true">
          {number}
        </span>
        <div>
          <h2>{name}</h2>
          {children}
        </div>
      </li>
    );
  }
  const isDone = number < at;
  return (
    <li className={isDone ? 'done' : 'next'}>
      <span className={hasFailed ? 'nn stop' : 'nn'} aria-hidden="true">
        {isDone ? <Icon of={hasFailed ? CircleAlert : Check} /> : number}
      </span>
      <div>
        <h2>{name}</h2>
        <div className={isDone ? 's2' : 's3 line'}>{line}</div>
      </div>
      {isDone ? (
        <button type="button" className="btn sm quiet" onClick={onChange} aria-label={`Change: ${name}`}>
          Change
        </button>
      ) : null}
    </li>
  );
}
