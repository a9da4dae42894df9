/*
 * One random history, run in the page: a person writes, queues, edits, pulls back, replaces and tries again, time passes, clocks
 * are set, the network comes and goes, and the app is killed, at whatever step; then all is well, and what came of it is told.
 */
import { annotate } from '../../renderer/commands/annotate.ts';
import { editAnnotation } from '../../renderer/commands/edit-annotation.ts';
import { goOnSending } from '../../renderer/commands/go-on-sending.ts';
import { queueResponse } from '../../renderer/commands/queue-response.ts';
import { retrySubmission } from '../../renderer/commands/retry-submission.ts';
import { setPreference } from '../../renderer/commands/set-preference.ts';
import { supersedeSubmission } from '../../renderer/commands/supersede-submission.ts';
import { withdrawSubmission } from '../../renderer/commands/withdraw-submission.ts';
import { type Desk, openDesk } from '../../renderer/db/desk.ts';
import { type Library, openLibrary } from '../../renderer/db/library.ts';
import { responseContent } from '../../renderer/queries/response-content.ts';
import { isUnsentComment, readReview } from '../../renderer/queries/review.ts';
import { blankComment } from '../../shared/model/annotation.ts';
import type { Submission } from '../../shared/model/submission.ts';
import type { Counts, Ending } from './ending.ts';
import { lookUp } from './library-of-histories.ts';
import { happens, idOf, pick, type Random, randomOf, whole } from './random.ts';
import { createClock, type Session, startSession } from './session.ts';

const day = 24 * 60 * 60 * 1000;
const year = 365 * day;
const begin = Date.parse('2026-10-14T09:00:00.000Z');

let library: Library;
let sources: readonly string[];

/** Open the library that every history reads: two offices, three consultations; and the bridge to main. */
export async function open(endpoints: readonly string[], bridges: readonly string[]): Promise<void> {
  let next = 0;
  const ask = async (...asked: readonly [string, unknown]): Promise<unknown> => {
    next += 1;
    const answer = await fetch(pickAt(bridges, next), { method: 'POST', body: JSON.stringify(asked) });
    return answer.json();
  };
  Object.assign(globalThis, { pitchside: { ...window.pitchside, ask } });
  library = openLibrary('histories');
  sources = await lookUp(library, endpoints);
}

