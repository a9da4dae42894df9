/** A text with the words that were sought marked in it. */
export const Marked = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) =>
  runs(text, words).map(({ start, text, isSought }) =>
    isSought ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  );

function runs(text: string, words: readonly string[]) {
  if (words.length === 0) return [{ start: 0, text, isSought: false }];
  const sought = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
  let start = 0;
  return text.split(sought).flatMap((part, index) => {
    const run = { start, text: part, isSought: index % 2 === 1 };
    start += part.length;
    return part === '' ? [] : [run];
  });
}
