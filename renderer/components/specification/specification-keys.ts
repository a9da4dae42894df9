import { keyTable } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { DraftPaper } from './draft-paper.ts';

interface SpecificationKeysInput {
  readonly goBy: (step: number) => void;
  readonly goByChange: (step: number) => void;
  readonly copy: () => void;
  readonly copyLink: () => void;
  readonly toggle: (pane: 'outline' | 'notes') => void;
  readonly paper: DraftPaper;
}

/** The keys of this screen, but for finding, which the find bar hears, and annotating, which the reading surface hears. */
export const useSpecificationKeys = ({
  goBy,
  goByChange,
  copy,
  copyLink,
  toggle,
  paper,
}: SpecificationKeysInput): void =>
  useKeys(keyTable.specification, {
    next: () => goBy(1),
    before: () => goBy(-1),
    nextChange: () => goByChange(1),
    changeBefore: () => goByChange(-1),
    copy,
    copyLink,
    outline: () => toggle('outline'),
    notes: () => toggle('notes'),
    print: paper.print,
    savePdf: paper.savePdf,
  });
