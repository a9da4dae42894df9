/* The one field that finds anything and does anything. It opens out of the field in the title strip. */
import { closePalette, usePalette } from '../../state/palette.ts';
import { Dialog } from '../dialog.tsx';
import { Finder } from './finder.tsx';

/** The palette, while it is open. What it finds is read when it opens. */
export function Palette() {
  const isOpen = usePalette(({ isOpen }) => isOpen);
  if (!isOpen) return null;
  return (
    <Dialog look="pal" name={{ 'aria-label': 'Find or do anything' }} onShut={closePalette}>
      {(shut) => <Finder onDone={shut} />}
    </Dialog>
  );
}
