import { expect, test } from 'vitest';
import { announcement, type Kept } from '../../renderer/queries/announcements.ts';

const kept = (own: Partial<Kept> = {}): Kept => ({ entries: 40, revisions: 7, sent: 2, held: 0, ...own });

test.each([
  ['nothing of nothing', kept(), kept(), ''],
  ['nothing of what was taken away', kept(), kept({ entries: 39 }), ''],
  ['what came', kept(), kept({ entries: 43, revisions: 8 }), '3 new items, 1 new revision came.'],
  ['what was sent', kept({ held: 1 }), kept({ sent: 3 }), '1 response sent, with a receipt.'],
  ['what was refused', kept(), kept({ held: 1 }), '1 response not sent. Responses says why.'],
])('a screen reader is told %s', (_, before, after, words) => {
  expect(announcement(before, after)).toBe(words);
});
