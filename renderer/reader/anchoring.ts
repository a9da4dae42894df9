import { anchorSpan } from '../../shared/annotation/anchor.ts';
import { describeSpan } from '../../shared/annotation/describe.ts';
import type { Annotation, Target } from '../../shared/model/annotation.ts';
import type { Tree } from '../../shared/model/tree.ts';
import { type TextRun, textRuns } from '../../shared/passage/canonical.ts';
import type { DrawnPassage, PassageContent } from './surface.ts';
import { type Span, spanToRange } from './text-map.ts';

/** Where reading happens: a revision or an entry. */
export interface ReadingSource {
  readonly kind: Target['kind'];
  readonly id: string;
  readonly title: string;
}

/** Some words of a passage; `span` null: the whole of it. */
export interface Words {
  readonly passageId: string;
  readonly span: Span | null;
}

/** What an annotation on these words will say of where it stands. */
export function targetOf(source: ReadingSource, content: PassageContent, span: Span | null): Target {
  const { passageId, text, clauseKey, number, heading } = content;
  return {
    kind: source.kind,
    sourceId: source.id,
    sourceTitle: source.title,
    passageId,
    number,
    heading,
    selectors: span
      ? describeSpan(text, span, clauseKey)
      : clauseKey === null
        ? []
        : [{ type: 'FragmentSelector', value: clauseKey }],
  };
}

/** Whether it is on the whole passage. */
export const isOnWhole = ({ selectors }: Target): boolean => selectors.every(({ type }) => type === 'FragmentSelector');

/** The words a target is on; `null` when they are not found in the text. */
export function spanOf({ text }: Pick<PassageContent, 'text'>, target: Target): Span | null {
  return isOnWhole(target) ? { start: 0, end: text.length } : anchorSpan(text, target.selectors);
}

/** The words quoted by a target, or the whole text where it is on the whole passage. */
export function quotedBy(target: Target, text: string): string {
  const quote = target.selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return quote ? quote.exact : text;
}

/** The range that draws an annotation's words; `null` when they are not found. */
export function rangeOf({ content, element }: DrawnPassage, { target }: Pick<Annotation, 'target'>): Range | null {
  const span = spanOf(content, target);
  return span && spanToRange(element, runsOf(content.tree), span);
}

const runs = new WeakMap<Tree, readonly TextRun[]>();

/** The runs of a tree, counted once. */
export function runsOf(tree: Tree): readonly TextRun[] {
  const known = runs.get(tree);
  if (known) return known;
  const counted = textRuns(tree);
  runs.set(tree, counted);
  return counted;
}
