/*
 * Group `search`: everything kept, sought as it is typed. From each key to the answer in the window, through the app's worker; beside MiniSearch
 * and FlexSearch alone over the same texts, each asked for what had been typed at each key.
 */
import type { Page } from '@playwright/test';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { openApp } from '../host/open-app.ts';
import { indexMemory } from './index-memory.ts';
import { countLongTasks } from './long-tasks.ts';
import { percentile } from './percentile.ts';
import type { Group, Row } from './row.ts';
import { scaleProfile } from './scale-profile.ts';
import type { PeerText } from './scale-server.ts';

/** As people type: one word, several, a number, words that are everywhere and words that are rare. */
const typed = [
  'smartcard outage',
  'patient record migration',
  'consent',
  'northmoor cutover readiness',
  'pathology message',
  '4.12',
  'the access of a supplier',
  'discharge letter',
  'test',
  'hardware budget licence',
];

export const search: Group = {
  name: 'search',
  run: async () => {
    const profile = await scaleProfile();
    const app = await openApp({ profile: profile.path, headless: true });
    try {
      const started = performance.now();
      await listen(app.page);
      await app.page.getByRole('button', { name: /^Search/ }).click();
      const first = await typeOut(app.page, 'trust');
      const firstMs = Math.round(performance.now() - started);
      const tasks = await countLongTasks(app.page);
      const ours: number[] = [];
      for (const query of typed) ours.push(...(await typeOut(app.page, query)));
      const { count, longest } = await tasks();
      console.log(`  typed: p50 ${Math.round(percentile(ours, 0.5))} ms, p95 ${Math.round(percentile(ours, 0.95))} ms`);
      const memory = indexMemory(profile.texts);
      const mini = timeMiniSearch(profile.texts);
      const flex = timeFlexSearch(profile.texts);
      const row = (name: string, value: number, target: number, peer: string, peerValue: number): Row => ({
        group: 'search',
        name,
        value,
        unit: 'ms',
        better: 'lower',
        target,
        peer: `ms, ${peer}`,
        peerValue,
      });
      return [
        ...([0.5, 0.95] as const).flatMap((share) => {
          const [own, limit] = [percentile(ours, share), share === 0.5 ? 30 : 100];
          return [
            row(`a key to its answer, p${share * 100}`, own, limit, 'MiniSearch alone', percentile(mini, share)),
            row(`a key to its answer, p${share * 100}`, own, limit, 'FlexSearch alone', percentile(flex, share)),
          ];
        }),
        row(
          'from opening the screen to the first answers',
          firstMs,
          5_000,
          'the longest of its keys',
          Math.max(...first),
        ),
        {
          ...row('tasks over 50 ms in the window while it is typed', count, 0, '', 0),
          unit: 'tasks',
          peer: 'tasks, the wish',
        },
        row('the longest of them', longest, 50, 'the wish', 50),
        {
          ...row('memory of the index alone', memory.ours, memory.mini, '', memory.mini),
          unit: 'MB',
          peer: 'MB, MiniSearch alone',
        },
      ];
    } finally {
      await app.close();
    }
  },
};

/** Note when a key is pressed, and when the question that it makes is answered: what passes between window and worker is watched, not changed. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = window as unknown as { answered: () => Promise<number> }; // a name of this file's own in the page
    let [keyAt, turn, tookMs] = [0, 0, Number.NaN];
    let tell = (): void => {};
    addEventListener(
      'keydown',
      () => {
        keyAt = performance.now();
        tookMs = Number.NaN;
      },
      true,
    );
    const heard = new WeakSet<Worker>();
    const post: (this: Worker, message: { type?: string; turn?: number }) => void = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { type?: string; turn?: number }): void {
      if (message.type === 'ask') turn = message.turn ?? 0;
      if (message.type === 'ask' && !heard.has(this)) {
        heard.add(this);
        this.addEventListener('message', ({ data }) => {
          if (data.type !== 'found' || data.turn !== turn) return;
          tookMs = performance.now() - keyAt;
          tell();
        });
      }
      post.call(this, message);
    };
    watched.answered = () =>
      new Promise((resolve) => {
        tell = () => resolve(tookMs);
        if (!Number.isNaN(tookMs)) tell();
      });
  });

async function typeOut(page: Page, query: string): Promise<number[]> {
  const field = page.getByRole('combobox', { name: 'Search everything kept' });
  await field.fill('');
  const times: number[] = [];
  for (const letter of query) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    times.push(await page.evaluate(() => (window as unknown as { answered: () => Promise<number> }).answered()));
  }
  return times;
}

const prefixesOf = (query: string): readonly string[] => Array.from(query, (_, index) => query.slice(0, index + 1));

function timed(ask: (typed: string) => unknown): number[] {
  return typed.flatMap(prefixesOf).map((prefix) => {
    const started = performance.now();
    ask(prefix);
    return performance.now() - started;
  });
}

function timeMiniSearch(texts: readonly PeerText[]): number[] {
  const index = new MiniSearch<PeerText>({
    fields: ['number', 'title', 'text'],
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  index.addAll(texts);
  return timed((prefix) => index.search(prefix));
}

function timeFlexSearch(texts: readonly PeerText[]): number[] {
  const index = new FlexSearch.Index({ tokenize: 'forward' });
  for (const [at, { number, title, text }] of texts.entries()) index.add(at, `${number} ${title} ${text}`);
  return timed((prefix) => index.search(prefix, { limit: 40 }));
}
