/*
 * What a person waits for until "Saved": a comment written to the desk and, flushed, to its second copy, beside Dexie's bare strict
 * `put` of the same row in the same page. The journal is the real one, on the disk; what lies between is this test's bridge, which is
 * slower than Electron's pipe.
 */
import { join } from 'node:path';
import { createJournal } from '../../main/journal/create-journal.ts';
import type { Change } from '../../shared/journal/frame.ts';
import type { SnapshotPart } from '../../shared/journal/messages.ts';
import { startRendererBrowser } from '../support/renderer-page.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Row } from './row.ts';

type Page = typeof import('./journalled-write.page.ts');
const times = 200;

/** The middle and the 95th of two hundred, each beside the bare write's. */
export async function journalledWrite(): Promise<readonly Row[]> {
  const temporary = temporaryFolder('bench-journalled-write');
  const journal = createJournal({ folder: join(temporary.path, 'journal'), now: () => new Date() });
  const browser = await startRendererBrowser((name, input) => {
    // The page asks for these three alone, and each with its own input.
    if (name === 'journal.open') return journal.open(() => {});
    if (name === 'journal.append') return journal.append((input as { changes: readonly Change[] }).changes);
    return journal.snapshot(input as SnapshotPart);
  });
  try {
    const page = await browser.open<Page>(new URL('./journalled-write.page.ts', import.meta.url));
    const { journalled, bare } = await page.call('timeWrites', times);
    const row = (name: string, share: number, target: number): Row => ({
      group: 'journal',
      name,
      value: rank(journalled, share),
      unit: 'ms',
      better: 'lower',
      target,
      peer: 'ms, Dexie’s bare strict put',
      peerValue: rank(bare, share),
    });
    return [row('a comment in both copies, p50', 0.5, 30), row('a comment in both copies, p95', 0.95, 100)];
  } finally {
    await browser.close();
    await journal.close();
    temporary.remove();
  }
}

const rank = (figures: readonly number[], share: number): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length * share)] ?? Number.NaN;
