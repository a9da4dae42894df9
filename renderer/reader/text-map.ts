/*
 * Between what is drawn and what is counted. A passage's canonical text is made of runs, one for each text node of its
 * tree; the DOM draws the same characters in the same order, though a run may be drawn as several nodes (a requirement
 * word stands in an element of its own). So walking both side by side gives every DOM text node its place in the text,
 * and the invariant is checked: if the characters do not add up, there is no map rather than a wrong one.
 */
import type { TextRun } from '../../shared/passage/canonical.ts';

/** A stretch of a canonical text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where each drawn node of these lengths starts in the text; `null` when they do not add up to the runs. */
export function startsOf(lengths: readonly number[], runs: readonly TextRun[]): readonly number[] | null {
  const starts: number[] = [];
  let run = 0;
  let used = 0;
  for (const length of lengths) {
    while (run < runs.length && used === lengthOf(runs[run])) {
      run += 1;
      used = 0;
    }
    const current = runs[run];
    if (!current) {
      if (length > 0) return null;
      starts.push(runs.at(-1)?.end ?? 0);
      continue;
    }
    if (used + length > lengthOf(current)) return null;
    starts.push(current.start + used);
    used += length;
  }
  const isWhole = runs.slice(run + 1).every((rest) => lengthOf(rest) === 0) && used === lengthOf(runs[run]);
  return isWhole || runs.length === 0 ? starts : null;
}

const lengthOf = (run: TextRun | undefined): number => (run ? run.end - run.start : 0);

/** A place in what is drawn: a node by its index among the text nodes, and an offset in it. */
export interface Place {
  readonly index: number;
  readonly offset: number;
}

/** The first and last drawn place of a span, or `null` when nothing of it is drawn. */
export function placesOf(
  span: Span,
  starts: readonly number[],
  lengths: readonly number[],
): { readonly from: Place; readonly to: Place } | null {
  let from: Place | null = null;
  let to: Place | null = null;
  for (const [index, start] of starts.entries()) {
    const end = start + (lengths[index] ?? 0);
    if (end <= span.start || start >= span.end) continue;
    from ??= { index, offset: Math.max(0, span.start - start) };
    to = { index, offset: Math.min(end, span.end) - start };
  }
  return from && to ? { from, to } : null;
}

/** A span without the white space at its ends; `null` when nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const kept = words.trim().length;
  return kept === 0 ? null : { start: start + lead, end: start + lead + kept };
}

/** The text nodes of a drawn passage in order, but for parts marked `data-outside`. */
export function textNodesOf(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof HTMLElement) {
      return node.dataset.outside === undefined ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
    }
    return node instanceof Text ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}

const lengthsOf = (nodes: readonly Text[]): readonly number[] => nodes.map(({ data }) => data.length);

/** The span of the words that a DOM range takes of a drawn passage; `null` when it takes none. */
export function rangeToSpan(root: Node, runs: readonly TextRun[], range: Range): Span | null {
  const nodes = textNodesOf(root);
  const starts = startsOf(lengthsOf(nodes), runs);
  if (!starts) return null;
  let from: number | null = null;
  let to = 0;
  for (const [index, node] of nodes.entries()) {
    if (!range.intersectsNode(node)) continue;
    const first = node === range.startContainer ? range.startOffset : 0;
    const last = node === range.endContainer ? range.endOffset : node.data.length;
    if (last <= first) continue;
    const start = starts[index] ?? 0;
    from ??= start + first;
    to = start + last;
  }
  return from === null ? null : { start: from, end: to };
}

/** The DOM range that draws a span of a passage; `null` when nothing of it is drawn. */
export function spanToRange(root: Node, runs: readonly TextRun[], span: Span): Range | null {
  const nodes = textNodesOf(root);
  const lengths = lengthsOf(nodes);
  const starts = startsOf(lengths, runs);
  return starts && rangeOver({ nodes, starts, lengths }, span);
}

/** Text nodes as drawn, with where each starts in the text and how long it is. */
export interface DrawnText {
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

/** The DOM range over a span of text nodes that are mapped already; `null` when nothing of it is drawn. */
export function rangeOver({ nodes, starts, lengths }: DrawnText, span: Span): Range | null {
  const places = placesOf(span, starts, lengths);
  const first = places && nodes[places.from.index];
  const last = places && nodes[places.to.index];
  if (!places || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first, places.from.offset);
  range.setEnd(last, places.to.offset);
  return range;
}
