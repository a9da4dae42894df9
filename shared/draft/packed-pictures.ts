/*
 * The pictures that lie in a document's own archive. One is unpacked when it is first named, judged by its first bytes and known by its
 * content. What is unpacked in all is bounded, whatever comes of it.
 */
import type { Asset } from '../model/asset.ts';
import { absentPicture, packedPicture } from '../passage/packed-picture.ts';
import { pictureType } from '../passage/picture-type.ts';
import { safeDrawing } from '../passage/safe-drawing.ts';
import type { Archive } from './archive.ts';

/** A picture as it lay in its document. */
export type PackedPicture = Pick<Asset, 'id' | 'mediaType' | 'bytes'>;

/** The pictures of one document. `addressOf` a path in the archive; the address says why where the picture is not kept. */
export interface PackedPictures {
  readonly addressOf: (path: string) => string;
  readonly kept: () => readonly PackedPicture[];
}

/** The digest of bytes, in base64url. */
export type Sha256 = (bytes: Uint8Array) => string;

/** As large as one that is fetched may be. */
const maxBytes = 8_000_000;
const maxUnpacked = 24_000_000;
const maxPictures = 1_000;

/** The pictures of an archive, none of them unpacked yet. */
export function packedPictures(archive: Archive, sha256: Sha256): PackedPictures {
  const addresses = new Map<string, string>();
  const kept = new Map<string, PackedPicture>();
  let unpacked = 0;

  const read = (path: string): string => {
    const size = archive.sizeOf(path);
    if (size === 0) return absentPicture('missing');
    if (size > maxBytes || unpacked + size > maxUnpacked || addresses.size >= maxPictures)
      return absentPicture('oversize');
    unpacked += size;
    const found = archive.read(path);
    if (!found.ok || found.value === null) return absentPicture('missing');
    const mediaType = pictureType(found.value);
    // Bytes of their own: a view on the archive would take the whole of it along wherever it is sent.
    const bytes = mediaType === 'image/svg+xml' ? drawn(found.value) : found.value.slice();
    if (mediaType === null || bytes === null) return absentPicture('kind');
    const id = packedPicture(sha256(bytes));
    kept.set(id, { id, mediaType, bytes });
    return id;
  };
  return {
    addressOf(path) {
      const address = addresses.get(path) ?? read(path);
      addresses.set(path, address);
      return address;
    },
    kept: () => [...kept.values()],
  };
}

function drawn(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const drawing = safeDrawing(new TextDecoder().decode(bytes));
  return drawing === null ? null : new TextEncoder().encode(drawing);
}
