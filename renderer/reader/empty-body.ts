import type { Body } from '../../shared/model/annotation.ts';

/** Whether it says nothing yet: no words anywhere, and no wording that differs from what is `quoted`. */
export function isEmpty(body: Body, quoted: string): boolean {
  switch (body.type) {
    case 'highlight':
      return false;
    case 'note':
      return body.text.trim() === '';
    case 'comment':
      return (
        [body.text, body.impact, ...body.tags].every((words) => words.trim() === '') &&
        (body.proposedWording === null || body.proposedWording === quoted)
      );
  }
}
