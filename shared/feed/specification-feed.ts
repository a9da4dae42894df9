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
  readonly receivedAt: string;
}

/** The drafts and revisions that a specification feed names; every document is still awaited. Fails as malformed or portal. */
export function readSpecifications(feed: SpecificationFeed): Result<{ drafts: Draft[]; revisions: Revision[] }> {
  const found = readFeed(feed.text, feed.url);
  if (!found.ok) return found;
  const extensions = readExtensions(feed.text);
  const named = distinct(found.value.items.map((item) => name(item, extensions.get(item.id ?? ''), found.value, feed)));
  const drafts = new Map(named.map(({ draft }) => [draft.id, draft]));
  return ok({ drafts: [...drafts.values()], revisions: linkPredecessors(named) });
}

/**
 * Each revision once, in the feed's order. One document under one label is one revision, however often it is named; the same
 * label on another is a second revision. The older keeps the label as it is, so that a newer one renames nothing that is kept.
 */
function distinct(named: readonly Named[]): Named[] {
  const documents = new Map<string, string>();
  const revisions = new Map<Named, Revision>();
  for (const each of named.toSorted((one, other) =>
    one.revision.publishedAt.localeCompare(other.revision.publishedAt),
  )) {
    const { draftId, label, publishedAt, documentUrl } = each.revision;
    const labels = [label, `${label} (${publishedAt.slice(0, 10)})`, `${label} (${digestOf([documentUrl])})`];
    const free = labels.find((one) => (documents.get(`${draftId}@${one}`) ?? documentUrl) === documentUrl) ?? label;
    const id = `${draftId}@${free}`;
    if (documents.has(id)) continue;
    documents.set(id, documentUrl);
    revisions.set(each, { ...each.revision, id, label: free });
  }
  return named.flatMap((each) => {
    const revision = revisions.get(each);
    return revision === undefined ? [] : [{ ...each, revision }];
  });
}

/** A name; written without quotation marks it is a number ("revision": 0.7), and meant as a name all the same. */
const Name = z.union([z.string(), z.number().transform(String)]);
const Extension = z.object({
  draft: Name.optional(),
  title: z.string().optional(),
  revision: Name.optional(),
  predecessor: Name.nullish(),
  status: z.string().optional(),
  closesAt: z.string().nullish(),
});
type Extension = z.infer<typeof Extension>;

/** The `_draft` of each item of a JSON Feed, by the item's id. The feed parser knows only the standard's own fields. */
function readExtensions(text: string): ReadonlyMap<string, Extension> {
  if (!/^[\uFEFF\s]*\{/.test(text)) return new Map();
  const Items = z.object({ items: z.array(z.unknown()).catch([]) });
  const { items } = Items.parse(JSON.parse(text.replace(/^[\uFEFF\s]+/, '')));
  // Item by item, so that one that is amiss does not take the others' names from them.
  return new Map(
    items.flatMap((item) => {
      const extended = Extended.safeParse(item);
      return extended.success ? [[extended.data.id, extended.data._draft] as const] : [];
    }),
  );
}
const Extended = z.object({ id: Name, _draft: Extension });

interface Named {
  readonly item: FoundItem;
  readonly draft: Draft;
  readonly revision: Revision;
}

function name(item: FoundItem, extension: Extension | undefined, found: FoundFeed, feed: SpecificationFeed): Named {
  const { channelId } = feed;
  const itemTitle = textToLine(item.title, item.base);
  const title =
    extension?.title ?? extension?.draft ?? (textToLine(found.title, found.base) || new URL(feed.url).hostname);
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
    publishedAt: readDate(item.published) ?? readDate(item.updated) ?? readDate(found.updated) ?? feed.receivedAt,
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
    /wordprocessingml\.document$/,
    /^application\/(?:x-)?zip/,
    /^(?!image\/|audio\/|video\/)/,
  ];
  for (const kind of preference) {
    const file = files.find(({ mediaType }) => kind.test(mediaType));
    if (file !== undefined) return file;
  }
  return undefined;
}

/** RFC 5829: an item whose `predecessor-version` leads to another item of the feed follows that one. */
function linkPredecessors(named: readonly Named[]): Revision[] {
  const labels = new Map<string | null, string>();
  for (const { revision } of named) labels.set(revision.documentUrl, revision.label).set(revision.url, revision.label);
  return named.map(({ item, revision }) => {
    const link = item.links.find(({ relation }) => relation === 'predecessor-version');
    const address = webAddress(link?.url, item.base);
    const before = address === null ? undefined : labels.get(address);
    return { ...revision, predecessor: revision.predecessor ?? before ?? null };
  });
}
