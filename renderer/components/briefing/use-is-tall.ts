import { useSyncExternalStore } from 'react';

const tall = '(min-height: 1000px)';

/** Whether the window has room for more rows. */
export const useIsTall = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(tall);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(tall).matches,
  );
