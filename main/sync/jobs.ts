/* What the parse worker is given, and what it gives back: plain values, for they cross by structured clone. */

import type { Unpacked } from '../../shared/draft/archive-to-clauses.ts';
import type { ReadAnswers } from '../../shared/feed/answers.ts';
import type { ReadCalendar } from '../../shared/feed/calendar.ts';
import type { ReadGlossary } from '../../shared/feed/glossary.ts';
import type { Followable } from '../../shared/feed/look-for-feeds.ts';
import type { Channel } from '../../shared/model/channel.ts';
import type { Draft, Revision } from '../../shared/model/draft.ts';
import type { Entry } from '../../shared/model/entry.ts';
import type { Result } from '../../shared/result.ts';

/** Bytes as they came. `url`: from where, after redirects. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly charset: string | null;
  readonly url: string;
}

/** Each kind of job: what it needs beside the body, and what comes of it. */
export interface Jobs {
  readonly channel: { readonly needs: object; readonly gives: Channel };
  readonly feed: {
    readonly needs: {
      readonly channelId: string;
      readonly sourceId: string;
      readonly sourceTitle: string;
      readonly region: string | null;
      readonly receivedAt: string;
    };
    readonly gives: Entry[];
  };
  readonly address: { readonly needs: object; readonly gives: Followable[] };
  readonly specifications: {
    readonly needs: { readonly channelId: string; readonly receivedAt: string };
    readonly gives: { drafts: Draft[]; revisions: Revision[] };
  };
  readonly calendar: {
    readonly needs: { readonly sourceId: string; readonly region: string | null; readonly receivedAt: string };
    readonly gives: ReadCalendar;
  };
  readonly answers: { readonly needs: { readonly channelId: string }; readonly gives: ReadAnswers };
  readonly glossary: { readonly needs: { readonly channelId: string }; readonly gives: ReadGlossary };
  /** SVG as it came: it gives SVG that is safe to show. */
  readonly drawing: { readonly needs: object; readonly gives: Uint8Array<ArrayBuffer> };
  readonly document: { readonly needs: { readonly revisionId: string }; readonly gives: Unpacked };
}
export type JobKind = keyof Jobs;
export type Job<K extends JobKind> = { readonly kind: K; readonly body: Body } & Jobs[K]['needs'];
export type AnyJob = { [K in JobKind]: Job<K> }[JobKind];

/** What the worker says: that it has begun a job (from then on it can be late), and what came of it. */
export type Word =
  | { readonly type: 'begun' }
  | { readonly type: 'done'; readonly result: Result<Jobs[JobKind]['gives']> }
  | { readonly type: 'threw'; readonly message: string };

/** What a person calls that which each job reads. */
export const subjects = {
  channel: 'a channel',
  feed: 'a feed',
  address: 'a page',
  specifications: 'a list of specifications',
  calendar: 'a calendar',
  answers: 'answers',
  glossary: 'a glossary',
  drawing: 'a drawing',
  document: 'a document',
} as const satisfies Record<JobKind, string>;
