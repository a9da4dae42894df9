import { useSyncExternalStore } from 'react';

/** As `styles/narrow.css` has it. */
const narrow = '(max-width: 899px)';

/** Whether there is room for one pane at a time. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(narrow);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(narrow).matches,
  );
