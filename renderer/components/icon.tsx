import type { LucideIcon } from 'lucide-react';

/** One icon of the one family, drawn at the weight of the type beside it, hidden from screen readers (the words say it). */
export const Icon = ({ of: Drawing, size = 16 }: { readonly of: LucideIcon; readonly size?: 14 | 16 | 18 | 20 }) => (
  <Drawing
    className="i"
    size={size}
    strokeWidth={size >= 18 ? 2 : 2.25}
    absoluteStrokeWidth={false}
    aria-hidden="true"
  />
);
