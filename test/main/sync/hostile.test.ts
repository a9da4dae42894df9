/* Hostile documents, read as the app reads them but with a quarter of its time: `npm run bench -- clauses` gives them all of it. */
import { afterAll, expect, test } from 'vitest';
import { createParser } from '../../../main/sync/parser.ts';
import { hostileDocuments } from '../../support/hostile-documents.ts';
import { readWatched } from '../../support/read-watched.ts';
import { workerFile } from '../../support/sync-world.ts';

const parser = createParser({ workerFile, lateSeconds: 1 });
afterAll(() => parser.close());

test.each(hostileDocuments)(
  '$mediaType: $name is read or refused within 512 MB, and the next document is read',
  async ({ make, mediaType }) => {
    const { result, grown } = await readWatched(parser, make(), mediaType);
    // What takes too long or too much is the document's fault, and never a fault of ours.
    if (!result.ok) expect(['malformed', 'oversize']).toContain(result.error.kind);
    expect(grown).toBeLessThan(512_000_000);
    expect((await readWatched(parser, new TextEncoder().encode('Good.'), 'text/markdown')).result.ok).toBe(true);
  },
  120_000,
);
