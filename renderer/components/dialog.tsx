/* What stands above the whole window until it is shut: by Escape, by a press beside it, or by itself. Chromium gives the focus back. */
import { type AriaAttributes, type ReactNode, useEffect, useRef } from 'react';

/** A dialog that is open. `look`: where it stands and how large; `children` are given the way to shut it. */
export function Dialog({
  look,
  name,
  onShut,
  children,
}: {
  readonly look: string;
  readonly name: Pick<AriaAttributes, 'aria-label'> | Pick<AriaAttributes, 'aria-labelledby'>;
  readonly onShut: () => void;
  readonly children: (shut: () => void) => ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside it shuts it; with keys Escape does
    <dialog
      ref={dialog}
      className={`above ${look}`}
      {...name}
      onClose={onShut}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) currentTarget.close();
      }}
    >
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
