/*
 * What is being written in notes and comments. It lives here and not in the box that shows it: the words outlast the
 * card, the screen and a failed save, until they are on disk.
 */
import { create } from 'zustand';
import type { Failure } from '../../shared/failure.ts';
import type { Body, Target } from '../../shared/model/annotation.ts';
import { ok } from '../../shared/result.ts';
import { annotate } from '../commands/annotate.ts';
import { here } from '../commands/annotation-ports.ts';
import { deleteAnnotation, restoreAnnotation } from '../commands/delete-annotation.ts';
import { editAnnotation } from '../commands/edit-annotation.ts';
import { isAnnotationKept } from '../queries/annotations.ts';
import { say } from '../state/notice.ts';
import { type Autosave, newAutosave, type SaveState } from './autosave.ts';
import { isEmpty } from './empty-body.ts';
import { openNote, useOpenNote } from './open-note.ts';
import { stash, takeStash } from './stash.ts';

/** One annotation as it is typed. `isKept`: it is on the desk in some form. `quoted`: the words that it is on. */
export interface Typed {
  readonly id: string;
  readonly target: Target;
  readonly body: Body;
  readonly quoted: string;
  readonly isKept: boolean;
}

/** The same, and how far it has come. */
export interface Writing extends Typed {
  readonly state: SaveState;
}

export const useWriting = create<{ readonly all: Readonly<Record<string, Writing>> }>(() => ({ all: {} }));

const savers = new Map<string, Autosave<Body>>();
const pause = 300;

/** Open a new note or comment. Nothing is kept of it until it says something. */
export function begin(fresh: Omit<Typed, 'id' | 'isKept'>): void {
  const id = here.newId();
  put({ ...fresh, id, isKept: false, state: { status: 'clean' } });
  openNote(id);
}

/** Take down what an annotation says now; it is saved as soon as the typing pauses. */
export function write(typed: Typed): void {
  const known = useWriting.getState().all[typed.id];
  put({ ...typed, isKept: known?.isKept ?? typed.isKept, state: known?.state ?? { status: 'clean' } });
  saverOf(typed.id).change(typed.body);
}

/** The box is shut: save what is unsaved, and put away what was left empty. What cannot be saved stays. */
export async function finish(id: string): Promise<void> {
  const isSaved = (await savers.get(id)?.flush()) ?? true;
  const writing = useWriting.getState().all[id];
  if (!isSaved || !writing || useOpenNote.getState().id === id) return;
  if (isEmpty(writing.body, writing.quoted)) await remove(writing);
  else forget(id);
}

/** Try once more to save what could not be saved. A box that is shut is then done with. */
export async function saveAgain(id: string): Promise<void> {
  await savers.get(id)?.flush();
  await finish(id);
}

/** Save everything now: the window may be left. */
export const saveAll = async (): Promise<void> => {
  await Promise.all([...savers.values()].map((saver) => saver.flush()));
};

/** The window is being left: save everything, and put away what may not be saved in time. */
export function leave(): void {
  stash(
    Object.values(useWriting.getState().all)
      .filter(({ state }) => state.status === 'saving' || state.status === 'failed')
      .map(({ state: _, ...typed }) => typed),
  );
  void saveAll();
}

/** Take up what the window was left with the last time, and save it. */
export async function resume(): Promise<void> {
  for (const typed of takeStash()) {
    write({ ...typed, isKept: await isAnnotationKept(here.desk, typed.id) });
    await finish(typed.id);
  }
}

/** Put an annotation away, and offer to bring it back. */
export async function remove(typed: Typed): Promise<Failure | null> {
  const { id, body, quoted } = typed;
  await savers.get(id)?.flush();
  const isKept = useWriting.getState().all[id]?.isKept ?? typed.isKept;
  if (isKept) {
    const removed = await deleteAnnotation(here, id);
    if (!removed.ok) return removed.error;
  }
  forget(id);
  const bringBack = (): void => {
    if (isKept) void restoreAnnotation(here, id);
    else write(typed);
  };
  if (isKept || !isEmpty(body, quoted)) say(`${names[body.type]} deleted`, bringBack);
  return null;
}

const names = { highlight: 'Highlight', note: 'Note', comment: 'Comment' } as const satisfies Record<
  Body['type'],
  string
>;

function saverOf(id: string): Autosave<Body> {
  const known = savers.get(id);
  if (known) return known;
  const made = newAutosave<Body>({
    write: async (body) => {
      const writing = useWriting.getState().all[id];
      if (!writing) return ok(null);
      if (writing.isKept) return editAnnotation(here, id, body);
      if (isEmpty(body, writing.quoted)) return ok(null);
      const kept = await annotate({ ...here, newId: () => id }, { target: writing.target, body });
      if (kept.ok) update(id, { isKept: true });
      return kept;
    },
    changed: (state) => update(id, { state }),
    wait: (run) => {
      const timer = setTimeout(run, pause);
      return () => clearTimeout(timer);
    },
  });
  savers.set(id, made);
  return made;
}

const put = (writing: Writing): void => useWriting.setState(({ all }) => ({ all: { ...all, [writing.id]: writing } }));

function update(id: string, change: Partial<Writing>): void {
  const before = useWriting.getState().all[id];
  if (before) put({ ...before, ...change });
}

function forget(id: string): void {
  savers.delete(id);
  useWriting.setState(({ all: { [id]: _, ...all } }) => ({ all }));
}
