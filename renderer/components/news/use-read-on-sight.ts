import { useCallback, useEffect, useRef } from 'react';
import { markRead } from '../../commands/mark-read.ts';

const onSightAfter = 1000;

/**
 * Marks the item that is shown as read: after a second, or at once when another is chosen. Leaving the screen sooner
 * marks nothing, and neither does an item that the person has just marked by hand.
 */
export function useReadOnSight(
  entryId: string | null,
  read: ReadonlySet<string>,
): { readonly setRead: (id: string, isRead: boolean) => void } {
  const pending = useRef<{ readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const isRead = entryId !== null && read.has(entryId);
  const wasRead = useRef(isRead);
  wasRead.current = isRead;

  const settle = useCallback((): string | null => {
    const waiting = pending.current;
    if (waiting) clearTimeout(waiting.timer);
    pending.current = null;
    return waiting?.id ?? null;
  }, []);

  useEffect(() => {
    const passed = settle();
    if (passed !== null && passed !== entryId) void markRead(passed, true);
    if (entryId === null || wasRead.current) return;
    const timer = setTimeout(() => {
      pending.current = null;
      void markRead(entryId, true);
    }, onSightAfter);
    pending.current = { id: entryId, timer };
  }, [entryId, settle]);
  useEffect(() => () => void settle(), [settle]);

  const setRead = useCallback(
    (id: string, isRead: boolean): void => {
      if (pending.current?.id === id) settle();
      void markRead(id, isRead);
    },
    [settle],
  );
  return { setRead };
}
