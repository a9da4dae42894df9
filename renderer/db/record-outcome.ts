import type { Outcome, Source } from '../../shared/model/source.ts';
import type { Library } from './library.ts';

/** Write down what asking a source came to. A failed document is marked on its revision too; what was kept stays. */
export async function recordOutcome(library: Library, outcome: Outcome): Promise<void> {
  const { result, ...rest } = outcome;
  const failure = result.status === 'failed' ? result.failure : null;
  if (outcome.kind === 'picture') return;
  await library.transaction('rw', library.sources, library.revisions, async () => {
    const before = await library.sources.get(outcome.id);
    const answeredAt = failure === null ? outcome.checkedAt : (before?.answeredAt ?? null);
    const dropped = result.status === 'changed' ? result.dropped : before?.dropped;
    await library.sources.put({ ...rest, answeredAt, failure, ...(dropped ? { dropped } : {}) } satisfies Source);
    if (outcome.kind !== 'document' || failure === null) return;
    const isAboutContent =
      failure.kind === 'malformed' || failure.kind === 'unsupported' || failure.kind === 'oversize';
    if (!isAboutContent) return;
    await library.revisions
      .filter(({ documentUrl, document }) => documentUrl === outcome.id && document.status !== 'kept')
      .modify({ document: { status: 'unreadable', failure } });
  });
}
