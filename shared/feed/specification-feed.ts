/*
 * A specification feed: one item for each revision. Either a JSON Feed whose items say what they are (`_draft`), or any feed whose items
 * carry a document. An item is never left out: with no file, its page is the document; with neither, it is a revision
 * that cannot be read and says so.
 */
import { z } from 'zod';
import type { Draft, Revision } from '../model/draft.ts';
import { ok, type Result } from '../result.ts';
import { webAddress } from './base.ts';
import { readDate } from './dates.ts';
import { digestOf } from './digest.ts';
import type { FoundFeed, FoundFile, FoundItem } from './found.ts';
import { textToLine } from './found-text.ts';
import { readFeed } from './read-feed.ts';

/** A specification feed as it came. `receivedAt` dates an item that has no date of its own. */
export interface SpecificationFeed {
  readonly text: string;
  readonly url: string;
  readonly channelId: string;
  readonly receivedAt?: string;
}

/** The drafts and revisions that a specification feed names; every document is still awaited. Fails as malformed or portal. */
export function readSpecifications(feed: SpecificationFeed): Result<{ drafts: Draft[]; revisions: Revision[] }> {
  const found = readFeed(feed.text, feed.url);
  if (!found.ok) return found;
  const extensions = readExtensions(feed.text);
  const named = found.value.items.map((item) => name(item, extensions.get(item.id ?? ''), found.value, feed));
  const revisions = new Map<string, Revision>();
  for (const { revision } of named) {
    // The same label twice is two revisions: the date, or what is said, tells the second.
    const isTaken = revisions.has(revision.id);
    const label = isTaken ? `${revision.label} (${revision.publishedAt.slice(0, 10)})` : revision.label;
    const id = `${revision.draftId}@${label}`;
    revisions.set(revisions.has(id) ? `${id} ${digestOf([revision.documentUrl])}` : id, { ...revision, label });
  }
  const drafts = new Map<string, Draft>();
  for (const { draft } of named) drafts.set(draft.id, draft);
  return ok({
    drafts: [...drafts.values()],
    revisions: linkPredecessors(
      [...revisions].map(([id, revision]) => ({ ...revision, id })),
      named,
    ),
  });
}

const Extension = z.object({
  draft: z.string().optional(),
  title: z.string().optional(),
  revision: z.string().optional(),
  predecessor: z.string().nullish(),
  status: z.string().optional(),
  closesAt: z.string().nullish(),
});
type Extension = z.infer<typeof Extension>;

/** The `_draft` of each item of a JSON Feed, by the item's id. The feed parser knows only the standard's own fields. */
function readExtensions(text: string): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  if (!/^[\uFEFF\s]*\{/.test(text)) return extensions;
  const Items = z.object({ items: z.array(z.looseObject({ id: z.coerce.string(), _draft: z.unknown() })) });
  const parsed = Items.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
  for (const { id, _draft } of parsed.data?.items ?? []) {
    const extension = Extension.safeParse(_draft);
    if (extension.success) extensions.set(id, extension.data);
  }
  return extensions;
}

interface Named {
  readonly item: FoundItem;
  readonly draft: Draft;
  readonly revision: Revision;
}

function name(item: FoundItem, extension: Extension | undefined, found: FoundFeed, feed: SpecificationFeed): Named {
  const { channelId } = feed;
  const itemTitle = textToLine(item.title, item.base);
  const title =
    extension?.title ??
    (extension?.draft === undefined ? (found.title ?? new URL(feed.url).hostname) : extension.draft);
  const draft = { id: `${channelId} ${extension?.draft ?? feed.url}`, channelId, title };
  const label = extension?.revision ?? labelIn(itemTitle);
  const file = documentOf(item.files);
  const page = webAddress(item.url, item.base);
  const documentUrl = webAddress(file?.url, item.base) ?? page;
  const revision: Revision = {
    id: `${draft.id}@${label}`,
    draftId: draft.id,
    channelId,
    draftTitle: title,
    label,
    summary: textToLine(item.summary ?? item.body, item.base).slice(0, 1000),
    predecessor: extension?.predecessor ?? null,
    status: extension?.status ?? '',
    publishedAt:
      readDate(item.published) ?? readDate(item.updated) ?? readDate(found.updated) ?? feed.receivedAt ?? never,
    closesAt: readDate(extension?.closesAt),
    url: page,
    documentUrl: documentUrl ?? `${feed.url.replace(/#.*$/, '')}#${encodeURIComponent(item.id ?? label)}`,
    mediaType: file === undefined ? '' : file.mediaType,
    document:
      documentUrl === null
        ? { status: 'unreadable', failure: { kind: 'malformed', what: 'a revision', detail: 'It names no document' } }
        : { status: 'awaited' },
  };
  return { item, draft, revision };
}

/** Sorts before every real date, and looks like none. */
const never = '1970-01-01T00:00:00.000Z';

/** The version in a title: "0.7", "draft-29", "v2.1-rc1"; else the title itself, so that nothing is made up. */
export function labelIn(title: string): string {
  const version = /\bv?(\d+(?:\.\d+)+(?:-[a-z]+\.?\d*)?)\b/i.exec(title)?.[1];
  const draft = /\bdraft[-\s]?(\d+)\b/i.exec(title)?.[1] ?? /\bdraft-[a-z-]+-(\d{2})\b/i.exec(title)?.[1];
  const numbered = /\b(?:version|revision|release|issue|edition)\s+(\w*\d\w*)\b/i.exec(title)?.[1];
  return version ?? (draft === undefined ? undefined : `draft-${draft}`) ?? numbered ?? (title || 'unnamed');
}

/** The document among the files of an item: what is read here, best first, else whatever there is that is no picture. */
function documentOf(files: readonly FoundFile[]): FoundFile | undefined {
  const preference = [
    /^text\/html|^application\/xhtml/,
    /^text\/(?:x-)?markdown/,
    /^text\//,
    /^(?!image\/|audio\/|video\/)/,
  ];
  for (const kind of preference) {
    const file = files.find(({ mediaType }) => kind.test(mediaType));
    if (file !== undefined) return file;
  }
  return undefined;
}

/** RFC 5829: an item whose `predecessor-version` leads to another item of the feed follows that one. */
function linkPredecessors(revisions: readonly Revision[], named: readonly Named[]): Revision[] {
  const byAddress = new Map<string, string>();
  for (const revision of revisions) {
    byAddress.set(revision.documentUrl, revision.label);
    if (revision.url !== null) byAddress.set(revision.url, revision.label);
  }
  return revisions.map((revision) => {
    const item = named.find((candidate) => candidate.revision.documentUrl === revision.documentUrl)?.item;
    const link = item?.links.find(({ relation }) => relation === 'predecessor-version');
    const address = webAddress(link?.url, item?.base ?? revision.documentUrl);
    return {
      ...revision,
      predecessor: revision.predecessor ?? (address === null ? null : (byAddress.get(address) ?? null)),
    };
  });
}
