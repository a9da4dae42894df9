/*
 * Saving what is typed, as it is typed. One save runs at a time and the newest words always win: what was typed during
 * a save is saved after it. A failed save keeps the words and says why; they are tried again with the next change or
 * on request.
 */
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';

/** How far the words have come. */
export type SaveState =
  | { readonly status: 'clean' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** What saving needs of the world. `wait` runs something later and returns how to call it off. */
export interface AutosavePorts<T> {
  readonly write: (value: T) => Promise<Result<unknown>>;
  readonly changed: (state: SaveState) => void;
  readonly wait: (run: () => void) => () => void;
}

/** Saves one thing. `change`: there are new words. `flush`: save them now; true when nothing is left unsaved. */
export interface Autosave<T> {
  change(value: T): void;
  flush(): Promise<boolean>;
}

/** Begin saving one thing. */
export function newAutosave<T>({ write, changed, wait }: AutosavePorts<T>): Autosave<T> {
  let unsaved: { readonly value: T } | null = null;
  let running: Promise<void> | null = null;
  let stop: (() => void) | null = null;

  const saveAll = async (): Promise<void> => {
    while (unsaved) {
      const saving = unsaved;
      const written = await write(saving.value);
      if (!written.ok) {
        changed({ status: 'failed', failure: written.error });
        return;
      }
      if (unsaved === saving) unsaved = null;
    }
    changed({ status: 'saved' });
  };
  const save = (): Promise<void> => {
    stop?.();
    stop = null;
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    change(value) {
      unsaved = { value };
      changed({ status: 'saving' });
      stop?.();
      stop = wait(() => void save());
    },
    async flush() {
      if (unsaved) await save();
      return unsaved === null;
    },
  };
}
