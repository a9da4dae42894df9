import { type ReactNode, useEffect, useRef } from 'react';
import { useWindowTitle } from '../../queries/window-title.ts';
import { usePlaces } from '../../state/places.ts';
import { PackStrip } from '../pack/pack-strip.tsx';
import { Announcer } from './announcer.tsx';
import { keepFocus } from './keep-focus.ts';
import { NoticeLine } from './notice-line.tsx';
import { Rail } from './rail.tsx';
import { TitleStrip } from './title-strip.tsx';

/** The frame of the window: strip, rail, and the sheet on which a screen lies. */
export function WindowFrame({ children }: { readonly children: ReactNode }) {
  const screen = usePlaces(({ current }) => current.screen);
  const title = useWindowTitle(usePlaces(({ current }) => current));
  useEffect(() => {
    document.title = title;
  }, [title]);
  const main = useRef<HTMLElement>(null);
  // A screen that was left took the focus with it: keys go on in the new one, from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of screen that matters
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [screen]);
  useEffect(keepFocus, []);
  return (
    <div className="win">
      <TitleStrip />
      <Rail />
      <PackStrip />
      <main className="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <NoticeLine />
      <Announcer />
    </div>
  );
}
