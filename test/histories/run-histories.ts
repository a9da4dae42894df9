/*
 * Runs random histories of the outbox over the real parts: the real loop and commands on a real IndexedDB in a real Chromium,
 * main's real `deliver` in this process, and the real office over HTTP. Then each is judged by what the office holds.
 */
import { deliver } from '../../main/outbox/deliver.ts';
import type { Parcel } from '../../shared/model/submission.ts';
import type { Fault } from '../office/faults.ts';
import { type Office, startOffice } from '../office/server.ts';
import { nodeFetch } from '../support/node-fetch.ts';
import { startRendererBrowser } from '../support/renderer-page.ts';
import { openBridge } from './bridge.ts';
import { drawMisfortune } from './draw-fault.ts';
import type { Ending } from './ending.ts';
import { judge, type Violation } from './judge.ts';
import { ofId } from './random.ts';

type Page = typeof import('./history.page.ts');

/** What came of so many histories. */
export interface Report {
  readonly histories: number;
  readonly violations: readonly Violation[];
  readonly counts: Readonly<Record<string, number>>;
}

/** So many at once in the page, each on a desk of its own; and so many with one office and one page. */
const atOnce = 24;
const perBatch = 1000;

/** Run the histories of these seeds. `told`: called after each batch, with how many are done. */
export async function runHistories(seeds: readonly number[], told: (done: number) => void = () => {}): Promise<Report> {
  const violations: Violation[] = [];
  const counts: Record<string, number> = {};
  for (let from = 0; from < seeds.length; from += perBatch) {
    const batch = await runBatch(seeds.slice(from, from + perBatch));
    violations.push(...batch.violations);
    for (const [name, count] of Object.entries(batch.counts)) counts[name] = (counts[name] ?? 0) + count;
    told(Math.min(from + perBatch, seeds.length));
  }
  return { histories: seeds.length, violations, counts };
}

async function runBatch(seeds: readonly number[]): Promise<Omit<Report, 'histories'>> {
  const office = await startOffice();
  const main = createMain(office);
  const bridge = await openBridge(4, main.answer);
  const browser = await startRendererBrowser(main.answer);
  try {
    const page = await browser.open<Page>(new URL('./history.page.ts', import.meta.url));
    await page.call('open', [`${office.url}responses`, `${office.url}responses?office=other`], bridge.urls);
    const left = [...seeds];
    const endings: Ending[] = [];
    const work = async (slot: number): Promise<void> => {
      for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
        endings.push(await page.call('run', seed, slot));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, (_, slot) => work(slot)));
    return { violations: judgeAll(endings, office), counts: { ...count(endings), attempts: main.attempts() } };
  } finally {
    await browser.close();
    bridge.close();
    await office.close();
  }
}

function judgeAll(endings: readonly Ending[], office: Office): readonly Violation[] {
  const holdings = bySeed(office.submissions(), ({ submissionId }) => submissionId);
  const happenings = bySeed(office.history(), ({ key }) => key);
  return endings.flatMap((ending) => judge(ending, holdings.get(ending.seed) ?? [], happenings.get(ending.seed) ?? []));
}

function bySeed<T>(all: readonly T[], idIn: (one: T) => string): ReadonlyMap<number, readonly T[]> {
  const sorted = new Map<number, T[]>();
  for (const one of all) {
    const { seed } = ofId(idIn(one));
    const same = sorted.get(seed);
    if (same) same.push(one);
    else sorted.set(seed, [one]);
  }
  return sorted;
}

function count(endings: readonly Ending[]): Record<string, number> {
  const sum = (of: (ending: Ending) => number): number => endings.reduce((total, ending) => total + of(ending), 0);
  const withStatus = (status: string) =>
    sum(({ submissions }) => submissions.filter(({ delivery }) => delivery.status === status).length);
  return {
    submissions: sum(({ submissions }) => submissions.length),
    delivered: withStatus('delivered'),
    withdrawn: withStatus('withdrawn'),
    held: withStatus('held'),
    kills: sum(({ counts }) => counts.kills),
    edits: sum(({ counts }) => counts.edits),
    pullBacks: sum(({ counts }) => counts.pullBacks),
    replacements: sum(({ counts }) => counts.replacements),
  };
}

/** Main as the page knows it, with what befalls each attempt; and what a history tells beside that. */
function createMain(office: Office) {
  const attempts = new Map<string, number>();
  const healed = new Set<number>();
  const lives = new Map<number, AbortController>();
  const lifeOf = (seed: number): AbortController => {
    const life = lives.get(seed) ?? new AbortController();
    lives.set(seed, life);
    return life;
  };

  async function deliverOne(parcel: Parcel): Promise<unknown> {
    const { seed, number } = ofId(parcel.id);
    const attempt = (attempts.get(parcel.id) ?? 0) + 1;
    attempts.set(parcel.id, attempt);
    const polite = { fault: null, isGarbled: false };
    const { fault, isGarbled } = healed.has(seed) ? polite : drawMisfortune(seed, number, attempt);
    office.setFault('/responses', fault, parcel.id);
    const answer = await deliver(parcel, {
      // Node's fetch makes a network error of 407; Electron's hands it over.
      fetch: fault?.kind === 'proxy' ? async () => new Response(null, { status: 407 }) : nodeFetch,
      resolve: async () => [],
      isOnline: () => true,
      now: Date.now,
      stop: lifeOf(seed).signal,
      patience: patienceWith(fault),
    });
    return isGarbled ? { thanks: true } : answer;
  }

  return {
    attempts: () => [...attempts.values()].reduce((total, each) => total + each, 0),
    answer: async (name: string, input: unknown): Promise<unknown> => {
      // The outbox asks for deliveries alone; a history tells its seed.
      if (name === 'outbox.deliver') return deliverOne(input as Parcel);
      const seed = input as number;
      if (name === 'die' || name === 'heal') {
        lifeOf(seed).abort();
        lives.delete(seed);
      }
      if (name === 'heal') healed.add(seed);
      if (name === 'heal' || name === 'letArrive') office.letArrive((key) => ofId(key).seed === seed);
      return null;
    },
  };
}

/** Patience is short only where the office is silent for ever: nothing else is decided by how quick this machine is. */
const patienceWith = (fault: Fault | null) =>
  fault !== null && ['hang', 'hang-after-store', 'drip'].includes(fault.kind)
    ? { idleSeconds: 0.06, wholeSeconds: 0.12 }
    : { idleSeconds: 60, wholeSeconds: 120 };
