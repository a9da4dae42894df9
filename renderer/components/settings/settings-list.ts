/* Every setting by name, with what it does in a sentence: the rows are drawn from it, and both fields find by it. */
import type { SettingsSection } from '../../state/places.ts';

/** The sections by name. */
export const sectionNames = {
  channels: 'Channels',
  trust: 'My trust',
  reading: 'Reading',
  desktop: 'Window and notifications',
  data: 'Data and backup',
  managed: 'Managed by your organisation',
  updates: 'Updates',
} as const satisfies Record<SettingsSection, string>;

/** One setting. `words`: what else it may be sought by. */
export interface SettingEntry {
  readonly section: SettingsSection;
  readonly title: string;
  readonly detail: string;
  readonly words: string;
}

/** Every setting, in the order of the screen. */
export const settingEntries = {
  channel: {
    section: 'channels',
    title: 'Change the channel',
    detail: 'What is kept of this one goes and the new one comes. What you wrote stays.',
    words: 'address programme add url',
  },
  ownFeeds: {
    section: 'channels',
    title: 'Your feeds',
    detail: 'Feeds of news that you follow beside the channel’s.',
    words: 'rss atom opml subscription add',
  },
  profile: {
    section: 'trust',
    title: 'Trust, region, name and post',
    detail: 'Marks what concerns you. Leaves this computer only with a response.',
    words: 'profile who signs organisation',
  },
  systems: {
    section: 'trust',
    title: 'Systems and suppliers you use',
    detail: 'What names one of them is marked, in news, drafts and search.',
    words: 'pas supplier vendor software marks',
  },
  theme: {
    section: 'reading',
    title: 'Colours',
    detail: 'Of the whole window.',
    words: 'theme dark light night mode contrast',
  },
  textSize: {
    section: 'reading',
    title: 'Size of text',
    detail: 'Of what is read: news and clauses. Ctrl and + enlarges the whole window.',
    words: 'font larger bigger smaller zoom',
  },
  lineSpacing: {
    section: 'reading',
    title: 'Line spacing',
    detail: 'Open puts a seventh more room between lines.',
    words: 'leading gap dyslexia',
  },
  typeface: {
    section: 'reading',
    title: 'Typeface of long texts',
    detail: 'With serifs as in print, or plain as in the rest of the window.',
    words: 'font serif sans dyslexia',
  },
  checksSpelling: {
    section: 'reading',
    title: 'Check spelling',
    detail: 'British English, of what you write, on this computer alone. The right button suggests and adds words.',
    words: 'dictionary spellcheck english language',
  },
  singleKeys: {
    section: 'reading',
    title: 'Single keys',
    detail: 'Letters do something by themselves, as C for a comment. Off, only keys with Ctrl or Alt do.',
    words: 'keyboard shortcuts letters accessibility',
  },
  staysInTray: {
    section: 'desktop',
    title: 'Keep syncing in the tray when the window is closed',
    detail: 'News comes and responses go. Off, closing the window ends Pitchside.',
    words: 'background close hide quit minimise',
  },
  notifies: {
    section: 'desktop',
    title: 'Notifications',
    detail:
      'Only of what needs you, once: a sending refused, an answer, a comment whose clause changed, a draft that closes in two days. Never of news.',
    words: 'alert toast desktop notify',
  },
  secondCopy: {
    section: 'data',
    title: 'Second copy',
    detail: 'Every change to what you wrote is also written to files of its own.',
    words: 'journal safety disk folder',
  },
  backup: {
    section: 'data',
    title: 'Save a backup of everything you wrote',
    detail: 'Annotations, responses, reading marks and settings, as one file where you choose.',
    words: 'export copy',
  },
  restore: {
    section: 'data',
    title: 'Restore from a backup',
    detail: 'Shows what would change before it changes anything.',
    words: 'import recover',
  },
  space: {
    section: 'data',
    title: 'Space on this computer',
    detail: 'Counting…',
    words: 'disk size pictures megabytes',
  },
  picturesLimit: {
    section: 'data',
    title: 'Keep pictures of news',
    detail: 'The oldest go first; those of starred items stay. Drafts keep all of theirs.',
    words: 'images disk budget room megabytes',
  },
  filesLimit: {
    section: 'data',
    title: 'Keep small attachments of news by themselves',
    detail: 'Up to 5 MB each, of the last month and of starred items. Those that you keep yourself are not counted.',
    words: 'files enclosures documents disk budget room megabytes offline',
  },
  managed: {
    section: 'managed',
    title: 'What your organisation has set',
    detail: 'The channel, the network and who renews Pitchside.',
    words: 'policy locked proxy certificates admin',
  },
  version: {
    section: 'updates',
    title: 'Version of Pitchside',
    detail: 'What runs here, and who brings the next.',
    words: 'update install new',
  },
} as const satisfies Record<string, SettingEntry>;
export type SettingName = keyof typeof settingEntries;

/** Whether every one of `words` (lower case) stands in one of these texts. */
export const isSought = (words: readonly string[], ...texts: readonly string[]): boolean => {
  const all = texts.join(' ').toLocaleLowerCase('en-GB');
  return words.every((word) => all.includes(word));
};
