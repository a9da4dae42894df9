/* Puts the cards of the margin where `placeNotes` says, whenever the text or a card changes its measures. */
import { type RefObject, useLayoutEffect } from 'react';
import type { Target } from '../../shared/model/annotation.ts';
import { isOnWhole, rangeOf } from './anchoring.ts';
import type { DrawnPassages } from './drawn-passages.ts';
import { placeNotes } from './place-notes.ts';

interface NotePlacesInput {
  readonly isBeside: boolean;
  readonly items: readonly { readonly id: string; readonly target: Target }[];
  readonly passages: DrawnPassages;
  readonly version: number;
  readonly text: RefObject<HTMLElement | null>;
  readonly orderOf: (passageId: string) => number;
  readonly column: RefObject<HTMLElement | null>;
}

/** A card starts this far above the first line of its words, so that its words stand on that line. */
const rise = 8;

/** Keep the cards beside their words. */
export function useNotePlaces({ isBeside, items, passages, version, text, orderOf, column }: NotePlacesInput): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means that other passages are drawn
  useLayoutEffect(() => {
    const margin = column.current;
    const page = text.current;
    if (!isBeside || !margin || !page) return;
    const topOf = (target: Target): number =>
      topOfWords(target, passages) ?? roomOf(target, page, orderOf).getBoundingClientRect().top;
    const place = (): void => {
      const cards = [...margin.querySelectorAll<HTMLElement>('[data-note]')];
      margin.style.minHeight = '';
      // To measure is to lay the whole text out.
      if (cards.length === 0) return;
      const origin = margin.getBoundingClientRect().top;
      const byId = new Map(items.map((item) => [item.id, item.target]));
      const tops = placeNotes(
        cards.flatMap((card) => {
          const id = card.dataset.note ?? '';
          const target = byId.get(id);
          if (!target) return [];
          return [{ id, anchorTop: topOf(target) - rise - origin, height: card.offsetHeight }];
        }),
      );
      for (const card of cards) card.style.top = `${tops.get(card.dataset.note ?? '') ?? 0}px`;
      const lowest = Math.max(0, ...cards.map((card) => card.offsetTop + card.offsetHeight));
      margin.style.minHeight = `${lowest + rise}px`;
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(page);
    for (const card of margin.querySelectorAll('[data-note]')) watch.observe(card);
    return () => watch.disconnect();
  }, [isBeside, items, passages, version, text, orderOf, column]);
}

/** The top of the first line of the words, else of the passage; null while it is not drawn. */
function topOfWords(target: Target, passages: DrawnPassages): number | null {
  const drawn = passages.get(target.passageId);
  const range = drawn && !isOnWhole(target) ? rangeOf(drawn, { target }) : null;
  return (range?.getClientRects()[0] ?? drawn?.element.getBoundingClientRect())?.top ?? null;
}

/** Where a passage will be drawn: its room is held under its own name, or under that of one before it. */
const roomOf = ({ passageId }: Target, page: HTMLElement, orderOf: (passageId: string) => number): HTMLElement =>
  [...page.querySelectorAll<HTMLElement>('[data-clause]')].findLast(
    ({ dataset }) => orderOf(dataset.clause ?? '') <= orderOf(passageId),
  ) ?? page;
