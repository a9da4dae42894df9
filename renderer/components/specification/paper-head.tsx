import { formatDate } from '../../../shared/dates.ts';
import type { Revision } from '../../../shared/model/draft.ts';
import { useNow } from '../../state/now.ts';

/** On paper, above the text: which draft this is, until when comments are taken, and of when the paper is. On screen all of that stands elsewhere. */
export function PaperHead({ revision }: { readonly revision: Revision }) {
  const now = useNow();
  const { draftTitle, label, status, publishedAt, closesAt, document } = revision;
  return (
    <p className="paper-head" data-outside="">
      <b>
        {draftTitle} {label}
      </b>
      {status === '' ? '' : `, ${status}`}. Published {formatDate(publishedAt)}.
      {closesAt === null ? '' : ` Comments close ${formatDate(closesAt)}.`}
      {document.status === 'kept' ? ` As of ${formatDate(document.keptAt)}.` : ''} Printed {formatDate(now)}.
    </p>
  );
}
