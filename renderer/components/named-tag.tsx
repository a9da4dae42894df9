import type { ReactNode } from 'react';
import { type KeptText, useNamed } from '../queries/named.ts';

/** What of the trust's own a text names, else what is told `otherwise`. It may be cut short; its title never is. */
export function NamedTag({
  text,
  otherwise = null,
}: {
  readonly text: KeptText | null;
  readonly otherwise?: ReactNode;
}) {
  const named = useNamed(text);
  if (named === null) return otherwise;
  return (
    <span className="tag mine named" title={named}>
      {named}
    </span>
  );
}
