import {
  ArrowRight,
  Ban,
  Check,
  CircleHelp,
  Clock,
  FilePenLine,
  type LucideIcon,
  MessageCircleReply,
  Reply,
  X,
} from 'lucide-react';
import { decisionName } from '../../../shared/answer-words.ts';
import { formatDay } from '../../../shared/dates.ts';
import { hl7Dispositions } from '../../../shared/export/hl7.ts';
import type { Disposition } from '../../../shared/model/answer.ts';
import { formatReference } from '../../../shared/model/receipt.ts';
import { type GivenAnswer, useGivenAnswer } from '../../queries/answers.ts';
import { useNow } from '../../state/now.ts';
import { Icon } from '../icon.tsx';
import { SeeChange } from './see-change.tsx';
import { ShownChange } from './shown-change.tsx';

interface CommentAnswerProps {
  readonly commentId: string;
  /** The clause that the comment stands beside: where that shows the change itself, it is not shown again. */
  readonly besideId?: string;
}

/** The office's answer under a comment, in short; nothing where there is none. */
export function CommentAnswer({ commentId, besideId }: CommentAnswerProps) {
  const given = useGivenAnswer(commentId);
  if (!given) return null;
  const isHere = given.applied?.clause != null && given.applied.clause.id === besideId;
  return <AnswerGiven given={isHere ? { ...given, applied: null } : given} isShort />;
}

/** An answer: what was decided, why, by whom, and the change that shows it. */
export function AnswerGiven({ given, isShort = false }: { readonly given: GivenAnswer; readonly isShort?: boolean }) {
  const { disposition, groupedWith, explanation } = given.answer;
  return (
    <section className="answer" aria-label="Answer">
      <p className={disposition === 'pendingInputFromSubmitter' ? 'decided time' : 'decided'}>
        <Icon of={disposition === null ? Reply : icons[disposition]} size={14} />
        <b title={disposition === null ? undefined : `HL7: ${hl7Dispositions[disposition]}`}>
          {decisionName(disposition)}
        </b>
        {groupedWith === null ? null : <span className="grouped num">{groupedWith}</span>}
      </p>
      {explanation === '' ? null : <p className="why">{explanation}</p>}
      <p className="by">
        <AnsweredBy given={given} />
      </p>
      <ShownChange given={given} isShort={isShort} />
      <SeeChange given={given} />
    </section>
  );
}

function AnsweredBy({ given: { answer, isEarlier } }: { readonly given: GivenAnswer }) {
  const now = useNow();
  const by = [...(answer.responsible === null ? [] : [answer.responsible]), formatDay(answer.answeredAt, now)];
  return `${by.join(', ')}${isEarlier ? `. To your earlier response ${formatReference(answer.reference)}` : ''}`;
}

const icons: Readonly<Record<Disposition, LucideIcon>> = {
  persuasive: Check,
  persuasiveWithMod: FilePenLine,
  notPersuasive: X,
  notPersuasiveWithMod: FilePenLine,
  notRelated: Ban,
  referredAndTracked: ArrowRight,
  pendingInputFromSubmitter: CircleHelp,
  pendingInputFromOther: Clock,
  consideredForFutureUse: Clock,
  consideredQuestionAnswered: MessageCircleReply,
  consideredNoActionRequired: Check,
};
