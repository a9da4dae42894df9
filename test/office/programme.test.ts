import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { momentAt } from './dates.ts';
import { Decision } from './decide.ts';
import { layOut } from './programme.ts';
import { fillIn } from './template.ts';

const setting = { epoch: new Date(2003, 9, 14, 14, 10), url: 'http://127.0.0.1:4620/' };
const site = layOut(setting, undefined);

function textAt(path: string): string {
  const resource = site.resources.get(path);
  if (resource === undefined) throw new Error(`Nothing at ${path}`);
  return resource.body.toString('utf8');
}

const revisions = ['0.4', '0.5', '0.6', '0.7'];
const clausesOf = (revision: string) =>
  [
    ...textAt(`/specifications/care-records-${revision}.html`).matchAll(
      /<section id="([^"]+)">\n<h\d>([^<]+)<\/h\d>([\s\S]*?)(?=<\/?section)/g,
    ),
  ].map(([, id, heading, text]) => ({ id, heading, text: text?.replace(/<[^>]+>/g, '').trim() }));

describe('a date in the sample', () => {
  test('is relative to the epoch', () => {
    expect(fillIn('{{date:-3}}, {{day:+3}}, {{iso-date:+22w}}, {{month-year:+231w}}', setting)).toBe(
      '11 October, Friday 17 October, 2003-11-05, June 2004',
    );
  });

  test('asked for on a working day never falls on a weekend', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 800 }),
        fc.date({ noInvalidDate: true, min: new Date(2000, 0), max: new Date(2100, 0) }),
        (days, epoch) => {
          expect([0, 6]).not.toContain(momentAt(`${days}w`, epoch).getDay());
        },
      ),
    );
  });

  test('of something published is never in the future, however early the office opens', () => {
    for (const hour of [0, 3, 8, 11, 14, 23]) {
      const epoch = new Date(2003, 9, 14, hour, 1);
      const { resources } = layOut({ ...setting, epoch }, undefined);
      const feed: { items: { date_published: string }[] } = JSON.parse(
        resources.get('/news/westvale.json')?.body.toString() ?? '',
      );
      for (const item of feed.items) expect(Date.parse(item.date_published)).toBeLessThanOrEqual(epoch.getTime());
      for (const { modifiedAt } of resources.values())
        expect(modifiedAt.getTime()).toBeLessThanOrEqual(epoch.getTime());
    }
  });
});

describe('the sample programme', () => {
  test('leaves nothing to be filled in', () => {
    for (const [path, { type, body }] of site.resources)
      if (type !== 'image/png') expect(body.toString('utf8'), path).not.toMatch(/\{\{|\}\}|Invalid Date|undefined/);
  });

  test('has about forty items of news in five feeds, and eleven of them in the last two days', () => {
    const yesterday = momentAt('-1', setting.epoch).getTime();
    const dates = ['programme.atom', 'northmoor.xml', 'westvale.json', 'southmere.atom', 'capital.xml'].flatMap(
      (name) => {
        const { format, feed } = parseFeed(textAt(`/news/${name}`));
        if (format === 'rss') return feed.items?.map(({ pubDate }) => pubDate);
        if (format === 'atom') return feed.entries?.map(({ published }) => published);
        if (format === 'json') return feed.items?.map(({ date_published }) => date_published);
        throw new Error(`${name} is ${format}`);
      },
    );
    expect(dates.length).toBe(42);
    expect(dates.filter((date) => Date.parse(date ?? '') >= yesterday)).toHaveLength(11);
  });

  test('is HTML without a parse error', () => {
    for (const [path, { type, body }] of site.resources) {
      const errors: string[] = [];
      if (type.startsWith('text/html'))
        fromHtml(body.toString('utf8'), { onerror: (error) => void errors.push(error.message) });
      expect(errors, path).toEqual([]);
    }
  });

  test('shows pictures that are there, but for one', () => {
    const pages = [...site.resources]
      .filter(([path]) => path.startsWith('/news/'))
      .map(([, { body }]) => body.toString('utf8'));
    const sources = pages.flatMap((page) =>
      [...page.matchAll(/<img src="([^"]+)"/g)].map(([, source]) => new URL(source ?? '', setting.url).pathname),
    );
    const missing = new Set(sources.filter((path) => !site.resources.has(path)));
    expect(new Set(sources).size).toBe(9);
    expect([...missing]).toEqual(['/pictures/wrackdale-lecture-room.png']);
  });

  test('names in its suppliers only pages that it serves', () => {
    const { suppliers }: { suppliers: { source: { url: string } }[] } = JSON.parse(textAt('/channel.json'));
    for (const { source } of suppliers) expect([...site.resources.keys()]).toContain(`/${source.url}`);
  });
});

