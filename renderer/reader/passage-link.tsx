import type { ComponentProps, MouseEvent } from 'react';
import { openLink } from '../commands/open-link.ts';
import { useSurface } from './surface.ts';

/** A link of a passage: outside only on a click and only to the web; within the source by its fragment. */
export function PassageLink({ href, children, title }: ComponentProps<'a'>) {
  const surface = useSurface();
  if (!href || !/^(?:https?:|#.)/i.test(href)) return <span title={title ?? href}>{children}</span>;
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    if (href.startsWith('#')) surface.follow(decode(href.slice(1)));
    else void openLink(href);
  };
  return (
    <a href={href} title={title ?? (href.startsWith('#') ? undefined : href)} onClick={follow} onAuxClick={still}>
      {children}
    </a>
  );
}

const still = (event: MouseEvent) => event.preventDefault();

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a stray percent sign: the fragment is what it says
  }
}
