/*
 * Every message between the processes, declared once. The renderer asks (a request; main answers with a Result) and main
 * announces (no answer). Each side parses what it receives with these schemas; nothing else crosses.
 */
import * as z from 'zod';
import { Failure } from '../failure.ts';
import { Followable } from '../feed/look-for-feeds.ts';
import { JournalState } from '../journal/copy-state.ts';
import { Change } from '../journal/frame.ts';
import { Appended, JournalPage, JournalProgress, SnapshotPart } from '../journal/messages.ts';
import { Receipt } from '../model/receipt.ts';
import { Outcome } from '../model/source.ts';
import { Parcel } from '../model/submission.ts';
import { SyncBatch, SyncOrder, SyncReport } from '../model/sync.ts';
import { longestLink } from '../own-link.ts';
import type { Result } from '../result.ts';
import { type AnnouncementName, menuActs, type RequestName } from './names.ts';

/** What runs, and what the trust has set up for this workstation (`channelUrl` null: nothing). */
export const About = z.object({
  version: z.string(),
  platform: z.string(),
  host: z.string(),
  isOnline: z.boolean(),
  channelUrl: z.url().nullable(),
  sampleUrl: z.url().nullable(),
  /** Whether the person may add feeds of their own. */
  allowsOwnFeeds: z.boolean(),
  /** Where the trust's `policy.json` lies; null: there is none. `ask`: whom it names to be asked about it. */
  policyFile: z.string().nullable(),
  ask: z.string().nullable(),
  /** Who brings new versions: Pitchside itself, whoever deployed it, or nobody (it was built here). */
  updates: z.enum(['self', 'trust', 'none']),
  journalFolder: z.string(),
});
export type About = z.infer<typeof About>;

/** Why the clock ticked. */
export const Tick = z.object({
  reason: z.enum(['start', 'interval', 'online', 'offline', 'wake']),
  isOnline: z.boolean(),
  at: z.iso.datetime(),
});
export type Tick = z.infer<typeof Tick>;

/** A file to be saved where the person chooses. `description` names its kind in the dialog ("Pitchside backup"). */
export const FileToSave = z.object({
  suggestedName: z.string(),
  description: z.string(),
  content: z.union([z.string(), z.instanceof(Uint8Array)]),
});
export type FileToSave = z.infer<typeof FileToSave>;

/** A file for the person to choose. `extensions` without dots; a larger one than `limit` (bytes) is refused unread. */
export const FileToOpen = z.object({
  description: z.string(),
  extensions: z.array(z.string()),
  limit: z.int().positive(),
});
export type FileToOpen = z.infer<typeof FileToOpen>;

/** A file that the person chose: its name without the folder, and its bytes. */
export const OpenedFile = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });
export type OpenedFile = z.infer<typeof OpenedFile>;

/** A file of the web, whole. */
export const FetchedFile = z.object({ bytes: z.instanceof(Uint8Array), mediaType: z.string() });
export type FetchedFile = z.infer<typeof FetchedFile>;

/** What the page now shows on paper, to be saved as a PDF where the person chooses. */
export const PaperToSave = FileToSave.omit({ content: true });
export type PaperToSave = z.infer<typeof PaperToSave>;

/** What the system is to tell while nobody is at the window. `id`: what is announced when it is opened. */
export const Notice = z.object({ id: z.string(), title: z.string(), body: z.string() });
export type Notice = z.infer<typeof Notice>;

