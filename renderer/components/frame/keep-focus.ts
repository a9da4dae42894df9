/*
 * The focus is never lost. When what has it goes or is switched off (a box that was written in is shut, a button has done what it is
 * for), Chromium gives it to nothing: then it passes to the card or the row in which that stood, else to the pane around it.
 */

const focusable = 'button:enabled, a[href], input:enabled, textarea, select, [contenteditable], [tabindex="0"]';

/** Keep it from now on. Returns how to leave off. */
export function keepFocus(): () => void {
  let last: { readonly element: Element; readonly around: readonly Element[] } | null = null;
  const take = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? { element: target, around: ancestorsOf(target) } : null;
  };
  // A press on nothing lets go of the focus on purpose.
  const letGo = (): void => {
    last = null;
  };
  const look = (): void => {
    if (!last || !isGone(last.element) || isHeld(last.element)) return;
    const heir = heirAmong(last.around);
    last = null;
    heir?.focus({ preventScroll: true });
  };
  const watching = new MutationObserver(look);
  document.addEventListener('focusin', take);
  addEventListener('pointerdown', letGo, true);
  watching.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', take);
    removeEventListener('pointerdown', letGo, true);
    watching.disconnect();
  };
}

const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled');

/** Whether something else has the focus by now. */
const isHeld = (element: Element): boolean =>
  document.activeElement !== null && document.activeElement !== document.body && document.activeElement !== element;

function heirAmong(around: readonly Element[]): HTMLElement | null {
  for (const each of around) {
    if (!each.isConnected || !(each instanceof HTMLElement)) continue;
    if (each.tabIndex >= 0) return each;
    const within = each.matches('article, li, [role="toolbar"]') ? each.querySelector<HTMLElement>(focusable) : null;
    if (within) return within;
  }
  return document.querySelector<HTMLElement>('.main');
}

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element;
  return parentElement ? [parentElement, ...ancestorsOf(parentElement)] : [];
}
