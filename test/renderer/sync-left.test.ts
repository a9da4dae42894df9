import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syncLeftWords, type ToCome } from '../../renderer/queries/sync-left.ts';
import type { Outcome } from '../../shared/model/source.ts';

const start = new Date('2003-10-14T14:00:00.000Z').getTime();
const after = (seconds: number): Date => new Date(start + seconds * 1000);
const came = (kind: ToCome['kind'], ...seconds: readonly number[]): readonly Outcome[] =>
  seconds.map((second, index) => ({
    id: `https://office.example/${kind}/${index}`,
    channelId: 'https://office.example/channel.json',
    kind,
    title: kind,
    checkedAt: after(second).toISOString(),
    result: { status: 'changed', items: 1, bytes: 10 },
  }));
const documents = (many: number): ToCome => ({ kind: 'document', many });
const pictures = (many: number): ToCome => ({ kind: 'picture', many });

test.each<[string, readonly ToCome[], readonly Outcome[], number, string | null]>([
  ['nothing is known of a pace', [documents(9)], [], 60, null],
  ['two are no pace', [documents(9)], came('document', 0, 30), 30, null],
  ['nor are many at once', [documents(9)], came('document', 0, 1, 2), 3, null],
  ['every ten seconds, and twelve to come', [documents(12)], came('document', 0, 10, 20), 20, 'about 2 minutes left'],
  ['and three to come', [documents(3)], came('document', 0, 10, 20), 20, 'less than a minute left'],
  ['and five to come', [documents(5)], came('document', 0, 10, 20), 20, 'about a minute left'],
  ['pictures that have not begun are counted, not timed', [documents(5), pictures(40)], came('document', 0, 10, 20), 20, 'about a minute left, then 40 pictures'],
  ['pictures have a pace of their own', [documents(0), pictures(60)], [...came('document', 0, 50, 100), ...came('picture', 100, 102, 104)], 104, 'about 2 minutes left'],
  ['nothing is to come', [documents(0), pictures(0)], came('document', 0, 10, 20), 20, null],
  ['very long', [documents(900)], came('document', 0, 10, 20), 20, 'more than an hour left'],
])('%s', (_, toCome, arrived, now, words) => {
  expect(syncLeftWords(toCome, arrived, after(now))).toBe(words);
}); // biome-ignore format: a case a line

test('when nothing comes any more, the time that is left never falls', () => {
  const minutes = (words: string | null): number =>
    words === null || /less|hour/.test(words)
      ? /hour/.test(words ?? '')
        ? 91
        : 0
      : Number(/\d+/.exec(words)?.[0] ?? 1);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 20, max: 4000 }), (many, later) => {
      const arrived = came('document', 0, 10, 20);
      const at = (second: number): number => minutes(syncLeftWords([documents(many)], arrived, after(second)));
      expect(at(later + 30)).toBeGreaterThanOrEqual(at(later));
    }),
  );
});
