import { type FailureWords, failureWords } from '../../../shared/failure-words.ts';
import type { Saved } from '../../commands/export-file.ts';

/** How far an export has come, as it is read: `stopped` says what to do next. */
export type ExportState =
  | { readonly kind: 'working'; readonly words: string }
  | { readonly kind: 'saved'; readonly words: string }
  | { readonly kind: 'cancelled'; readonly words: string }
  | { readonly kind: 'stopped'; readonly words: FailureWords };

/** What came of saving a file. `missing`: what is said where there is nothing to save. */
export function exportState(saved: Saved, missing: FailureWords = nothing): ExportState {
  if (!saved.ok) {
    const { error } = saved;
    return { kind: 'stopped', words: error.kind === 'missing' ? missing : failureWords(error, 'The file') };
  }
  return saved.value === null
    ? { kind: 'cancelled', words: 'Nothing was saved.' }
    : { kind: 'saved', words: `Saved as ${saved.value.path}` };
}

const nothing: FailureWords = {
  what: 'There is nothing to export.',
  next: 'Comment on a clause first, then export.',
};
