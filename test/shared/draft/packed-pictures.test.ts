import { expect, test } from 'vitest';
import type { Archive } from '../../../shared/draft/archive.ts';
import { packedPictures } from '../../../shared/draft/packed-pictures.ts';
import { ok } from '../../../shared/result.ts';
import { sha256 } from '../../support/sha256.ts';

/** An archive with pictures of these sizes, each other than the others; what is unpacked of it is written down. */
function archiveOf(sizes: readonly number[], unpacked: string[] = []): Archive {
  const files = new Map(sizes.map((size, at) => [`${at}.png`, size]));
  return {
    paths: [...files.keys()],
    sizeOf: (path) => files.get(path) ?? 0,
    read: (path) => {
      unpacked.push(path);
      const bytes = new Uint8Array(files.get(path) ?? 0).fill(Number.parseInt(path, 10));
      bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      return ok(bytes);
    },
  };
}

test('no picture larger than 8 MB is kept, and no more than 24 MB in all; what is not kept is not unpacked', () => {
  const unpacked: string[] = [];
  const sizes = [8_000_001, 7_000_000, 7_000_000, 7_000_000, 7_000_000, 1_000_000];
  const archive = archiveOf(sizes, unpacked);
  const pictures = packedPictures(archive, sha256);
  const addresses = archive.paths.map(pictures.addressOf);
  expect(addresses.map((address) => address.slice(0, 22))).toEqual(
    ['about:invalid#oversize', 'ni', 'ni', 'ni', 'about:invalid#oversize', 'ni'].map((start) =>
      start === 'ni' ? expect.stringMatching(/^ni:\/\/\/sha-256;/) : start,
    ),
  );
  expect(unpacked).toEqual(['1.png', '2.png', '3.png', '5.png']);
  expect(pictures.kept().map(({ bytes }) => bytes.length)).toEqual([7_000_000, 7_000_000, 7_000_000, 1_000_000]);
});

test('a picture that is shown twice is unpacked once', () => {
  const unpacked: string[] = [];
  const pictures = packedPictures(archiveOf([100], unpacked), sha256);
  expect(pictures.addressOf('0.png')).toBe(pictures.addressOf('0.png'));
  expect(unpacked).toEqual(['0.png']);
  expect(pictures.addressOf('1.png')).toBe('about:invalid#missing');
});
