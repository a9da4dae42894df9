/*
 * Where an annotation stands in the text that it was made on. It is certain or it is null: a guess shown as certain would put
 * a person's words on what they never read. Carrying to another revision, which must weigh, is not done here.
 */
import type { Selector, TextQuoteSelector } from '../model/annotation.ts';
import type { Span } from './describe.ts';

/**
 * The span that selectors mean in this text: the position, if the quoted words stand there; else the one place where they stand in
 * their surroundings; else null. No words quoted: the whole text.
 */
export function anchorSpan(text: string, selectors: readonly Selector[]): Span | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (quote === undefined) {
    if (position === undefined) return { start: 0, end: text.length };
    const { start, end } = position;
    return start <= end && end <= text.length ? { start, end } : null;
  }
  if (
    position !== undefined &&
    position.end - position.start === quote.exact.length &&
    text.startsWith(quote.exact, position.start)
  ) {
    return { start: position.start, end: position.end };
  }
  return quote.exact === '' ? null : bestOccurrence(text, quote);
}

/** The occurrence whose surroundings agree most with those kept. Two that agree alike, or one that agrees by less than half, are no answer. */
function bestOccurrence(text: string, quote: TextQuoteSelector): Span | null {
  let best: { start: number; agreement: number } | null = null;
  let isTied = false;
  for (let start = text.indexOf(quote.exact); start !== -1; start = text.indexOf(quote.exact, start + 1)) {
    const agreement = agreementAt(text, start, quote);
    isTied = best !== null && agreement === best.agreement ? true : isTied && agreement < (best?.agreement ?? 0);
    if (best === null || agreement > best.agreement) best = { start, agreement };
  }
  const enough = (quote.prefix.length + quote.suffix.length) / 2;
  if (best === null || isTied || best.agreement < enough) return null;
  return { start: best.start, end: best.start + quote.exact.length };
}

/** How many characters before and after, counted outwards from the quote, are those that were kept. */
function agreementAt(text: string, start: number, { exact, prefix, suffix }: TextQuoteSelector): number {
  const end = start + exact.length;
  let before = 0;
  while (before < prefix.length && start > before && text[start - before - 1] === prefix[prefix.length - before - 1])
    before++;
  let after = 0;
  while (after < suffix.length && text[end + after] !== undefined && text[end + after] === suffix[after]) after++;
  return before + after;
}