test('the sample’s decisions are on clauses that are there, and show in clauses that changed', () => {
  const { clauses } = z
    .object({ clauses: z.array(Decision.extend({ revision: z.string() })) })
    .parse(JSON.parse(readFileSync(new URL('./programme/decisions.json', import.meta.url), 'utf8')));
  const textOf = (revision: string, number: string | null | undefined) =>
    clausesOf(revision).find(({ heading }) => heading?.startsWith(`${number} `))?.text;
  expect(clauses.length).toBeGreaterThan(4);
  for (const { revision, clause, appliedTo } of clauses) {
    expect(textOf(revision, clause), clause).toBeDefined();
    if (appliedTo === null) continue;
    expect(textOf('0.7', appliedTo), clause).toBeDefined();
    expect(textOf('0.7', appliedTo), clause).not.toBe(textOf(revision, appliedTo));
  }
});

describe('the care records specification', () => {
  test.each(revisions)(
    '%s has between 80 and 150 clauses with ids and numbers of their own, and every reference leads to one',
    (revision) => {
      const clauses = clausesOf(revision);
      expect(clauses.length).toBeGreaterThanOrEqual(80);
      expect(clauses.length).toBeLessThanOrEqual(150);
      expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
      expect(new Set(clauses.map(({ heading }) => heading?.split(' ')[0])).size).toBeGreaterThanOrEqual(
        clauses.length - 1,
      );
      const text = textAt(`/specifications/care-records-${revision}.html`);
      for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) expect(clauses.map((clause) => clause.id)).toContain(id);
    },
  );

  test.each([
    ['0.4', '0.5'],
    ['0.5', '0.6'],
    ['0.6', '0.7'],
  ])('%s became %s by real edits: most clauses stand, some are reworded, some come and some go', (before, after) => {
    const old = new Map(clausesOf(before).map(({ id, text }) => [id, text]));
    const young = new Map(clausesOf(after).map(({ id, text }) => [id, text]));
    const kept = [...young].filter(([id]) => old.has(id));
    const reworded = kept.filter(([id, text]) => old.get(id) !== text);
    expect(reworded.length).toBeGreaterThan(10);
    expect(reworded.length).toBeLessThan(kept.length / 2);
    expect([...young.keys()].some((id) => !old.has(id))).toBe(true);
    expect([...old.keys()].some((id) => !young.has(id))).toBe(true);
  });

  test('0.7 asks of a relationship what 0.6 advised, faster, and says what a failed link means', () => {
    const find = (revision: string, id: string) => clausesOf(revision).find((clause) => clause.id === id);
    expect(find('0.6', 'access-relationship')?.text).toContain('SHOULD confirm');
    expect(find('0.7', 'access-relationship')?.text).toContain('SHALL confirm');
    expect(find('0.6', 'access-times')?.text).toContain('two seconds');
    expect(find('0.7', 'access-times')?.text).toContain('500 milliseconds');
    expect(find('0.6', 'access-failed-links')).toBeUndefined();
    expect(find('0.7', 'access-failed-links')?.heading).toBe('4.2.4 Failed links');
  });

  test('comes out revision by revision, the newest always open and the news of later ones held back', () => {
    const early = layOut(setting, '0.5');
    const feed: { items: { _draft: { revision: string; status: string; closesAt: string } }[] } = JSON.parse(
      early.resources.get('/specifications/feed.json')?.body.toString() ?? '',
    );
    const drafts = feed.items.map(({ _draft }) => _draft);
    expect(drafts.find(({ revision }) => revision === '0.5')).toMatchObject({
      status: 'draft for comment',
      closesAt: momentAt('+3 17:00', setting.epoch).toISOString(),
    });
    expect(drafts.find(({ revision }) => revision === '0.4')).toMatchObject({ status: 'superseded' });
    expect(drafts.some(({ revision }) => revision === '0.6')).toBe(false);
    expect(early.resources.has('/news/programme/care-records-0.7.html')).toBe(false);
    expect(site.resources.has('/news/programme/care-records-0.7.html')).toBe(true);
  });
});
