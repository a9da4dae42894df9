/* The one field that finds anything and does anything. It opens out of the field in the title strip. */
import { useEffect, useRef } from 'react';
import { closePalette, usePalette } from '../../state/palette.ts';
import { Finder } from './finder.tsx';

/** The palette, while it is open. What it finds is read when it opens. */
export function Palette() {
  const isOpen = usePalette(({ isOpen }) => isOpen);
  return isOpen ? <OpenPalette /> : null;
}

function OpenPalette() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside it closes it; with keys Escape does
    <dialog
      ref={dialog}
      className="pal"
      aria-label="Find or do anything"
      onClose={closePalette}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) currentTarget.close();
      }}
    >
      <Finder onDone={() => dialog.current?.close()} />
    </dialog>
  );
}
