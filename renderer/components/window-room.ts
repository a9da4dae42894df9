/* How much room the window has, where a component is drawn or not by it; what only looks otherwise is told by the style sheets. */
import { useSyncExternalStore } from 'react';

/** Whether there is room for one pane at a time, as `styles/narrow.css` has it. */
export const useIsNarrow = (): boolean => useMedia('(max-width: 899px)');

/** Whether there is room for one pane more, as `.wide` has it in `styles/base.css`. */
export const useIsWide = (): boolean => useMedia('(min-width: 1600px)');

/** Whether there is room for more rows, as `.tall` has it in `styles/base.css`. */
export const useIsTall = (): boolean => useMedia('(min-height: 1000px)');

const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
