import { type RefObject, useEffect, useRef } from 'react';

/** For the button that a bare window asks for: it has the focus at first, and again when what was begun has failed, for a disabled button lets it go. */
export function useFirstButton(isBusy: boolean): RefObject<HTMLButtonElement | null> {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isBusy) first.current?.focus();
  }, [isBusy]);
  return first;
}
