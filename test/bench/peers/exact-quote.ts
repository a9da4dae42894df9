import type { Carrier } from '../carry-score.ts';

/** The same words, wherever they stand nearest to where they stood. */
export const exactQuote: Carrier = (pair) =>
  pair.selections.map(({ start, end }) => {
    const quote = pair.old.text.slice(start, end);
    const after = pair.new.text.indexOf(quote, start);
    const before = pair.new.text.lastIndexOf(quote, start);
    const found = [before, after].filter((at) => at !== -1).sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
    const [at] = found;
    return { span: at === undefined ? null : { start: at, end: at + quote.length }, isSure: true };
  });
