/* Beginning an annotation on some words: a highlight is kept at once, a note or comment is opened to be written. */
import { failureWords } from '../../shared/failure-words.ts';
import {
  type Annotation,
  type Body,
  blankComment,
  type HighlightColour,
  type Target,
} from '../../shared/model/annotation.ts';
import { annotate } from '../commands/annotate.ts';
import { here } from '../commands/annotation-ports.ts';
import { editAnnotation } from '../commands/edit-annotation.ts';
import { say } from '../state/notice.ts';
import { type ReadingSource, spanOf, targetOf, type Words } from './anchoring.ts';
import type { PassageContent } from './surface.ts';
import { begin } from './writing.ts';

/** What can be done with some words. */
export interface Acts {
  readonly highlight: (colour: HighlightColour) => void;
  readonly note: () => void;
  readonly comment: () => void;
  readonly propose: () => void;
}

interface AnnotatingInput {
  readonly source: ReadingSource;
  readonly content: PassageContent;
  readonly span: Words['span'];
  readonly annotations: readonly Annotation[];
  /** Called when one of them is done. */
  readonly done: (wantsNotes: boolean) => void;
}

/** What can be done with these words of this passage. */
export function actsOn({ source, content, span, annotations, done }: AnnotatingInput): Acts {
  const target = targetOf(source, content, span);
  const quoted = span ? content.text.slice(span.start, span.end) : content.text;
  const open = (body: Body): void => {
    done(true);
    begin({ target, body, quoted });
  };
  return {
    highlight: (colour) => {
      done(false);
      if (quoted !== '') void highlight(colour, target, annotations, content);
    },
    note: () => open({ type: 'note', text: '' }),
    comment: () => open(blankComment),
    // A heading with nothing under it has no words to be put otherwise, but can be spoken of.
    propose: () => open({ ...blankComment, kind: 'suggestion', proposedWording: quoted === '' ? null : quoted }),
  };
}

/** Mark the words; where just these words are highlighted already, give them this colour. */
async function highlight(
  colour: HighlightColour,
  target: Target,
  annotations: readonly Annotation[],
  content: PassageContent,
): Promise<void> {
  const span = spanOf(content, target);
  const same = annotations.find((other) => {
    if (other.body.type !== 'highlight' || other.target.passageId !== target.passageId) return false;
    const at = spanOf(content, other.target);
    return at?.start === span?.start && at?.end === span?.end;
  });
  const body: Body = { type: 'highlight', colour };
  const kept = same ? await editAnnotation(here, same.id, body) : await annotate(here, { target, body });
  if (kept.ok) return;
  const { what, next } = failureWords(kept.error, 'The highlight');
  say(`${what} ${next}`);
}
