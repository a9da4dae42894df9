import type { Run } from '../../../shared/search/snippet.ts';

/** Words with those that were sought marked. */
export const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map(({ text, isSought }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a run has no name but its place
    isSought ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
