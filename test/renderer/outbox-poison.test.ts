/* One bad response with a thousand behind it: the thousand are delivered, whatever is wrong with the one. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliver } from '../../main/outbox/deliver.ts';
import type { Parcel, Submission } from '../../shared/model/submission.ts';
import type { Fault } from '../office/faults.ts';
import { type Office, startOffice } from '../office/server.ts';
import { nodeFetch } from '../support/node-fetch.ts';
import { type RendererBrowser, startRendererBrowser } from '../support/renderer-page.ts';

type Outbox = typeof import('./outbox.page.ts');

let office: Office;
let browser: RendererBrowser;
beforeAll(async () => {
  office = await startOffice();
  browser = await startRendererBrowser((_, input) =>
    deliver(input as Parcel, {
      fetch: nodeFetch,
      resolve: async () => [],
      isOnline: () => true,
      now: Date.now,
      stop: new AbortController().signal,
    }),
  );
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

const behind = 1000;

test.each<readonly [string, Fault]>([
  ['refused for good', { kind: 'status', status: 422 }],
  ['never answered clearly', { kind: 'status', status: 500 }],
])(
  '%s: a thousand behind it are delivered',
  async (what, fault) => {
    const outbox = await browser.open<Outbox>(new URL('./outbox.page.ts', import.meta.url));
    await outbox.call('start', `desk-${randomUUID()}`, true);
    const queue = Array.from({ length: behind + 1 }, (_, index) => submission(index + 1));
    const [poison] = queue;
    if (poison) office.setFault('/responses', fault, poison.id);
    await outbox.call('put', queue);
    const before = office.submissions().length;
    for (let minutes = 0; minutes < 10 && office.submissions().length - before < behind; minutes += 1) {
      await outbox.call('settle');
      await outbox.call('pass', 60_000);
    }
    await outbox.call('settle');
    const delivered = await outbox.call('countWith', 'delivered');
    console.log(`poison, ${what}: ${delivered} of ${behind} behind it delivered`);
    expect(delivered).toBe(behind);
    expect(office.submissions().length - before).toBe(behind);
    expect((await outbox.call('read', queue[0]?.id ?? ''))?.delivery.status).toMatch(/^(held|queued)$/);
    await outbox.page.close();
  },
  300_000,
);

function submission(sequence: number): Submission {
  const id = randomUUID();
  const first = { type: 'AnnotationPage', items: [{ type: 'Annotation', target: 'urn:draft' }] };
  const content = JSON.stringify({ id: `urn:uuid:${id}`, type: 'AnnotationCollection', total: 1, first });
  return {
    id,
    sequence,
    sourceId: 'care-records@0.7',
    title: 'Care records 0.7',
    office: 'Northmoor office',
    passesTo: null,
    endpoint: `${office.url}responses`,
    closesAt: null,
    content,
    digest: `sha-256=:${createHash('sha256').update(content).digest('base64')}:`,
    commentIds: [],
    onBehalfOf: null,
    supersedes: null,
    queuedAt: '2026-01-01T10:00:00.000Z',
    delivery: { status: 'queued', attempts: 0, notBefore: '2026-01-01T10:00:00.000Z', failure: null },
  };
}
