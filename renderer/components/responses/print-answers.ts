/** Print what became of the response that is shown, and nothing else of the window: `styles/answers.css` knows the mark. */
export function printAnswers(): void {
  const { dataset } = document.documentElement;
  dataset.print = 'answers';
  addEventListener('afterprint', () => delete dataset.print, { once: true });
  print();
}
