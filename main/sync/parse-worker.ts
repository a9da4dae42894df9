/*
 * The far side of the parser: bytes of the network are only ever read here, in a thread with little memory that is killed
 * when it is late. It decides nothing; the parsing itself is in `shared`.
 */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { archiveToClauses, isPacked } from '../../shared/draft/archive-to-clauses.ts';
import { documentToClauses } from '../../shared/draft/document-to-clauses.ts';
import { readAnswers } from '../../shared/feed/answers.ts';
import { readCalendar } from '../../shared/feed/calendar.ts';
import { readChannel } from '../../shared/feed/channel.ts';
import { feedToEntries } from '../../shared/feed/feed-to-entries.ts';
import { readGlossary } from '../../shared/feed/glossary.ts';
import { lookForFeeds } from '../../shared/feed/look-for-feeds.ts';
import { readSpecifications } from '../../shared/feed/specification-feed.ts';
import { safeDrawing } from '../../shared/passage/safe-drawing.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { decode } from './decode.ts';
import type { AnyJob, JobKind, Jobs, Word } from './jobs.ts';

const say = (word: Word): void => parentPort?.postMessage(word);

parentPort?.on('message', async (job: AnyJob) => {
  say({ type: 'begun' });
  try {
    say({ type: 'done', result: await parse(job) });
  } catch (cause) {
    say({ type: 'threw', message: cause instanceof Error ? cause.message : String(cause) });
  }
});

async function parse(job: AnyJob): Promise<Result<Jobs[JobKind]['gives']>> {
  const { url, mediaType, bytes, charset } = job.body;
  if (job.kind === 'document' && isPacked(bytes)) {
    return archiveToClauses({ ...job, bytes, baseUrl: url, decode: (page) => decode(page, null), sha256 });
  }
  const text = decode(bytes, charset);
  switch (job.kind) {
    case 'channel':
      return readChannel({ text, url });
    case 'feed':
      return feedToEntries({ ...job, text, url });
    case 'address':
      return lookForFeeds({ text, url });
    case 'specifications':
      return readSpecifications({ ...job, text, url });
    case 'calendar':
      return readCalendar({ ...job, text, url });
    case 'answers':
      return readAnswers({ ...job, text, url });
    case 'glossary':
      return readGlossary({ ...job, text, url });
    case 'drawing': {
      const drawing = safeDrawing(text);
      return drawing === null ? fail(noDrawing) : ok(new TextEncoder().encode(drawing));
    }
    case 'document': {
      const clauses = documentToClauses({ ...job, text, mediaType, baseUrl: url });
      return clauses.ok ? ok({ clauses: clauses.value, pictures: [] }) : clauses;
    }
  }
}

const noDrawing = { kind: 'malformed', what: 'a drawing', detail: 'It holds nothing that may be shown' } as const;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
