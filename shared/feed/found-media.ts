import type { MediaNs } from 'feedsmith';
import type { FoundFile } from './found.ts';

/** The files of Media RSS: contents, those of groups, and thumbnails. */
export function foundMedia(media: MediaNs.ItemOrFeed | undefined): FoundFile[] {
  if (media === undefined) return [];
  const contents = [...(media.contents ?? []), ...(media.groups ?? []).flatMap((group) => group.contents ?? [])];
  const thumbnails = [...(media.thumbnails ?? []), ...(media.groups ?? []).flatMap((group) => group.thumbnails ?? [])];
  return [
    ...contents.flatMap(({ url, type, medium, title }) =>
      url === undefined
        ? []
        : [{ url, mediaType: type ?? (medium === 'image' ? 'image/*' : ''), title: title?.value ?? null }],
    ),
    ...thumbnails.flatMap(({ url }) => (url === undefined ? [] : [{ url, mediaType: 'image/*', title: null }])),
  ];
}

/** What Media RSS says of an item, where nothing else does: its own words, else those of its first group that has any. */
export const describedByMedia = (media: MediaNs.ItemOrFeed | undefined): string | undefined =>
  media?.description?.value ??
  (media?.groups ?? []).map(({ description }) => description?.value).find((words) => words !== undefined);
