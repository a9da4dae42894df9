/* A sync in the real world but for Electron: the real parser in its real worker, Node's fetch on loopback, batches kept in a list. */
import { createGet } from '../../main/request/get.ts';
import { createPoliteness } from '../../main/request/politeness.ts';
import type { Patience } from '../../main/request/watch.ts';
import type { SyncPorts } from '../../main/sync/ask-source.ts';
import { createPace } from '../../main/sync/pace.ts';
import { createParser, type Parser } from '../../main/sync/parser.ts';
import type { Channel } from '../../shared/model/channel.ts';
import type { Cursor, Outcome } from '../../shared/model/source.ts';
import type { SyncBatch, SyncOrder } from '../../shared/model/sync.ts';
import { nodeFetch } from './node-fetch.ts';

/** The worker's own source, which Node runs as it is. */
export const workerFile = new URL('../../main/sync/parse-worker.ts', import.meta.url);

/** A world, what was announced in it, and the order that a renderer which stored all of that would give next. */
export interface SyncWorld {
  readonly ports: SyncPorts;
  readonly parser: Parser;
  readonly announced: (SyncBatch | Outcome)[];
  batches<K extends SyncBatch['kind']>(kind: K): Extract<SyncBatch, { kind: K }>[];
  nextOrder(...channels: readonly string[]): SyncOrder;
}

/** Make a world in which nothing has happened. */
export function syncWorld(patience: Patience = { idleSeconds: 5, wholeSeconds: 20 }): SyncWorld {
  const announced: (SyncBatch | Outcome)[] = [];
  const pace = createPace();
  const parser = createParser({ workerFile });
  const resolve = async (): Promise<string[]> => [];
  const get = createGet({
    fetch: nodeFetch,
    resolve,
    politeness: createPoliteness({ now: Date.now }),
    isOnline: () => true,
    now: Date.now,
    patience,
  });
  const all = (): SyncBatch[] => announced.filter((each): each is SyncBatch => 'cursor' in each);
  return {
    parser,
    announced,
    ports: {
      get,
      parse: parser.parse,
      resolve,
      pace,
      announceBatch: (batch) => {
        announced.push(batch);
        pace.taken();
      },
      announceOutcome: (outcome) => announced.push(outcome),
      now: () => new Date(),
    },
    batches: (kind) => all().filter((batch): batch is Extract<SyncBatch, { kind: typeof kind }> => batch.kind === kind),
    nextOrder: (...channels) => ({
      channels: channels.map((url) => ({ url, known: knownChannel(all(), url) })),
      cursors: [...new Map(all().map(({ cursor }): [string, Cursor] => [cursor.id, cursor])).values()],
      feeds: [],
      wanted: { documents: [], pictures: [] },
    }),
  };
}

const knownChannel = (batches: readonly SyncBatch[], url: string): Channel | null =>
  batches.flatMap((batch) => (batch.kind === 'channel' && batch.channel.id === url ? [batch.channel] : [])).at(-1) ??
  null;
