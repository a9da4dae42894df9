import { fileName } from '../../shared/export/file-name.ts';
import type { Revision } from '../../shared/model/draft.ts';
import { askMain } from './ask-main.ts';
import type { Saved } from './export-file.ts';

/** Save what the window shows of a draft as a PDF, where the person chooses. Fails as saving does. */
export const saveDraftPdf = ({
  draftTitle,
  label,
  publishedAt,
}: Pick<Revision, 'draftTitle' | 'label' | 'publishedAt'>): Promise<Saved> =>
  askMain('page.savePdf', {
    suggestedName: fileName(`${draftTitle} ${label}`, 'draft', publishedAt, 'pdf'),
    description: 'PDF',
  });
