import type { DeliveryStep } from '../../renderer/db/desk.ts';
import type { Submission } from '../../shared/model/submission.ts';

/** What a history came to, as the desk has it in the end. */
export interface Ending {
  readonly seed: number;
  /** Every submission that a person was told is queued, as it was then. */
  readonly queued: readonly Submission[];
  readonly submissions: readonly Submission[];
  readonly steps: readonly DeliveryStep[];
  /** Each comment: the words that may be in it (what was said to be saved last, or what was being saved at a kill), and those that are. Null: none. */
  readonly comments: readonly {
    readonly id: string;
    readonly written: readonly (string | null)[];
    readonly found: string | null;
  }[];
  readonly counts: Counts;
}

/** How eventful it was. */
export interface Counts {
  readonly kills: number;
  readonly edits: number;
  readonly pullBacks: number;
  readonly replacements: number;
}
