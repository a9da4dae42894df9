import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { momentAt } from './dates.ts';
import { fillIn, type Setting } from './template.ts';

/** One revision of a draft, as `specifications/index.json` lists it; times are offsets from the epoch. */
export const Revision = z.object({
  draft: z.string(),
  title: z.string(),
  revision: z.string(),
  predecessor: z.string().nullable(),
  file: z.string(),
  type: z.enum(['text/html', 'text/markdown']),
  publishedAt: z.string(),
  closesAt: z.string().nullable(),
  summary: z.string(),
});
/** One revision of a draft. */
export type Revision = z.infer<typeof Revision>;

/** A revision that is out, its document filled in. */
export type PublishedRevision = Omit<Revision, 'publishedAt' | 'closesAt'> & {
  readonly publishedAt: Date;
  readonly closesAt: Date | null;
  readonly isLatest: boolean;
  readonly text: string;
};

/** The draft whose revisions a test may let out one by one; the others are always out. */
export const steppedDraft = 'care-records';

/** Read the list of revisions, oldest first within each draft. */
export function readRevisions(folder: string): Revision[] {
  return z.array(Revision).parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
}

/**
 * The revisions that are out when the stepped draft has come as far as `until`. The latest that is out takes comments
 * until the last one closes, so that whichever is newest in a test is open.
 */
export function publishedRevisions(
  all: readonly Revision[],
  folder: string,
  until: string | undefined,
  setting: Setting,
): PublishedRevision[] {
  return all
    .filter((revision) => isOut(revision, all, until))
    .map((revision, _, out) => {
      const isLatest = out.findLast(({ draft }) => draft === revision.draft) === revision;
      const last = all.findLast(({ draft }) => draft === revision.draft) ?? revision;
      const closesAt = (isLatest ? last : revision).closesAt;
      return {
        ...revision,
        isLatest,
        publishedAt: momentAt(revision.publishedAt, setting.epoch),
        closesAt: closesAt === null ? null : momentAt(closesAt, setting.epoch),
        summary: fillIn(revision.summary, setting),
        text: fillIn(readFileSync(join(folder, revision.file), 'utf8'), setting),
      };
    });
}

function isOut({ draft, revision }: Revision, all: readonly Revision[], until: string | undefined): boolean {
  if (draft !== steppedDraft || until === undefined) return true;
  const order = all.filter((one) => one.draft === steppedDraft).map((one) => one.revision);
  if (!order.includes(until)) throw new Error(`There is no revision ${until} of ${steppedDraft}`);
  return order.indexOf(revision) <= order.indexOf(until);
}

/** The specification feed: JSON Feed 1.1, one item for each revision, newest first, with the `_draft` extension. */
export function writeSpecificationFeed(
  title: string,
  address: string,
  revisions: readonly PublishedRevision[],
): string {
  const newestFirst = revisions.toSorted((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
  const items = newestFirst.map((one) => {
    const url = new URL(one.file, address).href;
    return {
      id: `urn:pitchside-sample:draft:${one.draft}:${one.revision}`,
      url,
      title: `${one.title} ${one.revision}`,
      summary: one.summary,
      content_text: one.summary,
      date_published: one.publishedAt.toISOString(),
      attachments: [{ url, mime_type: one.type, size_in_bytes: Buffer.byteLength(one.text) }],
      _draft: {
        draft: one.draft,
        title: one.title,
        revision: one.revision,
        predecessor: one.predecessor,
        status: one.isLatest ? 'draft for comment' : 'superseded',
        closesAt: one.closesAt?.toISOString() ?? null,
      },
    };
  });
  const feed = { version: 'https://jsonfeed.org/version/1.1', title, feed_url: address, language: 'en-GB', items };
  return JSON.stringify(feed, null, 2);
}
