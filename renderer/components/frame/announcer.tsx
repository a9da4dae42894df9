import { useEffect, useRef, useState } from 'react';
import { announcement, type Kept, useKeptToTell } from '../../queries/announcements.ts';
import { useConnection } from '../../state/connection.ts';

/** Tells a screen reader what came and what was sent, politely and unseen. During a sync it waits for the whole of it. */
export function Announcer() {
  const kept = useKeptToTell();
  const isSyncing = useConnection(({ isSyncing }) => isSyncing);
  const told = useRef<Kept | undefined>(undefined);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!kept || isSyncing) return;
    const said = told.current ? announcement(told.current, kept) : '';
    told.current = kept;
    if (said !== '') setWords(said);
  }, [kept, isSyncing]);
  return (
    <p className="said" aria-live="polite">
      {words}
    </p>
  );
}