/** Run the history of a seed on the desk of a slot. */
export async function run(seed: number, slot: number): Promise<Ending> {
  const name = `histories-${slot}`;
  const random = randomOf(seed, 'script');
  const clock = createClock(begin);
  const written = new Map<string, ReadonlySet<string | null>>();
  const queued: Submission[] = [];
  const counts = { kills: 0, edits: 0, pullBacks: 0, replacements: 0 } satisfies Counts;
  let comments = 0;
  let submissions = 0;
  let isHealed = false;
  await empty(name);

  /** Each writing changes the words; until it is said to be saved, both the old and the new may be found. */
  const save = async (id: string, words: string, saving: () => Promise<boolean | undefined>): Promise<void> => {
    const before = written.get(id) ?? new Set([null]);
    written.set(id, new Set([...before, words]));
    const isSaved = await saving();
    if (isSaved === true) written.set(id, new Set([words]));
    if (isSaved === false) written.set(id, before);
  };
  const newId = (): string => {
    comments += 1;
    return idOf(seed, 'comment', comments);
  };

  const write = async ({ act }: Session, by: Random): Promise<void> => {
    const sourceId = pickOf(by, sources);
    const id = newId();
    const text = `Comment ${comments}.`;
    await save(id, text, async () => {
      const kept = await act((desk) =>
        annotate({ desk, now: clock.now, newId: () => id }, { target: targetIn(sourceId), body: commentOf(text) }),
      );
      return kept?.ok;
    });
  };
  const edit = async ({ act }: Session, by: Random): Promise<void> => {
    const all = await act((desk) => desk.annotations.toArray());
    if (!all || all.length === 0) return;
    const { id } = pickOf(by, all);
    const text = `Edited ${whole(by, 1_000_000)}.`;
    await save(id, text, async () => {
      const kept = await act((desk) => editAnnotation({ desk, now: clock.now }, id, commentOf(text)));
      if (kept?.ok) counts.edits += 1;
      return kept?.ok;
    });
  };
  const queue = async ({ act }: Session, by: Random): Promise<void> => {
    const unsent = ((await act((desk) => desk.annotations.toArray())) ?? []).filter(isUnsentComment);
    if (unsent.length === 0) return;
    const { sourceId } = pickOf(by, unsent).target;
    const review = await act((desk) => readReview(sourceId, { desk, library }));
    if (!review) return;
    submissions += 1;
    const submissionId = idOf(seed, 'submission', submissions);
    const reviewed = { review, submissionId, content: responseContent(review, submissionId) };
    const kept = await act((desk) => queueResponse(reviewed, { desk, now: clock.now }));
    if (kept?.ok) queued.push(kept.value);
  };
  const onSubmission = async ({ act }: Session, by: Random, run: (desk: Desk, id: string) => Promise<unknown>) => {
    const all = await act((desk) => desk.submissions.toArray());
    return all && all.length > 0 ? act((desk) => run(desk, pickOf(by, all).id)) : undefined;
  };
  const pullBack = async (session: Session, by: Random): Promise<void> => {
    const isBack = await onSubmission(session, by, (desk, id) => withdrawSubmission(id, { desk, now: clock.now }));
    if (isBack === true) counts.pullBacks += 1;
  };
  const retry = async (session: Session, by: Random): Promise<void> => {
    await onSubmission(session, by, (desk, id) => retrySubmission(id, { desk, now: clock.now }));
  };
  const replace = async (session: Session, by: Random): Promise<void> => {
    await onSubmission(session, by, async (desk, id) => {
      const begun = await supersedeSubmission({ desk, now: clock.now, newId }, id);
      if (begun.ok) counts.replacements += 1;
    });
    // The copies say what was sent, unless the app died before they were made.
    for (const { id, body } of (await session.act((desk) => desk.annotations.toArray())) ?? []) {
      if (!written.has(id) && body.type === 'comment') written.set(id, new Set([body.text]));
    }
  };
  const goOn = async ({ act }: Session): Promise<void> => {
    for (const endpoint of await endpointsOf(act)) await act((desk) => goOnSending(endpoint, { desk, now: clock.now }));
  };

  const acts: readonly ((session: Session, by: Random) => Promise<void>)[] = [
    ...[write, write, write, queue, queue, queue, queue, edit, pullBack, retry, goOn, replace],
    (session, by) => session.pass(pick(by, [1000, 30_000, 300_000, 3_600_000, day])),
    (session, by) => session.pass(pick(by, [60_000, 600_000, 7_200_000])),
    (session, by) => session.pass(pick(by, [60_000, 600_000, 7_200_000])),
    (session) => session.pass(60_000),
    (session) => session.pass(60_000),
    (session, by) => session.tick('interval', happens(by, 0.8)),
    (session, by) => session.tick(pick(by, ['online', 'wake']), true),
    (session) => session.tick('offline', false),
    async (session, by) => {
      clock.set(pick(by, [-20 * year, -year, -7_200_000, 7_200_000, year, 20 * year]));
      await session.tick('interval', true);
    },
    async () => void (await tellTest('letArrive', seed)),
    async (session) => void session.life.end(),
  ];

  const start = async (): Promise<Session> => {
    const session = startSession({
      name,
      clock,
      random: randomOf(seed, 'jitter', counts.kills),
      steps: isHealed || happens(random, 0.3) ? Number.POSITIVE_INFINITY : 4 + whole(random, 120),
      meanwhile: async (session, id) => {
        const by = randomOf(seed, 'meanwhile', id, clock.elapsed(), counts.kills);
        if (!isHealed && happens(by, 0.25)) await pick(by, [pullBack, edit, queue, retry, goOn])(session, by);
      },
    });
    await session.tick('start', isHealed || happens(random, 0.7));
    return session;
  };
  const revive = async (dead: Session): Promise<Session> => {
    dead.close();
    counts.kills += 1;
    // The page alone was killed, and main goes on; or all of the app.
    if (happens(random, 0.5)) await tellTest('die', seed);
    return start();
  };

  let session = await start();
  const length = 8 + whole(random, 12);
  for (let at = 0; at < length; at += 1) {
    while (session.life.isOver()) session = await revive(session);
    const by = randomOf(seed, 'act', at);
    await pickOf(by, at < 2 ? [write] : at === 2 ? [queue] : acts)(session, by);
  }

  isHealed = true;
  session.close();
  await tellTest('heal', seed);
  session = await start();
  for (let round = 0; round < 12; round += 1) {
    for (const { id } of await openOf(session)) {
      await session.act((desk) => retrySubmission(id, { desk, now: clock.now }));
    }
    await session.pass(2 * day);
    if ((await openOf(session)).length === 0) break;
  }

  const { desk } = session;
  const found = new Map((await desk.annotations.toArray()).map(({ id, body }) => [id, body]));
  const ending: Ending = {
    seed,
    queued,
    submissions: await desk.submissions.orderBy('sequence').toArray(),
    steps: await desk.steps.orderBy('id').toArray(),
    comments: [...written].map(([id, words]) => {
      const body = found.get(id);
      return { id, written: [...words], found: body?.type === 'comment' ? body.text : null };
    }),
    counts,
  };
  session.close();
  return ending;
}

/** What a person would still try again when all is well: everything but what can never go under its key. */
async function openOf({ act }: Session): Promise<readonly Submission[]> {
  const all = (await act((desk) => desk.submissions.toArray())) ?? [];
  return all.filter(
    ({ delivery: { status, ...rest } }) =>
      status === 'queued' ||
      status === 'sending' ||
      (status === 'held' && 'failure' in rest && rest.failure?.kind !== 'conflict'),
  );
}

async function endpointsOf(act: Session['act']): Promise<ReadonlySet<string>> {
  return new Set(((await act((desk) => desk.submissions.toArray())) ?? []).map(({ endpoint }) => endpoint));
}

async function empty(name: string): Promise<void> {
  const desk = openDesk(name);
  await desk.transaction('rw', desk.tables, () => Promise.all(desk.tables.map((table) => table.clear())));
  await setPreference('profile', { trust: 'Harrowdale', region: null, name: 'A. Manager', role: 'Head of IT' }, desk);
  desk.close();
}

const commentOf = (text: string) => ({ ...blankComment, kind: 'problem' as const, text });

const targetIn = (sourceId: string) => ({
  kind: 'clause' as const,
  sourceId,
  sourceTitle: sourceId,
  passageId: `${sourceId}#access`,
  number: '4.2.1',
  heading: 'Access',
  selectors: [],
});

function pickOf<T>(random: Random, of: readonly T[]): T {
  const one = of[whole(random, of.length)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}

const pickAt = <T>(of: readonly T[], at: number): T => pickOf(() => (at % of.length) / of.length, of);

/** Tell whoever runs the histories, beside the app's own messages and on the same way. */
const tellTest = (name: 'heal' | 'die' | 'letArrive', seed: number): Promise<unknown> =>
  (window.pitchside.ask as (name: string, input: number) => Promise<unknown>)(name, seed); // names of the test's own
