/** A part of the window that goes on paper alone: a receipt, or what became of a response. `styles/answers.css` knows them. */
export type PrintedPart = 'receipt' | 'answers';

/** Print one part of the window, and nothing else of it. */
export function printPart(part: PrintedPart): void {
  const { dataset } = document.documentElement;
  dataset.print = part;
  addEventListener('afterprint', () => delete dataset.print, { once: true });
  print();
}
