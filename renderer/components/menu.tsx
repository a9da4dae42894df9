/*
 * A menu under its button: the one frame of every list of choices that opens above the screen. Up, down, Home and End go along it; Escape
 * or a press beside it shuts it, and the focus is the button's again.
 */
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef } from 'react';

/** A menu, for its button (`opens`) and for itself. */
export interface MenuHandle {
  readonly id: string;
  readonly of: RefObject<HTMLDivElement | null>;
  readonly shut: () => void;
}

/** One menu of the calling component. */
export function useMenu(): MenuHandle {
  const id = useId();
  const of = useRef<HTMLDivElement>(null);
  return { id, of, shut: () => of.current?.hidePopover() };
}

/** What a button says of the menu that it opens. */
export const opens = ({ id }: MenuHandle) => ({ popoverTarget: id, 'aria-haspopup': 'menu' }) as const;

/** The menu itself. `look`: the class that says how its rows are laid out. */
export function Menu({
  menu,
  name,
  look,
  children,
}: {
  readonly menu: MenuHandle;
  readonly name: string;
  readonly look: string;
  readonly children: ReactNode;
}) {
  return (
    <div
      id={menu.id}
      ref={menu.of}
      popover="auto"
      role="menu"
      aria-label={name}
      className={`pop menu ${look}`}
      tabIndex={-1}
      onKeyDown={walkMenu}
    >
      {children}
    </div>
  );
}

/** One of several choices, of which one is chosen: that one has the focus when the menu opens. */
export function MenuChoice({
  isChosen,
  look = '',
  onChoose,
  children,
}: {
  readonly isChosen: boolean;
  readonly look?: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      ref={focusedAtFirst(isChosen)}
      type="button"
      role="menuitemradio"
      aria-checked={isChosen}
      className={`${look} ${isChosen ? 'sel' : ''}`}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}

/** Something to be done. `isFirst`: it has the focus when the menu opens. */
export function MenuItem({
  isFirst = false,
  look = '',
  onChoose,
  children,
}: {
  readonly isFirst?: boolean;
  readonly look?: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button ref={focusedAtFirst(isFirst)} type="button" role="menuitem" className={look} onClick={onChoose}>
      {children}
    </button>
  );
}

/** The attribute itself, which a popover heeds when it opens; React's own focuses when it is drawn. */
const focusedAtFirst = (isSo: boolean) => (item: HTMLElement | null) => void item?.toggleAttribute('autofocus', isSo);

/** Up, down, Home and End go along the buttons of a list. */
export function walkMenu(event: KeyboardEvent<HTMLDivElement>): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  items[(to + items.length) % items.length]?.focus();
  event.preventDefault();
}
