import { kindNames } from '../../../shared/annotation/names.ts';
import { formatDate } from '../../../shared/dates.ts';
import { hl7Dispositions } from '../../../shared/export/hl7.ts';
import { answerWords, clauseOf, quoteOf, type SheetLine } from '../../../shared/export/sheet.ts';
import { WordChanges } from '../annotation/word-changes.tsx';

/** One comment on paper: where, on which words, what it says and proposes, and the answer to it. */
export function PaperComment({ line, place }: { readonly line: SheetLine; readonly place: number }) {
  const { comment } = line;
  const { body } = comment;
  const quote = quoteOf(comment);
  return (
    <section className="paper-comment">
      <header>
        <span className="place">{place}</span>
        <h2>{clauseOf(comment) || 'Whole text'}</h2>
        <span className="of-kind">{kindNames[body.kind]}</span>
      </header>
      {quote === '' || body.proposedWording !== null ? null : <blockquote>{quote}</blockquote>}
      {body.proposedWording === null ? null : (
        <blockquote>
          <WordChanges before={quote} after={body.proposedWording} />
        </blockquote>
      )}
      {body.text === '' ? null : <p className="words">{body.text}</p>}
      <Aside name="Impact">{body.impact}</Aside>
      <Aside name="Priority">{body.priority ?? ''}</Aside>
      <Aside name="Discussion">{body.wantsDiscussion ? 'asked for' : ''}</Aside>
      <Aside name="Tags">{body.tags.join(', ')}</Aside>
      <PaperAnswer line={line} />
    </section>
  );
}

const Aside = ({ name, children }: { readonly name: string; readonly children: string }) =>
  children === '' ? null : (
    <p className="aside">
      <b>{name}</b> {children}
    </p>
  );

function PaperAnswer({ line }: { readonly line: SheetLine }) {
  if (line.answer === null) return null;
  const { disposition, answeredAt } = line.answer;
  return (
    <div className="paper-answer">
      <b>{disposition === null ? 'Taken in, not decided' : hl7Dispositions[disposition]}</b>
      <span> {formatDate(answeredAt)}</span>
      <p className="words">{answerWords(line)}</p>
    </div>
  );
}
