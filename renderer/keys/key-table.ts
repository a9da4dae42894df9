/*
 * Every key that does something, once: the handlers hear by it, the tooltips and the sheet of keys are drawn from it. Within
 * a dialog, a menu or a field Enter, Escape and the arrows do what they do everywhere, and are not told here.
 */

/** What a key does, and the keys that do it, the one that is shown first. They are written as `pressed` names them. */
export interface KeyRow {
  readonly does: string;
  readonly keys: readonly [string, ...string[]];
}

const row = (does: string, ...keys: [string, ...string[]]): KeyRow => ({ does, keys });

/** The keys by where they work. */
export const keyTable = {
  /** In every screen. Those with F5 and F1 work before the first run is done, too. */
  window: {
    find: row('Find or do anything', 'Ctrl+K'),
    briefing: row('Briefing', 'Ctrl+1'),
    news: row('News', 'Ctrl+2'),
    specification: row('Specifications', 'Ctrl+3'),
    responses: row('Responses', 'Ctrl+4'),
    programme: row('Programme', 'Ctrl+5'),
    search: row('Search', 'Ctrl+6'),
    settings: row('Settings', 'Ctrl+,'),
    back: row('Back', 'Alt+Left'),
    forward: row('Forward', 'Alt+Right'),
    sync: row('Sync now', 'F5'),
    undo: row('Undo what was just done', 'Ctrl+Z'),
    keys: row('Show the keys', '?', 'F1'),
    // Heard by main's menu.
    larger: row('Everything larger', 'Ctrl+Plus'),
    smaller: row('Everything smaller', 'Ctrl+-'),
    actualSize: row('Actual size', 'Ctrl+0'),
  },
  briefing: {
    next: row('Next row', 'Down'),
    before: row('Row before', 'Up'),
    right: row('To what is new', 'Right'),
    left: row('To what needs you', 'Left'),
    open: row('Open the row, or begin with the first', 'Enter'),
    read: row('Read', 'R'),
    snooze: row('Snooze to a day', 'S'),
    notForMe: row('Not for me', 'X'),
    pack: row('Choose what fits the minutes you have', 'P'),
  },
  /** On the pack's own screen. */
  packing: {
    begin: row('Begin, or go on', 'Enter'),
  },
  /** In every other screen while a pack is worked through, while typing too. */
  pack: {
    done: row('Done, and the next of the pack', 'F8'),
    later: row('Later, and the next of the pack', 'Shift+F8'),
    list: row('See the whole pack', 'F9'),
  },
  news: {
    next: row('Next', 'J', 'Down'),
    before: row('Previous', 'K', 'Up'),
    nextUnread: row('Next unread', 'N'),
    star: row('Star, or take the star away', 'S'),
    read: row('Mark as read or unread', 'M'),
    original: row('Open the original in your web browser', 'O'),
    copy: row('Copy title, source and link', 'L'),
    copyLink: row('Copy a link that opens in Pitchside', 'Ctrl+Shift+L'),
    print: row('Print', 'Ctrl+P'),
    savePdf: row('Save as PDF', 'Ctrl+Shift+S'),
    change: row('Show or hide what the publisher changed', 'D'),
    source: row('Filter by source', 'F'),
  },
  specification: {
    next: row('Next clause', 'J'),
    before: row('Clause before', 'K'),
    nextChange: row('Next change', 'Alt+Down', '.'),
    changeBefore: row('Change before', 'Alt+Up', ','),
    copy: row('Copy number, heading and link', 'L'),
    copyLink: row('Copy a link that opens in Pitchside', 'Ctrl+Shift+L'),
    outline: row('Show or hide the outline', '['),
    notes: row('Show or hide the notes', ']'),
    find: row('Find in this draft', 'Ctrl+F'),
    print: row('Print the text as it is shown', 'Ctrl+P'),
    savePdf: row('Save it as a PDF', 'Ctrl+Shift+S'),
  },
  /** Of the item that is read, or the present clause. */
  reading: {
    terms: row('What the terms here mean', 'G'),
  },
  /** On the selected words, else on the present clause. */
  annotating: {
    highlight: row('Highlight as important', 'H'),
    note: row('Write a private note', 'N'),
    comment: row('Comment for the response', 'C'),
    propose: row('Propose wording', 'P'),
    words: row('Select words, from the first in sight', 'W'),
    nextWord: row('The next word', 'Right'),
    wordBefore: row('The word before', 'Left'),
    nextSentence: row('The next sentence', 'Down'),
    sentenceBefore: row('The sentence before', 'Up'),
    // Chromium's own.
    more: row('A word more', 'Ctrl+Shift+Right'),
    fewer: row('A word fewer', 'Ctrl+Shift+Left'),
    letterMore: row('A letter more', 'Shift+Right'),
    letterFewer: row('A letter fewer', 'Shift+Left'),
    letGo: row('Let go of the words, or close what was written', 'Esc'),
  },
  review: {
    ready: row('Ready to go', 'Ctrl+Enter'),
    keepWriting: row('Keep writing', 'Esc'),
  },
  programme: {
    earlier: row('Earlier', 'Left'),
    later: row('Later', 'Right'),
    today: row('Today', 'T'),
    nearer: row('Nearer', '+', '='),
    farther: row('Farther', '-'),
    list: row('As a list, or drawn along time', 'L'),
  },
  triage: {
    next: row('Next', 'Down'),
    before: row('The one before', 'Up'),
    keep: row('Keep', 'K'),
    edit: row('Edit', 'E'),
    withdraw: row('Withdraw', 'W'),
    resolved: row('Resolved', 'R'),
    putAway: row('Put away', 'P'),
    reattach: row('Re-attach', 'A'),
  },
} as const satisfies Record<string, Record<string, KeyRow>>;

/** A part of the table. */
export type KeyGroup = keyof typeof keyTable;
