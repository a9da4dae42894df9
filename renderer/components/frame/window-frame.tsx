import type { ReactNode } from 'react';
import { NoticeLine } from './notice-line.tsx';
import { Rail } from './rail.tsx';
import { TitleStrip } from './title-strip.tsx';

/** The frame of the window: strip, rail, and the sheet on which a screen lies. */
export const WindowFrame = ({ children }: { readonly children: ReactNode }) => (
  <div className="win">
    <TitleStrip />
    <Rail />
    <main className="main">{children}</main>
    <NoticeLine />
  </div>
);
