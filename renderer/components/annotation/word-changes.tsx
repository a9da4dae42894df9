import { type WordChange, wordChanges } from '../../../shared/compare/word-changes.ts';
import type { WordRun } from '../../../shared/model/comparison.ts';

/** What is proposed against what stands. `isShort`: long stretches that stay are left out. */
export const WordChanges = ({
  before,
  after,
  isShort = false,
}: {
  readonly before: string;
  readonly after: string;
  readonly isShort?: boolean;
}) => <Changes changes={wordChanges(before, after)} isShort={isShort} />;

/** Changes of words as they were found, by a proposal or between two revisions. */
export const Changes = ({
  changes,
  isShort = false,
}: {
  readonly changes: readonly (WordChange | WordRun)[];
  readonly isShort?: boolean;
}) =>
  changes.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === 'deleted') return <del key={key}>{text}</del>;
    if (kind === 'inserted') return <ins key={key}>{text}</ins>;
    return <span key={key}>{isShort ? shorten(text, index === 0, index === changes.length - 1) : text}</span>;
  });

const longest = 32;

/** The words next to the changes stay; what lies further off is an ellipsis. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= longest * 2) return text;
  const start = isFirst ? '' : text.slice(0, text.lastIndexOf(' ', longest));
  const end = isLast ? '' : text.slice(text.indexOf(' ', text.length - longest) + 1);
  return `${start} … ${end}`;
}
