/*
 * The few words of a text that show why it was found: the stretch that holds most of the words sought, with those marked.
 */
import { wordsOf } from './query.ts';

/** A run of a snippet; marked when it is one of the words sought. */
export interface Run {
  readonly text: string;
  readonly isSought: boolean;
}

/** How long a snippet is at most, in UTF-16 units: two or three lines. */
const longest = 240;
const before = 60;

/** The best stretch of `text` for these words (in small letters; a word is also met by one that begins so). */
export function snippet(text: string, words: readonly string[]): readonly Run[] {
  const met = meetings(text, words);
  const start = stretchStart(text, met);
  const end = wordEnd(text, Math.min(text.length, start + longest));
  const runs = markedRuns(
    text,
    met.filter((each) => each.start >= start && each.end <= end),
    start,
    end,
  );
  return [
    ...(start > 0 ? [plain('… ')] : []),
    ...runs,
    ...(end < text.length && text.slice(end).trim() !== '' ? [plain(' …')] : []),
  ];
}

/** The whole of a short text, with the words sought marked. */
export const marked = (text: string, words: readonly string[]): readonly Run[] =>
  markedRuns(text, meetings(text, words), 0, text.length);

const plain = (text: string): Run => ({ text, isSought: false });

interface Meeting {
  readonly start: number;
  readonly end: number;
  readonly word: number;
}

/** Where the words stand. Each word of the text is met by the first sought one that it begins with. */
function meetings(text: string, words: readonly string[]): readonly Meeting[] {
  if (words.length === 0) return [];
  const found: Meeting[] = [];
  for (const match of text.matchAll(/\d+(?:\.\d+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu)) {
    const [own = ''] = wordsOf(match[0]);
    const word = words.findIndex((each) => own.startsWith(each));
    if (word !== -1) found.push({ start: match.index, end: match.index + match[0].length, word });
  }
  return found;
}

/** Where the stretch begins that holds the most different words, then the most; the first of equals. */
function stretchStart(text: string, met: readonly Meeting[]): number {
  let best = { score: 0, start: 0 };
  for (const [index, first] of met.entries()) {
    const seen = new Set<number>();
    let count = 0;
    for (let each = index; each < met.length; each++) {
      const meeting = met[each];
      if (!meeting || meeting.end - first.start > longest - before) break;
      seen.add(meeting.word);
      count++;
    }
    const score = seen.size * 1000 + count;
    if (score > best.score) best = { score, start: first.start };
  }
  if (best.start <= before) return 0;
  const from = best.start - before;
  const gap = text.slice(from, best.start).search(/\s/);
  return gap === -1 ? best.start : from + gap + 1;
}

/** Not in the middle of a word. */
function wordEnd(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const gap = text.slice(0, end).search(/\s\S*$/);
  return gap === -1 ? end : gap;
}

function markedRuns(text: string, met: readonly Meeting[], start: number, end: number): readonly Run[] {
  const runs: Run[] = [];
  let at = start;
  for (const meeting of met) {
    if (meeting.start > at) runs.push(plain(text.slice(at, meeting.start)));
    runs.push({ text: text.slice(meeting.start, meeting.end), isSought: true });
    at = meeting.end;
  }
  if (end > at) runs.push(plain(text.slice(at, end)));
  return runs;
}
