import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPoliteness } from '../../../main/request/politeness.ts';

const never = new AbortController().signal;
const url = (host: string, path = ''): URL => new URL(`https://${host}/${path}`);

test('there are never more than two at once for a host nor six in all, and everybody gets a turn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 }), async (hosts) => {
      const politeness = createPoliteness({ now: () => 0 });
      const inside: string[] = [];
      let served = 0;
      await Promise.all(
        hosts.map(async (host) => {
          const turn = await politeness.enter(url(host), never);
          if (!turn.ok) throw new Error('turned away');
          inside.push(host);
          expect(inside.length).toBeLessThanOrEqual(6);
          expect(inside.filter((other) => other === host).length).toBeLessThanOrEqual(2);
          await Promise.resolve();
          inside.splice(inside.indexOf(host), 1);
          served++;
          turn.value();
        }),
      );
      expect(served).toBe(hosts.length);
    }),
  );
});

test('one who stops waiting leaves no gap in the line', async () => {
  const politeness = createPoliteness({ perHost: 1, now: () => 0 });
  const first = await politeness.enter(url('a'), never);
  const stop = new AbortController();
  const second = politeness.enter(url('a'), stop.signal);
  const third = politeness.enter(url('a'), never);
  stop.abort();
  expect(await second).toEqual({ ok: false, error: { kind: 'stopped' } });
  if (first.ok) first.value();
  expect((await third).ok).toBe(true);
});

test('after 429 the whole host is left alone until the time it named', async () => {
  let now = Date.parse('2026-10-14T09:00:00Z');
  const politeness = createPoliteness({ now: () => now });
  const failure = { kind: 'unavailable', status: 429, retryAt: '2026-10-14T09:01:00Z' } as const;
  politeness.remember(url('a', 'one'), failure);
  expect(await politeness.enter(url('a', 'two'), never)).toEqual({ ok: false, error: failure });
  expect((await politeness.enter(url('b'), never)).ok).toBe(true);
  now += 60_000;
  expect((await politeness.enter(url('a', 'two'), never)).ok).toBe(true);
});

test('after 503 only that address is left alone', async () => {
  const politeness = createPoliteness({ now: () => 0 });
  const failure = { kind: 'unavailable', status: 503, retryAt: '2026-10-14T09:01:00Z' } as const;
  politeness.remember(url('a', 'one'), failure);
  expect(await politeness.enter(url('a', 'one'), never)).toEqual({ ok: false, error: failure });
  expect((await politeness.enter(url('a', 'two'), never)).ok).toBe(true);
});

test('after 429 those who already wait in line for that host are turned away too', async () => {
  const politeness = createPoliteness({ perHost: 1, now: () => 0 });
  const first = await politeness.enter(url('a', 'one'), never);
  const waiting = [politeness.enter(url('a', 'two'), never), politeness.enter(url('a', 'three'), never)];
  const failure = { kind: 'unavailable', status: 429, retryAt: '2026-10-14T09:01:00Z' } as const;
  politeness.remember(url('a', 'one'), failure);
  if (first.ok) first.value();
  expect(await Promise.all(waiting)).toEqual([
    { ok: false, error: failure },
    { ok: false, error: failure },
  ]);
});
