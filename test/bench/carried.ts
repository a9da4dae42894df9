import { carry } from '../../shared/annotation/carry.ts';
import { align } from '../../shared/compare/align.ts';
import type { Carrier } from './carry-score.ts';

/** Our own way: aligned once, each selection read from the alignment. */
export const carried: Carrier = ({ old, new: fresh, selections }) => {
  const alignment = align(old, fresh);
  return selections.map((selection) => {
    const { span, fate } = carry(alignment, selection);
    return { span, isSure: fate !== 'check' };
  });
};
