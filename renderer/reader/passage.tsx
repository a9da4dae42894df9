/*
 * A passage drawn: from its tree to React elements, never through a string of HTML. What is drawn holds the same
 * characters in the same order as the canonical text; anything added for the eye alone is marked `data-outside`.
 */
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Tree } from '../../shared/model/tree.ts';
import { KeepSelection } from './keep-selection.tsx';
import { PassageLink } from './passage-link.tsx';
import { PassagePicture } from './passage-picture.tsx';
import { PassageTable } from './passage-table.tsx';
import { type Redline, redlineTree } from './redline.ts';
import { markRequirementWords } from './requirement-words.ts';
import { useSurface } from './surface.ts';

/** `passageId`: the clause's or the entry's id. The rest is what an annotation on it will say of where it stands. */
export interface PassageProps {
  readonly passageId: string;
  readonly tree: Tree;
  readonly text: string;
  readonly clauseKey?: string | null;
  readonly number?: string | null;
  readonly heading?: string;
  /** What changed of it, drawn into it. */
  readonly redline?: Redline | null;
}

/** Draw one passage. On a `ReadingSurface` it can be annotated. */
export const Passage = memo(function Passage(props: PassageProps) {
  const { passageId, tree, text, clauseKey, number, heading, redline = null } = props;
  const element = useRef<HTMLDivElement>(null);
  const surface = useSurface();
  // Drawn otherwise, it has other text nodes: the surface must be told again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new redline means other text nodes
  useLayoutEffect(() => {
    if (!element.current) return;
    const content = {
      passageId,
      tree,
      text,
      clauseKey: clauseKey ?? null,
      number: number ?? null,
      heading: heading ?? '',
    };
    return surface.draw({ content, element: element.current });
  }, [surface, passageId, tree, text, clauseKey, number, heading, redline]);
  return (
    <div className="passage" data-passage={passageId} ref={element}>
      <KeepSelection
        element={element}
        tree={tree}
        text={text}
        drawn={useMemo(() => draw(tree, redline), [tree, redline])}
      />
    </div>
  );
});

/** A passage that is only looked at: no part of the surface, and nothing can be kept on it. */
export const StillPassage = memo(function StillPassage({
  tree,
  redline = null,
}: Pick<PassageProps, 'tree' | 'redline'>) {
  return <div className="passage">{useMemo(() => draw(tree, redline), [tree, redline])}</div>;
});

const draw = (tree: Tree, redline: Redline | null) =>
  toJsxRuntime(markRequirementWords(redline ? redlineTree(tree, redline) : tree), {
    Fragment,
    jsx,
    jsxs,
    ignoreInvalidStyle: true,
    components: { a: PassageLink, img: PassagePicture, table: PassageTable },
  });
