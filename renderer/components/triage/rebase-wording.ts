/* A wording that was proposed for the old words, set against the new ones. */
import { wordChanges } from '../../../shared/compare/word-changes.ts';

/** An edit of the old text: `text` in the place of what stands from `start` to `end`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * `proposed` was `quoted` with some edits; the same edits made in `now`. Null when one of them is where `now` itself differs from
 * `quoted`: then nobody can say what the person would want.
 */
export function rebaseWording(quoted: string, now: string, proposed: string): string | null {
  if (now === quoted) return proposed;
  const theirs = editsOf(quoted, now);
  const mine = editsOf(quoted, proposed);
  const touches = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end;
  if (mine.some((own) => theirs.some((other) => touches(own, other)))) return null;
  let made = '';
  let at = 0;
  for (const { start, end, text } of [...theirs, ...mine].sort((a, b) => a.start - b.start)) {
    made += quoted.slice(at, start) + text;
    at = end;
  }
  return made + quoted.slice(at);
}

function editsOf(before: string, after: string): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { kind, text } of wordChanges(before, after)) {
    const last = edits.at(-1);
    if (kind === 'inserted') {
      if (last && last.end === at) edits[edits.length - 1] = { ...last, text: last.text + text };
      else edits.push({ start: at, end: at, text });
      continue;
    }
    if (kind === 'deleted') edits.push({ start: at, end: at + text.length, text: '' });
    at += text.length;
  }
  return edits;
}