/** What the renderer may ask of main. Of a file, null: the person thought better of it. */
export const requests = {
  'app.about': { input: z.null(), output: About },
  'sync.run': { input: SyncOrder, output: SyncReport },
  /** What can be followed at an address that the person typed. */
  'feed.find': {
    input: z.object({ url: z.url({ protocol: /^https?$/ }) }),
    output: z.object({ found: z.array(Followable) }),
  },
  'sync.stop': { input: z.null(), output: z.null() },
  /** A batch was stored, or could not be. Main reads no further ahead than this. */
  'sync.taken': { input: z.null(), output: z.null() },
  'outbox.deliver': { input: Parcel, output: Receipt },
  'journal.open': { input: z.null(), output: JournalState },
  'journal.append': { input: z.object({ changes: z.array(Change) }), output: Appended },
  'journal.snapshot': { input: SnapshotPart, output: z.null() },
  'journal.read': { input: z.object({ from: z.int().nonnegative() }), output: JournalPage },
  /** The databases cannot be opened: put their files aside at the next start. */
  'databases.aside': { input: z.null(), output: z.null() },
  'clock.start': { input: z.null(), output: z.null() },
  'link.open': { input: z.object({ url: z.url({ protocol: /^https?$/ }) }), output: z.null() },
  /** A file that an item of news points to, of the channel that brought it. `limitBytes`: no more of it than that (absent: main's own limit). */
  'file.fetch': {
    input: z.object({
      url: z.url({ protocol: /^https?$/ }),
      channelId: z.url(),
      limitBytes: z.int().positive().optional(),
    }),
    output: FetchedFile,
  },
  'file.save': { input: FileToSave, output: z.object({ path: z.string() }).nullable() },
  'file.open': { input: FileToOpen, output: OpenedFile.nullable() },
  'page.savePdf': { input: PaperToSave, output: z.object({ path: z.string() }).nullable() },
  'window.theme': { input: z.object({ theme: z.enum(['light', 'dark', 'system']) }), output: z.null() },
  /** Whether closing the window leaves it in the tray, and how many responses wait to be sent. */
  'tray.set': { input: z.object({ isWanted: z.boolean(), waiting: z.int().nonnegative() }), output: z.null() },
  /** `isShown` false: the person is at the window, or this system shows none. */
  'notification.show': { input: Notice, output: z.object({ isShown: z.boolean() }) },
  /** Asked by the preload, for the words of a field that is written in. */
  'spelling.misspelt': {
    input: z.object({ words: z.array(z.string().max(1000)).max(10_000) }),
    output: z.object({ misspelt: z.array(z.string()) }),
  },
  'spelling.set': { input: z.object({ isOn: z.boolean(), ownWords: z.array(z.string()) }), output: z.null() },
  'update.install': { input: z.null(), output: z.null() },
} as const satisfies Record<RequestName, { input: z.ZodType; output: z.ZodType }>;
export type Input<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type Output<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;

/** What main announces. */
export const announcements = {
  'clock.tick': Tick,
  'sync.batch': SyncBatch,
  'sync.outcome': Outcome,
  'journal.progress': JournalProgress,
  'update.ready': z.object({ version: z.string() }),
  /** The system handed over a link of ours. `address` null: none that is known. */
  'link.asked': z.object({
    address: z
      .url({ protocol: /^https?$/ })
      .max(longestLink)
      .nullable(),
  }),
  'menu.chosen': z.object({ act: z.enum(menuActs) }),
  'notification.opened': z.object({ id: z.string() }),
  /** The window was closed, and syncing goes on in the tray. */
  'window.hidden': z.null(),
  /** The app ends as soon as the office has answered what is being sent. */
  'app.waits': z.null(),
  /** The person adds a word to their dictionary. */
  'spelling.learn': z.object({ word: z.string() }),
} as const satisfies Record<AnnouncementName, z.ZodType>;
export type Announcement<N extends AnnouncementName> = z.infer<(typeof announcements)[N]>;

/** The answer to a request as it crosses: a Result whose value is not yet parsed. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: Failure }),
]);

/** What the page sees of main. */
export interface Bridge {
  ask(name: RequestName, input: unknown): Promise<unknown>;
  hear(name: AnnouncementName, listener: (payload: unknown) => void): () => void;
}

/** How the parts of the renderer ask: typed at both ends, parsed on receipt. */
export type Ask = <N extends RequestName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
