import { useEffect, useState } from 'react';
import type { NewsTab } from '../../state/places.ts';

/** The ids selected since this tab was opened: they stay in its list although they no longer belong there. */
export function useLingering({
  tab,
  entryId,
}: {
  readonly tab: NewsTab;
  readonly entryId: string | null;
}): ReadonlySet<string> {
  const [lingering, setLingering] = useState(() => ({ tab, ids: new Set(entryId ? [entryId] : []) }));
  useEffect(() => {
    setLingering((before) => {
      if (before.tab === tab && (entryId === null || before.ids.has(entryId))) return before;
      const ids = new Set(before.tab === tab ? before.ids : []);
      if (entryId) ids.add(entryId);
      return { tab, ids };
    });
  }, [tab, entryId]);
  return lingering.tab === tab ? lingering.ids : none;
}

const none: ReadonlySet<string> = new Set();
