/* Found words as they are drawn just now. The text is mapped as annotations are; a heading only if it is drawn as written. */
import type { Clause } from '../../../shared/model/clause.ts';
import { runsOf } from '../../reader/anchoring.ts';
import { placesOf, type Span, startsOf, textNodesOf } from '../../reader/text-map.ts';
import type { Found } from './find-in-clauses.ts';

/** Draws found words as ranges; null for what is not drawn. What it learns of a clause holds until the text is drawn anew. */
export function newFoundRanges(pane: HTMLElement, clauses: readonly Clause[]): (found: Found) => Range | null {
  const sections = new Map(
    [...pane.querySelectorAll<HTMLElement>('[data-clause]')].map((section) => [section.dataset.clause, section]),
  );
  const known = new Map<string, DrawnPart | null>();
  return ({ index, part, span }) => {
    const clause = clauses[index];
    const section = clause && sections.get(clause.id);
    if (!section) return null;
    const key = `${index} ${part}`;
    const drawn = known.get(key) ?? drawnPart(section, clause, part);
    known.set(key, drawn);
    return drawn && rangeIn(drawn, span);
  };
}

/** Text nodes, and where each begins in the part as it is written. */
interface DrawnPart {
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

function drawnPart(section: HTMLElement, clause: Clause, part: Found['part']): DrawnPart | null {
  if (part === 'text') {
    const passage = section.querySelector('[data-passage]');
    return passage && mapped(textNodesOf(passage), runsOf(clause.tree));
  }
  if (part === 'number') {
    const number = section.querySelector('.no');
    return number && written(textNodesOf(number), clause.number ?? '');
  }
  const heading = section.querySelector('h2, h3');
  if (!heading) return null;
  const nodes = textNodesOf(heading).filter(({ parentElement }) => !parentElement?.closest('.no, .became'));
  // With what it was drawn into it, one of the two wordings is this revision's.
  const without = (name: string) => nodes.filter(({ parentElement }) => !parentElement?.closest(name));
  return written(without('del'), clause.heading) ?? written(without('ins'), clause.heading);
}

const written = (nodes: readonly Text[], text: string): DrawnPart | null =>
  nodes.map(({ data }) => data).join('') === text ? mapped(nodes, [{ start: 0, end: text.length }]) : null;

function mapped(nodes: readonly Text[], runs: Parameters<typeof startsOf>[1]): DrawnPart | null {
  const lengths = nodes.map(({ data }) => data.length);
  const starts = startsOf(lengths, runs);
  return starts && { nodes, starts, lengths };
}

function rangeIn({ nodes, starts, lengths }: DrawnPart, span: Span): Range | null {
  const places = placesOf(span, starts, lengths);
  const first = places && nodes[places.from.index];
  const last = places && nodes[places.to.index];
  if (!places || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first, places.from.offset);
  range.setEnd(last, places.to.offset);
  return range;
}
