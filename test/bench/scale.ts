/*
 * Group `scale`: the app with fifty thousand items of news and twenty drafts of two thousand clauses, beside itself with nothing kept, and
 * beside the least that a browser can do. What blocks the window is counted in each part.
 */
import type { Page } from '@playwright/test';
import { openApp } from '../host/open-app.ts';
import { countLongTasks, type LongTasks } from './long-tasks.ts';
import { percentile } from './percentile.ts';
import { type Group, median, type Row } from './row.ts';
import { bareList, blankPage, blankSwap } from './scale-floors.ts';
import { scale, scaleProfile } from './scale-profile.ts';
import { type Scrolled, scrollThrough, skim } from './scroll-through.ts';
import { windowMemory } from './window-memory.ts';

const rounds = 7;
/** The list is skimmed from so many places, which takes forty seconds; from end to end at that pace it would take a quarter of an hour. */
const skimmedPlaces = 20;
/** About fifteen screens a frame: nobody is quicker who drags the bar. */
const dragged = 150;

/** Each screen, and what stands in it when it can be used. */
const screens = {
  News: '.news .items li',
  Specifications: '.doc .cl, .doc [data-passage]',
  Responses: '.rev:not([aria-busy])',
  Programme: '.prog .in',
  Search: '.search input',
  Briefing: '.brief .head h1',
} as const;

export const scaleGroup: Group = {
  name: 'scale',
  run: async () => {
    const profile = await scaleProfile();
    const empty = await measureStart(profile.emptyPath);
    const app = await openApp({ profile: profile.path, headless: true });
    const { page } = app;
    try {
      const full = await startOf(page);
      console.log(`  started in ${full.ms} ms, empty in ${empty.ms} ms`);
      const wholeMs = await untilWhole(page);
      console.log(`  all the news in its list after ${wholeMs} ms`);
      const tasks = await countLongTasks(page);
      const switching = await switchScreens(page);
      const switchTasks = await tasks();
      for (const [name, times] of Object.entries(switching))
        console.log(`  to ${name} in ${Math.round(median(times))} ms`);
      const swap = await blankSwap(page);
      await show(page, 'News');
      await tasks();
      const skimmed = await skim(page, '.news .items', skimmedPlaces);
      const skimTasks = await tasks();
      console.log(`  skimmed: ${skimmed.slow} of ${skimmed.frames} frames over 50 ms`);
      const scrolled = await scrollThrough(page, '.news .items', dragged);
      const scrollTasks = await tasks();
      console.log(`  dragged: ${scrolled.slow} of ${scrolled.frames} frames over 50 ms`);
      const memory = await windowMemory(page);
      const bare = await bareList(page, scale.news, skimmedPlaces, dragged);
      const things = scale.news + scale.drafts * scale.clauses;
      const perSecond = (ms: number): number => Math.round((things / ms) * 1000);
      return [
        row(
          'start to a briefing that can be used',
          full.ms,
          'ms',
          Math.round(empty.ms * 1.5),
          'ms, with nothing kept',
          empty.ms,
        ),
        row('the same, beside a blank page', full.ms, 'ms', Math.round(empty.ms * 1.5), 'ms, a blank page', full.blank),
        ...tasksRows('the start', full.tasks, empty.tasks),
        row('from the start to all the news in its list', wholeMs, 'ms', 8_000, 'ms, the start alone', full.ms),
        ...Object.entries(switching).map(([name, times]) =>
          row(`to ${name}, p50`, median(times), 'ms', 100, 'ms, a view with nothing in it', swap),
        ),
        row(
          'to any screen, p95',
          percentile(Object.values(switching).flat(), 0.95),
          'ms',
          150,
          'ms, a view with nothing in it',
          swap,
        ),
        ...tasksRows('switching', switchTasks, null),
        ...scrolledRows('skimmed at eight screens a second in twenty places', skimmed, bare.skimmed),
        ...tasksRows('skimming', skimTasks, null),
        ...scrolledRows('dragged from end to end, fifteen screens a frame', scrolled, bare.dragged),
        ...tasksRows('dragging', scrollTasks, null),
        ...(memory
          ? [
              row(
                'memory of the window, its garbage collected',
                memory.app,
                'MB',
                300,
                'MB, a blank window',
                memory.blank,
              ),
            ]
          : []),
        ...(memory && profile.mostMemory !== null
          ? [
              row(
                'the most of it, garbage and all, while everything is fetched and indexed',
                profile.mostMemory,
                'MB',
                400,
                'MB, a blank window',
                memory.blank,
              ),
            ]
          : []),
        {
          ...row(
            'first sync, items and clauses',
            perSecond(profile.syncMs),
            'a second',
            perSecond(profile.bulkPutMs * 6),
            'a second, Dexie bulkPut of the same',
            perSecond(profile.bulkPutMs),
          ),
          better: 'higher',
        },
        row(
          'from the first answer to a whole search index',
          Math.round(profile.indexMs / 1000),
          's',
          Math.round((profile.syncMs / 1000) * 2),
          's, the sync alone',
          Math.round(profile.syncMs / 1000),
        ),
      ];
    } finally {
      await app.close();
    }
  },
};

