import { kindNames } from '../../../shared/annotation/names.ts';
import { count, formatDate } from '../../../shared/dates.ts';
import type { CommentSheet } from '../../../shared/export/sheet.ts';
import { standingOf } from '../../../shared/export/words.ts';
import { commentKinds } from '../../../shared/model/annotation.ts';

/** Who says it, for whom, to whom, by when, how much of what kind, and how far it has come. */
export function CoverFacts({ sheet }: { readonly sheet: CommentSheet }) {
  const { sender, onBehalfOf, office, project, closesAt, delivery, madeAt } = sheet;
  return (
    <>
      <p className="standing">{standingOf(delivery)}</p>
      <dl className="cover">
        <Fact name="From">{[sender.name, sender.role, sender.trust].filter(Boolean).join(', ')}</Fact>
        <Fact name="On behalf of">{[onBehalfOf?.name, onBehalfOf?.email].filter(Boolean).join(', ')}</Fact>
        <Fact name="To">{office}</Fact>
        <Fact name="Programme">{project}</Fact>
        <Fact name="Closes">{closesAt && formatDate(closesAt)}</Fact>
        <Fact name="Holds">{holds(sheet)}</Fact>
        <Fact name="Printed">{formatDate(madeAt)}</Fact>
      </dl>
    </>
  );
}

/** One line of a cover; nothing where there is nothing to say. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: string | null }) =>
  children ? (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  ) : null;

/** "6 comments: 1 blocker, 3 problems, 2 questions". */
function holds({ lines }: CommentSheet): string {
  const ofKinds = commentKinds.flatMap((kind) => {
    const number = lines.filter(({ comment }) => comment.body.kind === kind).length;
    return number === 0 || kind === 'comment' ? [] : [count(number, kindNames[kind].toLowerCase())];
  });
  return [count(lines.length, 'comment'), ofKinds.join(', ')].filter(Boolean).join(': ');
}
