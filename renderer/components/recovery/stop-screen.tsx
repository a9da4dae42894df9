import { BareWindow } from './bare-window.tsx';

/** Something here is of a newer Pitchside: it is left alone, and so nothing can be done but to install that one. */
export const StopScreen = ({ newer }: { readonly newer: 'desk' | 'journal' }) => (
  <BareWindow
    said={
      <>
        <h1>This computer holds the work of a newer Pitchside.</h1>
        <p>
          {newer === 'desk' ? 'Its database' : 'The second copy of what you wrote'} is in a form that this one does not
          know.
        </p>
      </>
    }
  >
    <div className="mend">
      <h2>Install the newer Pitchside</h2>
      <p>
        Everything that you wrote is as it was, and nothing is changed. Ask whoever looks after this computer to put the
        newer version back.
      </p>
    </div>
  </BareWindow>
);
