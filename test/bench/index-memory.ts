/* What an index of some texts holds in memory, ours beside MiniSearch's: all that is left when everything else is collected. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import { joinSegments } from '../../shared/search/join-segments.ts';
import { makeSegment } from '../../shared/search/segment.ts';
import type { Sought } from '../../shared/search/sought.ts';
import type { PeerText } from './scale-server.ts';

/** Megabytes of each. */
export function indexMemory(texts: readonly PeerText[]): { readonly ours: number; readonly mini: number } {
  return { ours: held(() => ours(texts)), mini: held(() => mini(texts)) };
}

/** As the app makes them: five hundred rows at a time, and eight such joined. */
function ours(texts: readonly PeerText[]): unknown {
  const rows = texts.map((text): Sought => ({ ...text, kind: 'news', from: '', fromId: '', region: null, at: null }));
  return Array.from({ length: Math.ceil(rows.length / 4_000) }, (_, large) =>
    joinSegments(
      Array.from({ length: 8 }, (_, small) => {
        const from = large * 4_000 + small * 500;
        return makeSegment(rows.slice(from, from + 500));
      }),
    ),
  );
}

function mini(texts: readonly PeerText[]): unknown {
  const index = new MiniSearch<PeerText>({ fields: ['number', 'title', 'text'] });
  index.addAll(texts);
  return index;
}

function held(make: () => unknown): number {
  const before = megabytes();
  const index = make();
  const after = megabytes();
  // Held until here.
  if (index === undefined) throw new Error('there is no index');
  return after - before;
}

function megabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 1_000_000);
}
