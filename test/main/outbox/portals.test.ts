/* Nothing but the office's own receipt is taken for one: thirty captive portals, broken answers, and unsafe connections. */
import { createHash, randomUUID } from 'node:crypto';
import { request } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DeliveryPorts, deliver } from '../../../main/outbox/deliver.ts';
import type { Parcel } from '../../../shared/model/submission.ts';
import { consequence } from '../../../shared/outbox/consequence.ts';
import { makeCertificate } from '../../office/certificate.ts';
import type { Fault } from '../../office/faults.ts';
import { portals } from '../../office/portals.ts';
import { type Office, startOffice } from '../../office/server.ts';
import { nodeFetch } from '../../support/node-fetch.ts';

let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.close());

const ports = (change: Partial<DeliveryPorts> = {}): DeliveryPorts => ({
  fetch: nodeFetch,
  resolve: async () => [],
  isOnline: () => true,
  now: Date.now,
  stop: new AbortController().signal,
  patience: { idleSeconds: 20, wholeSeconds: 40 },
  ...change,
});

function parcel(at = office.url): Parcel {
  const id = randomUUID();
  const items = [{ type: 'Annotation', target: 'urn:draft' }];
  const first = { type: 'AnnotationPage', items };
  const content = JSON.stringify({ id: `urn:uuid:${id}`, type: 'AnnotationCollection', total: 1, first });
  const digest = `sha-256=:${createHash('sha256').update(content).digest('base64')}:`;
  return { id, endpoint: `${at}responses`, content, digest };
}

test('of thirty captive portals none is accepted, none parks a response, and the office is found again behind each', async () => {
  expect(portals).toHaveLength(30);
  const accepted: string[] = [];
  for (const [shape, { name }] of portals.entries()) {
    const mine = parcel();
    office.setFault('/responses', { kind: 'portal', shape });
    const answer = await deliver(mine, ports());
    if (answer.ok) accepted.push(name);
    else expect([name, consequence(answer.error)]).toEqual([name, 'again']);
    office.setFault('/responses', null);
    expect((await deliver(mine, ports())).ok).toBe(true);
  }
  console.log(`captive portals: ${accepted.length} of ${portals.length} accepted`);
  expect(accepted).toEqual([]);
  expect(office.submissions()).toHaveLength(portals.length);
});

const short = { idleSeconds: 0.3, wholeSeconds: 0.6 };
test.each<readonly [Fault, string, boolean]>([
  [{ kind: 'drop' }, 'unreachable', false],
  [{ kind: 'late' }, 'unreachable', false],
  [{ kind: 'hang' }, 'timeout', false],
  [{ kind: 'drop-after-store' }, 'unreachable', true],
  [{ kind: 'hang-after-store' }, 'timeout', true],
  [{ kind: 'drip' }, 'timeout', true],
  [{ kind: 'truncated' }, 'unreachable', true],
  [{ kind: 'mistyped', type: 'text/html' }, 'portal', true],
  [{ kind: 'mistyped', type: 'text/plain' }, 'malformed', true],
  [{ kind: 'endless' }, 'oversize', false],
])('%o is a failure, and asking again under the same key finds it once', async (fault, kind, isStored) => {
  const mine = parcel();
  const holds = () => office.submissions().filter(({ submissionId }) => submissionId === mine.id).length;
  office.setFault('/responses', fault, mine.id);
  const isSilent = kind === 'timeout';
  expect(await deliver(mine, ports(isSilent ? { patience: short } : {}))).toMatchObject({ ok: false, error: { kind } });
  if (isStored) await expect.poll(holds).toBe(1);
  else expect(holds()).toBe(0);
  office.setFault('/responses', null, mine.id);
  office.letArrive();
  expect(await deliver(mine, ports())).toMatchObject({ ok: true, value: { submissionId: mine.id } });
  expect(holds()).toBe(1);
});

test('answers that are repeated or crossed are not taken for one’s own', async () => {
  const [one, other] = [parcel(), parcel()];
  office.setFault('/responses', { kind: 'crossed' });
  const crossed = await Promise.all([deliver(one, ports()), deliver(other, ports())]);
  expect(crossed).toMatchObject([{ error: { kind: 'malformed' } }, { error: { kind: 'malformed' } }]);
  office.setFault('/responses', { kind: 'repeated' });
  expect(await deliver(parcel(), ports())).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  office.setFault('/responses', null);
  for (const each of [one, other]) expect((await deliver(each, ports())).ok).toBe(true);
});

test('an office whose clock is years off is believed in everything but the time', async () => {
  for (const years of [-20, 20]) {
    const mine = parcel();
    office.setFault('/responses', { kind: 'skewed', years }, mine.id);
    expect(await deliver(mine, ports())).toMatchObject({ ok: true, value: { digest: mine.digest } });
  }
});

test.each(['self-signed', 'expired', 'for another host'])('a certificate %s: nothing leaves', async (what) => {
  const year = 365 * 86_400_000;
  const until = new Date(Date.now() + (what === 'expired' ? -1 : 1) * year);
  const host = what === 'for another host' ? 'elsewhere.example' : '127.0.0.1';
  const certificate = makeCertificate(host, new Date(Date.now() - 2 * year), until);
  const unsafe = await startOffice({ certificate });
  try {
    // The office does answer whoever does not look at its certificate.
    expect(await statusOf(unsafe.channelUrl)).toBe(200);
    expect(await deliver(parcel(unsafe.url), ports())).toMatchObject({ ok: false, error: { kind: 'insecure' } });
    expect(unsafe.history()).toEqual([]);
  } finally {
    await unsafe.close();
  }
});

const statusOf = (url: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('a proxy that wants a sign-in takes nothing in', async () => {
  office.setFault('/responses', { kind: 'proxy' });
  const mine = parcel();
  const answer = await deliver(mine, ports());
  expect(answer.ok).toBe(false);
  office.setFault('/responses', null);
  expect(office.submissions().some(({ submissionId }) => submissionId === mine.id)).toBe(false);
});
