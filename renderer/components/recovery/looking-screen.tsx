import { useLooking } from '../../state/looking.ts';
import { BareWindow } from './bare-window.tsx';

/** While a long second copy is being read at the start. */
export function LookingScreen() {
  const { done, total } = useLooking();
  return (
    <BareWindow said={<h1>Opening your desk.</h1>}>
      <div className="mend">
        <h2>Looking at the second copy</h2>
        <p role="status">
          <progress aria-label="Looking at the second copy" {...(total > 0 ? { value: done, max: total } : {})} />
          It is long, so it takes a moment. It will be shorter at the next start.
        </p>
      </div>
    </BareWindow>
  );
}
