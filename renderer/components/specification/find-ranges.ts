/* Found words as they are drawn just now. The text is mapped as annotations are; a heading only if it is drawn as written. */
import type { Clause } from '../../../shared/model/clause.ts';
import { runsOf } from '../../reader/anchoring.ts';
import { type DrawnText, rangeOver, startsOf, textNodesOf } from '../../reader/text-map.ts';
import type { Found } from './find-in-clauses.ts';

/** Draws found words as ranges; null for what is not drawn. What it learns of a clause holds until the text is drawn anew. */
export function newFoundRanges(pane: HTMLElement, clauses: readonly Clause[]): (found: Found) => Range | null {
  const sections = new Map(
    [...pane.querySelectorAll<HTMLElement>('[data-clause]')].map((section) => [section.dataset.clause, section]),
  );
  const known = new Map<string, DrawnText | null>();
  return ({ index, part, span }) => {
    const clause = clauses[index];
    const section = clause && sections.get(clause.id);
    if (!section) return null;
    const key = `${index} ${part}`;
    const drawn = known.get(key) ?? drawnPart(section, clause, part);
    known.set(key, drawn);
    return drawn && rangeOver(drawn, span);
  };
}

function drawnPart(section: HTMLElement, clause: Clause, part: Found['part']): DrawnText | null {
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

const written = (nodes: readonly Text[], text: string): DrawnText | null =>
  nodes.map(({ data }) => data).join('') === text ? mapped(nodes, [{ start: 0, end: text.length }]) : null;

function mapped(nodes: readonly Text[], runs: Parameters<typeof startsOf>[1]): DrawnText | null {
  const lengths = nodes.map(({ data }) => data.length);
  const starts = startsOf(lengths, runs);
  return starts && { nodes, starts, lengths };
}
