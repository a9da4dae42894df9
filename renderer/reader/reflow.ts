import { type RefObject, useEffect, useReducer } from 'react';

/** Draw again whenever an element takes another size, as long as `isWanted`: what stands beside words must move with them. */
export function useReflow(element: RefObject<HTMLElement | null>, isWanted: boolean): void {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!isWanted || !element.current) return;
    const observer = new ResizeObserver(drawAgain);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isWanted]);
}