const row = (name: string, value: number, unit: string, target: number, peer: string, peerValue: number): Row => ({
  group: 'scale',
  name,
  value,
  unit,
  better: 'lower',
  target,
  peer,
  peerValue,
});

const scrolledRows = (how: string, ours: Scrolled, bare: Scrolled): readonly Row[] => [
  row(`frames over 50 ms, the news ${how}`, ours.slow, 'frames', 0, 'frames, a bare list of the same', bare.slow),
  row('its longest frame', ours.longest, 'ms', 50, 'ms, a bare list of the same', bare.longest),
];

const tasksRows = (during: string, { count, longest }: LongTasks, empty: LongTasks | null): readonly Row[] => [
  row(
    `tasks over 50 ms during ${during}`,
    count,
    'tasks',
    empty?.count ?? 0,
    empty ? 'tasks, with nothing kept' : 'tasks, the wish',
    empty?.count ?? 0,
  ),
  row(
    `the longest during ${during}`,
    longest,
    'ms',
    Math.max(50, empty?.longest ?? 0),
    empty ? 'ms, with nothing kept' : 'ms, the wish',
    empty?.longest ?? 50,
  ),
];

interface Started {
  readonly ms: number;
  readonly blank: number;
  readonly tasks: LongTasks;
}

async function measureStart(profile: string): Promise<Started> {
  const app = await openApp({ profile, headless: true });
  const started = await startOf(app.page);
  await app.close();
  return started;
}

async function startOf(page: Page): Promise<Started> {
  const [times, blanks]: [number[], number[]] = [[], []];
  let tasks: LongTasks = { count: 0, longest: 0 };
  for (let round = 0; round < rounds; round++) {
    await page.reload({ waitUntil: 'commit' });
    times.push(await shownAt(page, screens.Briefing));
    tasks = await (await countLongTasks(page, 'start'))();
    blanks.push(await blankPage(page));
  }
  return { ms: Math.round(median(times)), blank: Math.round(median(blanks)), tasks };
}

/** From the start of the page until every item stands in the list, which then counts them (milliseconds). Before, the newest few stand there. */
async function untilWhole(page: Page): Promise<number> {
  await show(page, 'News');
  await page.waitForSelector('.news .tabs .num');
  return page.evaluate(() => Math.round(performance.now()));
}

/** Goes round all screens; the first time round is a start of each, and is counted as any. */
async function switchScreens(page: Page): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(screens)) {
      const took = await show(page, name as keyof typeof screens); // a key of a constant table
      times[name] = [...(times[name] ?? []), took];
    }
  }
  return times;
}

const show = (page: Page, name: keyof typeof screens): Promise<number> =>
  page.evaluate(
    ([name, selector]) =>
      new Promise<number>((resolve, reject) => {
        const button = [...document.querySelectorAll<HTMLElement>('.rail button')].find((each) =>
          each.textContent?.trim().startsWith(name),
        );
        if (!button) return reject(new Error(`${name} is not in the rail`));
        const started = performance.now();
        const look = (): void => {
          if (document.querySelector(selector)) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
          } else requestAnimationFrame(look);
        };
        button.click();
        requestAnimationFrame(look);
      }),
    [name, screens[name]] as const,
  );

/** Milliseconds from the start of the page's navigation to the frame after it is there. */
const shownAt = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(selector)) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          } else requestAnimationFrame(look);
        };
        look();
      }),
    selector,
  );
