/* What a passage and the surface that it lies on know of each other. */
import { createContext, useContext } from 'react';
import type { Tree } from '../../shared/model/tree.ts';

/** A passage as it can be annotated. `clauseKey`, `number` and `heading` are a clause's; an entry has only its title as heading. */
export interface PassageContent {
  readonly passageId: string;
  readonly tree: Tree;
  readonly text: string;
  readonly clauseKey: string | null;
  readonly number: string | null;
  readonly heading: string;
}

/** A passage that is drawn, and the element that draws it. */
export interface DrawnPassage {
  readonly content: PassageContent;
  readonly element: HTMLElement;
}

/** What a surface offers the passages on it. */
export interface Surface {
  /** Tell the surface what is drawn. Returns how to take it back. */
  draw(passage: DrawnPassage): () => void;
  /** Follow a link to a place in the same source. */
  follow(fragment: string): void;
  /** Pick a whole passage, as if all of it were selected. */
  pickWhole(passageId: string): void;
}

const alone: Surface = { draw: () => () => {}, follow: () => {}, pickWhole: () => {} };

/** The surface around a passage. A passage drawn alone cannot be annotated. */
export const SurfaceContext = createContext<Surface>(alone);
export const useSurface = (): Surface => useContext(SurfaceContext);
