/* What stands beside comments on a sheet: what they are on, the office's answers, the programme. What the library has forgotten is left out. */
import { type CommentedSource, sourceAddress } from '../../shared/annotation/json-ld.ts';
import type { SheetLine } from '../../shared/export/sheet.ts';
import type { Annotation, Comment } from '../../shared/model/annotation.ts';
import type { ReviewPorts } from './review.ts';

/** Comments with their sources (`known`, else as the library has them) and answers. */
export async function readLines(
  comments: readonly Comment[],
  ports: ReviewPorts,
  known?: ReadonlyMap<string, CommentedSource>,
): Promise<readonly SheetLine[]> {
  const { library } = ports;
  const sources = known ?? new Map((await readSources(comments, ports)).map((source) => [source.id, source]));
  const answers = await library.answers.bulkGet(comments.map(({ id }) => id));
  const applied = await library.revisions.bulkGet(answers.map((answer) => answer?.appliedIn ?? ''));
  return comments.map((comment, index) => {
    const revision = applied[index];
    return {
      comment,
      source: sources.get(comment.target.sourceId) ?? sourceOf(comment),
      answer: answers[index] ?? null,
      appliedIn: revision ? `${revision.draftTitle} ${revision.label}` : null,
    };
  });
}

/** What annotations are on, as the library has it, else as the annotations themselves say. */
export async function readSources(
  annotations: readonly Annotation[],
  { library }: ReviewPorts,
): Promise<readonly CommentedSource[]> {
  const firsts = [...new Map(annotations.map((each) => [each.target.sourceId, each])).values()];
  const ids = firsts.map(({ target }) => target.sourceId);
  const [revisions, entries] = await Promise.all([library.revisions.bulkGet(ids), library.entries.bulkGet(ids)]);
  return firsts.map((first, index) => {
    const [revision, entry] = [revisions[index], entries[index]];
    if (revision) {
      const { documentUrl, draftTitle, label, publishedAt } = revision;
      return { ...sourceOf(first), url: documentUrl, draft: draftTitle, revision: label, publishedAt };
    }
    return entry?.url ? { ...sourceOf(first), url: entry.url } : sourceOf(first);
  });
}

const sourceOf = ({ target }: Annotation): CommentedSource => ({
  id: target.sourceId,
  url: sourceAddress(null, target.sourceId),
  title: target.sourceTitle,
  draft: null,
  revision: null,
  publishedAt: null,
});

/** The programmes that sources belong to, by name; '' where the library has forgotten them. */
export async function readProject(sourceIds: readonly string[], { library }: ReviewPorts): Promise<string> {
  const ids = [...sourceIds];
  const found = [...(await library.revisions.bulkGet(ids)), ...(await library.entries.bulkGet(ids))];
  const channelIds = [...new Set(found.flatMap((source) => (source ? [source.channelId] : [])))];
  const channels = await library.channels.bulkGet(channelIds);
  return channels.flatMap((channel) => (channel ? [channel.title] : [])).join(', ');
}
