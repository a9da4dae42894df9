/* One document read as the app reads it, in the worker with its limits, and what that took of the machine. */

import type { Parser } from '../../main/sync/parser.ts';
import type { Unpacked } from '../../shared/draft/archive-to-clauses.ts';
import type { Result } from '../../shared/result.ts';

/** `grown`: bytes by which this process grew at most while it was read, the worker's thread being part of it. */
export interface Watched {
  readonly result: Result<Unpacked>;
  readonly ms: number;
  readonly grown: number;
}

/** Read a document in a worker that is awake already. */
export async function readWatched(parser: Parser, bytes: Uint8Array, mediaType: string): Promise<Watched> {
  const read = (bytes: Uint8Array, mediaType: string) =>
    parser.parse({
      kind: 'document',
      revisionId: 'draft@1',
      body: { bytes, mediaType, charset: null, url: 'https://office.example/draft' },
    });
  await read(new TextEncoder().encode('# The worker is awake'), 'text/markdown');
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 10);
  const started = performance.now();
  const result = await read(bytes, mediaType);
  const ms = performance.now() - started;
  clearInterval(look);
  return { result, ms, grown: most - before };
}
