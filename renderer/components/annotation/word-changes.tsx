import { type WordChange, wordChanges } from '../../../shared/compare/word-changes.ts';

/** What is proposed against what stands. `isShort`: long stretches that stay are left out. */
export const WordChanges = ({
  before,
  after,
  isShort = false,
}: {
  readonly before: string;
  readonly after: string;
  readonly isShort?: boolean;
}) => {
  const changes = wordChanges(before, after);
  return changes.map((change, index) => {
    const key = `${index} ${change.kind}`;
    if (change.kind === 'deleted') return <del key={key}>{change.text}</del>;
    if (change.kind === 'inserted') return <ins key={key}>{change.text}</ins>;
    return <span key={key}>{isShort ? shorten(change, index === 0, index === changes.length - 1) : change.text}</span>;
  });
};

const longest = 32;

/** The words next to the changes stay; what lies further off is an ellipsis. */
function shorten({ text }: WordChange, isFirst: boolean, isLast: boolean): string {
  if (text.length <= longest * 2) return text;
  const start = isFirst ? '' : text.slice(0, text.lastIndexOf(' ', longest));
  const end = isLast ? '' : text.slice(text.indexOf(' ', text.length - longest) + 1);
  return `${start} … ${end}`;
}
