/*
 * Highlights by the CSS Custom Highlight API: ranges painted by meaning, the document itself left as it is. Every
 * painter adds its ranges to the one highlight of that name and takes back only its own.
 */
import type { Annotation } from '../../shared/model/annotation.ts';

/** The meanings a mark can have, the one painted over the others last. Each has its looks in `reading.css` (terms in `glossary.css`), finding in `specification.css`. */
export const meanings = [
  'term',
  'comment',
  'note',
  'important',
  'question',
  'trust',
  'selected',
  'current',
  'find',
  'find-current',
] as const;
export type Meaning = (typeof meanings)[number];

/** Some words and what marks them. */
export interface Mark {
  readonly meaning: Meaning;
  readonly range: Range;
}

/** What an annotation's words look like. */
export function meaningOf({ body }: Pick<Annotation, 'body'>): Meaning {
  if (body.type === 'highlight') return body.colour;
  if (body.type === 'note') return 'note';
  return body.kind === 'question' ? 'question' : 'comment';
}

/** Paints marks; each call replaces what this painter painted before. */
export interface Painter {
  paint(marks: readonly Mark[]): void;
}

/** A painter of its own ranges in the document's highlights. */
export function newPainter(registry: HighlightRegistry = CSS.highlights): Painter {
  let painted: readonly Mark[] = [];
  return {
    paint(marks) {
      for (const { meaning, range } of painted) highlightOf(registry, meaning).delete(range);
      for (const { meaning, range } of marks) highlightOf(registry, meaning).add(range);
      painted = marks;
    },
  };
}

function highlightOf(registry: HighlightRegistry, meaning: Meaning): Highlight {
  const found = registry.get(meaning);
  if (found) return found;
  const made = new Highlight();
  made.priority = meanings.indexOf(meaning);
  registry.set(meaning, made);
  return made;
}
